// SPDX-License-Identifier: EUPL-1.2
// Rows (or columns) of percentages: do they add up to 100, and can they be of n people?
#include "recompute/claims_reading.h"
#include "recompute/percentages.h"
#include "recompute/totals.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

constexpr stats::Count LargestSize = 5000; ///< with more people any percentage is possible

/// A row with its percentages.
struct ShareRow {
    std::size_t row = 0;
    std::vector<PrintedNumber> shares;
    double sum = 0;
    double slack = 0; ///< that rounding leaves to the sum
    bool total = false;

    bool adds_up() const { return std::abs(sum - 100) <= slack + 1e-9; }
};

std::string words_of_row(const ShareRow& it)
{
    std::string out;
    for (const auto& share : it.shares) {
        out += out.empty() ? "" : " ";
        std::string digits = std::to_string(share.scaled());
        if (share.decimals() > 0) {
            while (digits.size() <= std::size_t(share.decimals()))
                digits.insert(0, "0");
            digits.insert(digits.size() - std::size_t(share.decimals()), ",");
        }
        out += digits + "%";
    }
    return out;
}

/// Percentages of a row without those of a total; nothing when a cell among them cannot be read.
std::optional<ShareRow> share_row(const ReadTable& table, std::size_t row)
{
    ShareRow out;
    out.row = row;
    out.total = is_total_name(table.rows[row]);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& cell = table.cells[row][column];
        if (is_total_name(table.columns[column]) || !cell.percent)
            continue;
        if (!cell.number || cell.number->scaled() < 0 || cell.number->value() > 100)
            return std::nullopt;
        out.shares.push_back(*cell.number);
        out.sum += cell.number->value();
        out.slack += cell.number->half_unit();
    }
    return out.shares.size() < 2 ? std::nullopt : std::optional(out);
}

/// "(n = 94)" in a name.
std::optional<stats::Count> named_size(std::string_view name)
{
    const std::string folded = fold(name);
    for (const std::string_view sign : {"n=", "n ="}) {
        const std::size_t at = folded.find(sign);
        if (at == std::string::npos ||
            (at > 0 && folded[at - 1] != '(' && folded[at - 1] != ' ' && folded[at - 1] != '['))
            continue;
        const auto numbers = text_numbers(std::string_view(folded).substr(at + sign.size()));
        if (!numbers.empty() && numbers[0].at <= 1 && numbers[0].count)
            return whole_number(numbers[0].value);
    }
    return std::nullopt;
}

bool is_size_column(std::string_view name)
{
    const std::string folded = fold(trim(name));
    for (const std::string_view n : {"n", "(n)", "aantal", "aantal respondenten", "n respondenten", "respondenten",
                                     "basis", "n (=100%)", "n=100%", "aantal (n)", "respons"})
        if (folded == n)
            return true;
    return false;
}

/// How many people a row is about: as its name or a column of its own tells.
std::optional<stats::Count> size_of_row(const ReadTable& table, std::size_t row)
{
    if (const auto named = named_size(table.rows[row]))
        return named;
    std::optional<stats::Count> out;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& cell = table.cells[row][column];
        if (!is_size_column(table.columns[column]) || !cell.number || cell.percent)
            continue;
        if (out)
            return std::nullopt; // which of the two?
        out = whole_number(*cell.number);
    }
    return out;
}

std::vector<stats::Count> sizes_to(stats::Count n)
{
    std::vector<stats::Count> out;
    for (stats::Count size = std::max<stats::Count>(1, n - n / 5); size <= n; ++size)
        out.push_back(size);
    return out;
}

class RowFinder {
public:
    RowFinder(const ReadReport& report, const ReadTable& table, ClaimList& out)
        : m_report(report), m_table(table), m_out(out)
    {
    }

    void find()
    {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (auto shares = share_row(m_table, row); shares && (shares->shares.size() > 2 || !mixed(row)))
                m_rows.push_back(*std::move(shares));
        std::size_t whole = 0;
        std::size_t options = 0;
        for (const auto& row : m_rows) {
            whole += row.adds_up() && row.shares.size() > 2;
            options = std::max(options, row.shares.size());
        }
        for (const auto& row : m_rows) {
            if (row.adds_up() && (row.shares.size() > 2 || whole > 0 || m_rows.size() == 1))
                find_whole(row);
            else if (whole >= 3 && whole + 1 == m_rows.size() && row.shares.size() == options)
                find_odd(row);
            else
                find_loose(row);
        }
    }

private:
    /// Counts and percentages in turn: the percentages of one row are of different things.
    bool mixed(std::size_t row) const
    {
        return std::any_of(m_table.cells[row].begin(), m_table.cells[row].end(),
                           [](const ReadCell& cell) { return cell.number && !cell.percent; });
    }

