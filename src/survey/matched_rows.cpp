// SPDX-License-Identifier: EUPL-1.2
#include "survey/matched_rows.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace wk::survey {

namespace {

constexpr std::size_t LongText = 20; ///< bytes from which two people do not write the same by chance

/// A column that both tables have.
struct SharedColumn {
    const Column* before = nullptr;
    const Column* after = nullptr;
    bool answers = false; ///< a question
    /// Per distinct text of `before` its number in `after`; the number of texts there when it is lacking.
    std::vector<std::uint32_t> number;

    bool same(std::size_t row, std::size_t other) const
    {
        return number[before->index_at(row)] == after->index_at(other);
    }
};

bool has_no_cells(const Column& column)
{
    return column.distinct() == 0 || (column.distinct() == 1 && trim(column.text(0)).empty());
}

std::vector<SharedColumn> shared_columns(const Table& before, const Table& after, const std::vector<bool>& answers)
{
    std::vector<SharedColumn> out;
    for (std::size_t index = 0; index < before.columns().size(); ++index) {
        const auto& column = before.columns()[index];
        const auto found = after.find(column.name());
        if (!found || has_no_cells(column) != has_no_cells(after.columns()[*found]))
            continue; // a column that is empty in one file, as when its cells were not saved, tells nobody apart
        SharedColumn shared{&column, &after.columns()[*found], index < answers.size() && answers[index], {}};
        std::unordered_map<std::string_view, std::uint32_t> numbers;
        for (std::size_t i = 0; i < shared.after->distinct(); ++i)
            numbers.emplace(shared.after->text(i), std::uint32_t(i));
        for (std::size_t i = 0; i < column.distinct(); ++i) {
            const auto at = numbers.find(column.text(i));
            shared.number.push_back(at == numbers.end() ? std::uint32_t(shared.after->distinct()) : at->second);
        }
        out.push_back(std::move(shared));
    }
    return out;
}

/// Whether every row has a text of its own.
bool tells_apart(const Column& column)
{
    if (column.rows() == 0 || column.distinct() != column.rows())
        return false;
    for (std::size_t i = 0; i < column.distinct(); ++i)
        if (trim(column.text(i)).empty())
            return false;
    return true;
}

/// The column that finds the respondents; null when there is none.
const SharedColumn* id_column(const std::vector<SharedColumn>& columns)
{
    const SharedColumn* best = nullptr;
    std::size_t most = 0;
    for (const auto& each : columns) {
        if (each.answers || !tells_apart(*each.before) || !tells_apart(*each.after))
            continue;
        const auto lacking = std::uint32_t(each.after->distinct());
        const auto common = std::size_t(
            std::count_if(each.number.begin(), each.number.end(), [&](auto number) { return number != lacking; }));
        if (common * 2 >= std::min(each.before->rows(), each.after->rows()) && common > most) {
            best = &each;
            most = common;
        }
    }
    return best;
}

/// Rows of the later table that nobody has yet.
class FreeRows {
public:
    explicit FreeRows(std::size_t rows) : m_taken(rows, false) {}

