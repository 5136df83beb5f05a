// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/end_rows.h"

#include "base/numbers.h"
#include "base/text.h"
#include "io/tables/header_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace wk::io {

namespace {

/// With one of these a row of totals begins.
constexpr std::array<std::string_view, 24> EndWords{
    "totaal",  "totalen", "eindtotaal", "subtotaal", "total", "totals",  "gemiddelde", "gemiddeld",
    "gem",     "average", "mean",       "avg",       "som",   "sum",     "aantal",     "count",
    "mediaan", "median",  "n",          "sd",        "std",   "minimum", "maximum",    "standaarddeviatie"};
constexpr std::size_t FewestColumns = 3; ///< an address file has two, and its totals are its reader's business
constexpr std::size_t FewestForRemark = 4;

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// Its first word, whatever sign follows.
bool begins_like_a_total(std::string_view cell)
{
    std::size_t letters = 0;
    while (letters < cell.size() && small(cell[letters]) >= 'a' && small(cell[letters]) <= 'z')
        ++letters;
    const std::string_view word = cell.substr(0, letters);
    return letters > 0 && std::any_of(EndWords.begin(), EndWords.end(), [&](std::string_view total) {
               return total.size() == word.size() &&
                      std::equal(word.begin(), word.end(), total.begin(), [](char a, char b) { return small(a) == b; });
           });
}

/// What a column holds.
struct Held {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t distinct = 0;
    double sum = 0;
    bool whole = true;     ///< the numbers are
    bool has_text = false; ///< the one that was asked for
};

/// In its first `rows` rows.
Held held(const survey::Column& column, std::string_view text, std::size_t rows)
{
    std::vector<std::uint8_t> filled;
    std::vector<std::optional<double>> values;
    std::vector<std::uint8_t> same;
    Held out;
    const std::string wanted = fold(text);
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const auto cell = trim(column.text(i));
        filled.push_back(!cell.empty());
        values.push_back(number_from_text(cell));
        same.push_back(fold(cell) == wanted);
    }
    std::vector<std::uint8_t> seen(column.distinct());
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t index = column.index_at(row);
        out.has_text = out.has_text || same[index] != 0;
        out.filled += filled[index];
        out.distinct += filled[index] && !std::exchange(seen[index], 1);
        if (values[index]) {
            ++out.numbers;
            out.whole = out.whole && *values[index] == std::floor(*values[index]);
            out.sum += *values[index];
        }
    }
    return out;
}

Held held(const survey::Column& column, std::string_view text)
{
    return held(column, text, column.rows());
}

/// A number that says something of a whole column: its sum, mean or how many it holds, as far as the number is written out.
bool sums_up(const Held& above, std::string_view cell)
{
    const auto number = number_from_text(cell);
    const auto count = count_from_text(cell);
    if ((count && std::size_t(*count) == above.filled) || (number && *number == double(above.filled)))
        return true;
    if (above.numbers == 0)
        return false;
    const auto mark = cell.find_last_of(".,");
    const double step = mark == std::string_view::npos ? 1 : std::pow(10.0, -double(cell.size() - mark - 1));
    const auto near = [&](double value) {
        constexpr double rounding = 0.501;
        return (number && std::abs(*number - value) <= rounding * step) ||
               (count && std::abs(double(*count) - value) <= rounding);
    };
    return near(above.sum) || near(above.sum / double(above.numbers));
}

/// A number that is the sum of a column and none of what it holds, or their mean, where it could not be one of them.
bool is_sum(const Held& above, std::string_view cell)
{
    constexpr std::size_t fewest = 3;
    const auto number = number_from_text(cell);
    if (!number || above.has_text || above.numbers < fewest)
        return false;
    const bool mean = above.whole && *number != std::floor(*number) && sums_up(above, cell);
    return mean || std::abs(*number - above.sum) < 1e-6;
}

/// Whether what stands in the column could not be this text.
bool is_strange(const survey::Column& column, std::string_view text)
{
    const Held above = held(column, text);
    const bool of_numbers = above.filled > 0 && 10 * above.numbers >= 9 * above.filled;
    const bool of_few_answers = above.filled > 3 && 2 * above.distinct <= above.filled;
    return !above.has_text && ((of_numbers && !is_number_or_date(text)) || of_few_answers);
}

} // namespace

bool may_end_a_table(std::span<const std::string_view> cells, std::size_t columns)
{
    if (columns < FewestColumns)
        return false;
    std::size_t filled = 0;
    std::string_view first;
    for (std::size_t i = 0; i < cells.size() && filled < 2; ++i) {
        const auto cell = trim(cells[i]);
        if (filled == 0)
            first = cell;
        filled += !cell.empty();
    }
    return (filled == 1 && columns >= FewestForRemark) || begins_like_a_total(first);
}