    bool has_counts() const
    {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (mixed(row))
                return true;
        return false;
    }

    void add(const ShareRow& row, Recomputed found)
    {
        m_out.add(ClaimKind::Percentages, m_table, row.row, std::nullopt, words_of_row(row), std::move(found));
    }

    void add_open(const ShareRow& row, Reason why)
    {
        m_out.add_open(ClaimKind::Percentages, m_table, row.row, std::nullopt, words_of_row(row), std::move(why));
    }

    void find_whole(const ShareRow& row)
    {
        const auto n = size_of_row(m_table, row.row);
        const auto caption = n ? std::nullopt : named_size(m_table.title);
        if (!n && !caption)
            return add(row,
                       sum_agrees(row.shares, *PrintedNumber::make(100, 0), FigureKind::Rounded).verdict == Verdict::No
                           ? answer(Verdict::OnlyIf, {Phrase::ClaimSumNear, {ExactNumber{row.sum, 1}}})
                           : answer(Verdict::Yes, {Phrase::SumAgrees, {ExactNumber{row.sum, 1}}}));
        add_sized(row, true, n, caption);
    }

    void find_loose(const ShareRow& row)
    {
        const auto n = size_of_row(m_table, row.row);
        if (!n) {
            if (!has_counts())
                add_open(row, {Phrase::ClaimNoSize});
            return;
        }
        add_sized(row, false, n, std::nullopt);
    }

    void add_sized(const ShareRow& row, bool whole, std::optional<stats::Count> n, std::optional<stats::Count> caption)
    {
        const stats::Count size = n ? *n : *caption;
        if (size < 1 || size > LargestSize)
            return add_open(row, {Phrase::ClaimManyPeople});
        const std::vector<stats::Count> sizes = n ? std::vector{size} : sizes_to(size);
        Recomputed found = percentages_possible({row.shares, whole}, sizes);
        if (found.verdict == Verdict::OnlyIf && !n)
            found.verdict = Verdict::Yes; // who did not answer everything
        if (found.verdict == Verdict::No && whole &&
            percentages_possible({row.shares, false}, sizes).verdict != Verdict::No)
            found = answer(Verdict::OnlyIf, {Phrase::ClaimNotWhole, {SizeList{sizes}}});
        if (found.verdict == Verdict::No && (m_report.weighted || !m_table.sure))
            return add_open(row, {m_report.weighted ? Phrase::ClaimWeighted : Phrase::ClaimTableUnsure});
        add(row, std::move(found));
    }

    /// All others of its kind add up to 100.
    void find_odd(const ShareRow& row)
    {
        if (row.sum < 100 || !m_table.sure || row.total)
            return add(row, answer(Verdict::OnlyIf, {Phrase::ClaimSumShort, {ExactNumber{row.sum, 1}}}));
        add(row, answer(Verdict::No, {Phrase::ClaimSumOver, {ExactNumber{row.sum, 1}}}));
    }

    const ReadReport& m_report;
    const ReadTable& m_table;
    ClaimList& m_out;
    std::vector<ShareRow> m_rows;
};

} // namespace

void find_rows(const ReadReport& report, ClaimList& out)
{
    for (const auto& table : report.tables) {
        const ReadTable turned = transposed(table);
        // Options stand in the direction in which most lines add up to 100.
        const auto adding = [](const ReadTable& it) {
            std::size_t count = 0;
            for (std::size_t row = 0; row < it.rows.size(); ++row) {
                const auto shares = share_row(it, row);
                count += shares && shares->shares.size() > 2 && shares->adds_up();
            }
            return count;
        };
        const auto rows = adding(table);
        const auto columns = adding(turned);
        RowFinder(report, columns > rows ? turned : table, out).find();
    }
}

} // namespace wk::recompute