    bool is_free(std::size_t row) const { return !m_taken[row]; }
    void take(std::size_t row) { m_taken[row] = true; }
    Count left() const { return Count(std::count(m_taken.begin(), m_taken.end(), false)); }

private:
    std::vector<bool> m_taken;
};

void find_by_id(const SharedColumn& id, MatchedRows& out, FreeRows& rows)
{
    std::vector<std::size_t> row_of(id.after->distinct()); // every text stands in one row
    for (std::size_t row = 0; row < id.after->rows(); ++row)
        row_of[id.after->index_at(row)] = row;
    for (std::size_t row = 0; row < out.now.size(); ++row) {
        const std::uint32_t number = id.number[id.before->index_at(row)];
        if (number == id.after->distinct())
            continue;
        out.now[row] = row_of[number];
        rows.take(row_of[number]);
    }
}

/// The cells of a row in the shared columns as one number, in the numbers of the later table.
template <class Number>
std::uint64_t row_hash(const std::vector<SharedColumn>& columns, Number number)
{
    std::uint64_t hash = 14695981039346656037U; // FNV-1a
    for (const auto& column : columns)
        hash = (hash ^ number(column)) * 1099511628211U;
    return hash;
}

void find_equal_rows(const std::vector<SharedColumn>& columns, MatchedRows& out, FreeRows& rows, std::size_t after_rows)
{
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> found; // last row first, so that the first is taken
    for (std::size_t row = after_rows; row-- > 0;)
        found[row_hash(columns, [&](const SharedColumn& it) { return it.after->index_at(row); })].push_back(row);
    for (std::size_t row = 0; row < out.now.size(); ++row) {
        const auto at =
            found.find(row_hash(columns, [&](const SharedColumn& it) { return it.number[it.before->index_at(row)]; }));
        if (at == found.end() || at->second.empty())
            continue;
        const std::size_t other = at->second.back();
        if (!std::all_of(columns.begin(), columns.end(), [&](const auto& it) { return it.same(row, other); }))
            continue; // another row with the same number
        at->second.pop_back();
        out.now[row] = other;
        rows.take(other);
    }
}

/// Per text of a column the one row that has it, of the rows that `wanted` names; none when several do.
template <class Wanted>
std::vector<std::optional<std::size_t>> only_rows(const Column& column, Wanted wanted)
{
    std::vector<std::optional<std::size_t>> out(column.distinct());
    std::vector<bool> seen(column.distinct(), false);
    for (std::size_t row = 0; row < column.rows(); ++row) {
        if (!wanted(row))
            continue;
        const std::uint32_t text = column.index_at(row);
        out[text] = seen[text] ? std::nullopt : std::optional(row);
        seen[text] = true;
    }
    return out;
}

void find_by_long_text(const SharedColumn& column, MatchedRows& out, FreeRows& rows)
{
    const auto before = only_rows(*column.before, [&](std::size_t row) { return !out.now[row]; });
    const auto after = only_rows(*column.after, [&](std::size_t row) { return rows.is_free(row); });
    for (std::size_t text = 0; text < before.size(); ++text) {
        const std::uint32_t number = column.number[text];
        if (!before[text] || number == after.size() || !after[number] ||
            trim(column.before->text(text)).size() < LongText)
            continue;
        out.now[*before[text]] = *after[number];
        rows.take(*after[number]);
    }
}

/// Counts what became of the rows that were found.
void count_rows(const std::vector<SharedColumn>& columns, MatchedRows& out)
{
    out.changed.assign(out.now.size(), false);
    for (std::size_t row = 0; row < out.now.size(); ++row) {
        if (!out.now[row]) {
            ++out.gone;
            continue;
        }
        out.changed[row] =
            !std::all_of(columns.begin(), columns.end(), [&](const auto& it) { return it.same(row, *out.now[row]); });
        ++(out.changed[row] ? out.different : out.same);
    }
}

} // namespace

std::optional<MatchedRows> rows_of_one_file(const Table& before, const Table& after)
{
    if (before.rows() != after.rows() || before.blank_lines() != after.blank_lines())
        return std::nullopt;
    MatchedRows out;
    out.by = RowsBy::Row;
    for (std::size_t row = 0; row < before.rows(); ++row)
        out.now.emplace_back(row);
    count_rows(shared_columns(before, after, {}), out);
    return out;
}

MatchedRows matched_rows(const Table& before, const Table& after, const std::vector<bool>& answers)
{
    MatchedRows out;
    out.now.resize(before.rows());
    const auto columns = shared_columns(before, after, answers);
    FreeRows rows(after.rows());
    if (const auto* const id = id_column(columns)) {
        out.by = RowsBy::Id;
        out.column = id->before->name();
        find_by_id(*id, out, rows);
    } else if (!columns.empty()) {
        find_equal_rows(columns, out, rows, after.rows());
        for (const auto& column : columns)
            find_by_long_text(column, out, rows);
    }
    count_rows(columns, out);
    out.added = rows.left();
    return out;
}

} // namespace wk::survey
