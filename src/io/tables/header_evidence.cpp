// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/header_evidence.h"

#include "base/digits.h"
#include "base/numbers.h"
#include "base/text.h"
#include "survey/missing_markers.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace wk::io {

namespace {

constexpr std::size_t FewestCells = 3; ///< below which a column tells nothing

/// The cells of a column.
struct Below {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t longest = 0;
    std::set<std::string> distinct;

    bool of_numbers() const { return filled >= FewestCells && 10 * numbers >= 9 * filled; }
    bool of_few_answers() const { return filled > FewestCells && 2 * distinct.size() <= filled; }
};

Below below(const std::vector<const FirstRow*>& rows, std::size_t column)
{
    Below out;
    for (const FirstRow* row : rows) {
        const auto cell = row->at(column);
        if (cell.empty())
            continue;
        ++out.filled;
        out.numbers += is_number_or_date(cell);
        out.longest = std::max(out.longest, cell.size());
        out.distinct.insert(fold(cell));
    }
    return out;
}

} // namespace

bool is_number_or_date(std::string_view cell)
{
    bool digit = false;
    for (const char c : cell) {
        const bool between = c == ' ' || c == '.' || c == ',' || c == ':' || c == '-' || c == '/' || c == '+' ||
                             c == '%' || c == 'T' || c == 'Z';
        digit = digit || is_digit(c);
        if (!between && !is_digit(c))
            return false;
    }
    return digit;
}

Likeness likeness(std::span<const FirstRow> rows)
{
    const FirstRow& row = rows.front();
    std::vector<const FirstRow*> others;
    for (const FirstRow& each : rows.subspan(1))
        if (each.cells != row.cells)
            others.push_back(&each);
    Likeness out;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const auto cell = row.at(column);
        if (cell.empty())
            continue;
        const Below cells = below(others, column);
        if (!cells.of_numbers() && !cells.of_few_answers())
            continue;
        ++out.columns;
        out.longer += cell.size() > cells.longest;
        const bool same = cells.of_few_answers() && cells.distinct.contains(fold(cell));
        out.same_answers += same;
        out.alike += same || (cells.of_numbers() && is_number_or_date(cell));
    }
    return out;
}

bool numbers_columns(const FirstRow& row)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (integer_from_text(row.at(i)) != std::int64_t(i + 1))
            return false;
    return row.cells.size() >= 3;
}

bool is_odd(std::span<const FirstRow> rows)
{
    constexpr std::size_t enough = 3;
    if (rows.empty())
        return false;
    const Likeness like = likeness(rows);
    const auto& cells = rows.front().cells;
    return like.columns >= enough && like.alike == 0 &&
           std::none_of(cells.begin(), cells.end(), [](const auto& cell) { return survey::is_program_marker(cell); });
}

} // namespace wk::io