EndRow end_row(const survey::Table& table, std::span<const std::string> cells)
{
    const auto& columns = table.columns();
    std::optional<std::size_t> first;
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t sums = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto cell = trim(cells[i]);
        if (cell.empty())
            continue;
        ++filled;
        if (!first) {
            first = i;
            continue;
        }
        numbers += is_number_or_date(cell);
        sums += is_number_or_date(cell) && sums_up(held(columns[i], {}), cell);
    }
    if (!first || table.rows() < 2)
        return EndRow::Respondent;
    const auto label = trim(cells[*first]);
    const bool called_total = begins_like_a_total(label) && !held(columns[*first], label).has_text;
    if (called_total && filled > 1 && numbers + 1 == filled && 2 * sums > numbers)
        return EndRow::Totals;
    if (filled == 1 && is_strange(columns[*first], label))
        return called_total ? EndRow::Totals : EndRow::Remark;
    if (filled == 1 && is_sum(held(columns[*first], label), label))
        return EndRow::Totals;
    const bool fits = held(columns[*first], label).has_text || is_number_or_date(label);
    if (called_total && (2 * filled <= columns.size() || numbers + 1 == filled))
        return EndRow::Doubtful;
    return filled == 1 && !fits && *first == 0 ? EndRow::Doubtful : EndRow::Respondent;
}

bool named_like_a_total(std::span<const std::string> cells)
{
    const auto first = std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return !trim(cell).empty(); });
    return first != cells.end() && begins_like_a_total(trim(*first));
}

bool looks_like_totals(const survey::Table& table, std::size_t row)
{
    const survey::Column* first = nullptr;
    const auto is_bare = [&](std::size_t at) {
        std::size_t filled = 0;
        std::size_t numbers = 0;
        for (const auto& column : table.columns()) {
            const auto cell = trim(column.cell(at));
            first = first || cell.empty() ? first : &column;
            filled += !cell.empty();
            numbers += is_number_or_date(cell);
        }
        return filled > 1 && (numbers + 1 == filled || 2 * filled <= table.columns().size());
    };
    if (!is_bare(row))
        return false;
    const std::string label = fold(trim(first->cell(row)));
    std::vector<std::uint8_t> same;
    for (std::size_t i = 0; i < first->distinct(); ++i)
        same.push_back(fold(trim(first->text(i))) == label);
    for (std::size_t other = 0; other < table.rows(); ++other)
        if (same[first->index_at(other)] != 0 && !is_bare(other))
            return false;
    return true;
}

std::optional<std::size_t> rows_apart(const survey::Table& table)
{
    constexpr std::size_t most = 60;
    const std::size_t columns = table.columns().size();
    const auto filled = [&](std::size_t row) {
        return std::size_t(std::count_if(table.columns().begin(), table.columns().end(),
                                         [&](const auto& column) { return !trim(column.cell(row)).empty(); }));
    };
    std::optional<std::size_t> first;
    std::size_t row = table.rows();
    for (; row > 1 && table.rows() - row < most && 2 * filled(row - 1) <= columns; --row)
        if (table.row_number(row - 1) > table.row_number(row - 2) + 1 || filled(row - 2) == 0)
            first = row - 1;
    const bool below_others = columns >= FewestColumns && row >= 2 && 2 * filled(row - 1) > columns;
    return below_others && first && *first > 0 ? first : std::nullopt;
}

bool last_row_sums_up(const survey::Table& table)
{
    constexpr std::size_t fewest_rows = 5;
    if (table.rows() < fewest_rows || table.columns().size() < FewestColumns)
        return false;
    const std::size_t last = table.rows() - 1;
    std::size_t filled = 0;
    std::vector<const survey::Column*> fresh; // texts that came last: where there are few, nothing above needs a look
    for (const auto& column : table.columns()) {
        const auto cell = trim(column.cell(last));
        if (cell.empty())
            continue;
        ++filled;
        if (!is_number_or_date(cell))
            return false;
        if (column.index_at(last) + 1 == column.distinct())
            fresh.push_back(&column);
    }
    if (filled < FewestColumns || 2 * fresh.size() <= filled)
        return false;
    const auto sums = std::count_if(fresh.begin(), fresh.end(), [&](const survey::Column* column) {
        const auto cell = trim(column->cell(last));
        const Held above = held(*column, cell, last);
        return !above.has_text && sums_up(above, cell);
    });
    return 2 * std::size_t(sums) > filled;
}

} // namespace wk::io
