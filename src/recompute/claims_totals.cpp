// SPDX-License-Identifier: EUPL-1.2
// Totals of tables. What adds up is right; what does not is called wrong only where the table shows that it adds up.
#include "recompute/claims_reading.h"
#include "recompute/totals.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

/// A total with what it may be the sum of.
struct Summed {
    std::size_t row = 0; ///< of the total
    std::vector<PrintedNumber> parts;
    PrintedNumber total;
    bool percent = false;
};

bool is_part_of_part(std::string_view name)
{
    const std::string folded = fold(trim(name));
    return folded.starts_with("waarvan") || folded.starts_with("w.v.") || folded.starts_with("wv ") ||
           folded.starts_with("van wie") || folded.starts_with("of which");
}

bool is_any_total(std::string_view name)
{
    return is_total_name(name) || has_word(fold(name), {"subtotaal", "subtotal", "totaal", "total", "totale"});
}

/// The rows above a total, up to the total before; nothing when a cell among them cannot be read.
std::optional<Summed> summed_above(const ReadTable& table, std::size_t total, std::size_t column, bool to_last_total)
{
    const auto& printed = table.cells[total][column];
    if (!printed.number)
        return std::nullopt;
    Summed out{total, {}, *printed.number, printed.percent};
    for (std::size_t row = total; row-- > 0;) {
        const auto& cell = table.cells[row][column];
        if (is_any_total(table.rows[row])) {
            if (to_last_total)
                break;
            continue;
        }
        if (is_part_of_part(table.rows[row]) || cell.empty)
            continue;
        if (!cell.number || cell.percent != printed.percent)
            return std::nullopt;
        out.parts.push_back(*cell.number);
    }
    std::reverse(out.parts.begin(), out.parts.end());
    return out.parts.size() < 2 ? std::nullopt : std::optional(out);
}

/// The largest of 1, 5, 10, 50, 100 … of which all figures are multiples: what they were rounded to.
std::int64_t rounded_to(const Summed& it)
{
    std::int64_t unit = 1;
    for (std::int64_t next : {5, 10, 50, 100, 500, 1000}) {
        const bool all = it.total.scaled() % next == 0 &&
                         std::all_of(it.parts.begin(), it.parts.end(),
                                     [&](const PrintedNumber& part) { return part.scaled() % next == 0; });
        if (all)
            unit = next;
    }
    return unit;
}

bool all_whole(const Summed& it)
{
    return it.total.decimals() == 0 && std::all_of(it.parts.begin(), it.parts.end(),
                                                   [](const PrintedNumber& part) { return part.decimals() == 0; });
}

Recomputed added_up(const Summed& it)
{
    const bool counted = all_whole(it) && !it.percent;
    Recomputed out = sum_agrees(it.parts, it.total, counted ? FigureKind::Counted : FigureKind::Rounded);
    if (out.verdict == Verdict::OnlyIf)
        out.verdict = Verdict::Yes; // what rounding does to every table
    const std::int64_t unit = counted ? rounded_to(it) : 1;
    if (out.verdict != Verdict::No || unit == 1)
        return out;
    double sum = 0;
    for (const auto& part : it.parts)
        sum += part.value();
    if (std::abs(sum - it.total.value()) > double(unit) / 2 * double(it.parts.size() + 1))
        return out;
    return answer(Verdict::OnlyIf, {Phrase::SumOnlyRounded, {ExactNumber{sum, 0}, it.total}});
}

/// The printed total is the sum but for a slip: one other digit, two that changed places, or a few more or less.
bool nearly(const Summed& it)
{
    double sum = 0;
    for (const auto& part : it.parts)
        sum += part.value();
    const double off = std::abs(sum - it.total.value());
    if (off <= std::max(3.0, 0.002 * std::abs(sum)))
        return true;
    std::string a = std::to_string(std::llround(sum));
    std::string b = std::to_string(std::llround(it.total.value()));
    if (a.size() != b.size() || a.size() < 3)
        return false;
    int differ = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        differ += a[i] != b[i];
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return differ == 1 || (differ == 2 && a == b);
}

/// People or things that may be counted in more than one row.
bool may_overlap(const ReadTable& table)
{
    const std::string all = fold(table.title + " " + table.heading);
    return has_word(all, {"uniek", "unieke", "meerdere", "meer antwoorden", "multiple", "gemiddeld"});
}

struct TotalSeen {
    Summed summed;
    std::size_t column = 0;
    Recomputed found;
};

std::vector<TotalSeen> totals_of(const ReadTable& table)
{
    std::vector<TotalSeen> out;
    for (std::size_t row = 2; row < table.rows.size(); ++row) {
        if (!is_total_name(table.rows[row]))
            continue;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            std::optional<TotalSeen> best;
            for (const bool to_last : {true, false})
                if (auto summed = summed_above(table, row, column, to_last)) {
                    auto found = added_up(*summed);
                    if (!best || found.verdict < best->found.verdict)
                        best = TotalSeen{*std::move(summed), column, std::move(found)};
                }
            if (best)
                out.push_back(*std::move(best));
        }
    }
    return out;
}

std::string text_of(const PrintedNumber& number)
{
    std::string digits = std::to_string(std::abs(number.scaled()));
    const auto decimals = std::size_t(number.decimals());
    while (digits.size() <= decimals)
        digits.insert(0, "0");
    if (decimals > 0)
        digits.insert(digits.size() - decimals, ",");
    return (number.scaled() < 0 ? "-" : "") + digits;
}

std::string sum_words(const Summed& it, std::string_view name)
{
    std::string out;
    for (const auto& part : it.parts)
        out += (out.empty() ? "" : " + ") + text_of(part);
    return out + "; " + std::string(name) + " " + text_of(it.total);
}

void find_in(const ReadTable& table, ClaimList& out)
{
    const auto seen = totals_of(table);
    const auto adds_up = std::count_if(seen.begin(), seen.end(), [](const TotalSeen& it) {
        return it.found.verdict == Verdict::Yes && !it.summed.percent && it.summed.total.scaled() != 0;
    });
    bool unsure = false;
    for (const auto& it : seen) {
        const std::string words = sum_words(it.summed, table.rows[it.summed.row]);
        if (it.found.verdict != Verdict::No) {
            out.add(ClaimKind::Total, table, it.summed.row, it.column, words, it.found);
            continue;
        }
        if (it.summed.percent || !all_whole(it.summed))
            continue; // shares of other wholes, or means: no sum
        if (!table.sure)
            unsure = true;
        else if (!may_overlap(table) && (nearly(it.summed) || adds_up > 1))
            out.add(ClaimKind::Total, table, it.summed.row, it.column, words, it.found);
        else
            out.add_open(ClaimKind::Total, table, it.summed.row, it.column, words, {Phrase::ClaimTotalUnsure});
    }
    if (unsure && !table.transposed)
        out.add_open(ClaimKind::Total, table, seen.front().summed.row, std::nullopt, {}, {Phrase::ClaimTableUnsure});
}

} // namespace

void find_totals(const ReadReport& report, ClaimList& out)
{
    for (const auto& table : report.tables) {
        find_in(table, out);
        find_in(transposed(table), out);
    }
}

} // namespace wk::recompute
