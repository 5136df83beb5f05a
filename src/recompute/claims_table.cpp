// SPDX-License-Identifier: EUPL-1.2
// Tables as numbers: which cells are figures, what their columns are called, and whether that is certain.
#include "recompute/claims_reading.h"

#include "base/digits.h"
#include "base/text.h"

#include <algorithm>

namespace wk::recompute {

namespace {

constexpr std::size_t MostCells = 60'000; ///< of a table that is looked at

bool has_digit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), is_digit);
}

/// A cell that holds one figure and no words.
bool is_figure_cell(std::string_view text)
{
    if (!has_digit(text))
        return false;
    int others = 0;
    for (const char c : text)
        others += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return others <= 1;
}

/// In this column figures with three decimals are decimals: one of them begins with 0, or has another number of them.
bool has_decimals(const std::vector<std::vector<std::string>>& rows, std::size_t column)
{
    for (const auto& row : rows) {
        if (column >= row.size() || !is_figure_cell(row[column]))
            continue;
        const auto text = trim(row[column]);
        const std::size_t point = text.rfind('.');
        if (text.starts_with("0.") || text.starts_with(".") || text.starts_with("-0.") || text.starts_with("-."))
            return true;
        if (point == std::string_view::npos || text.find(',') != std::string_view::npos)
            continue;
        std::size_t digits = 0;
        while (point + 1 + digits < text.size() && is_digit(text[point + 1 + digits]))
            ++digits;
        if (digits != 3)
            return true;
    }
    return false;
}

ReadCell read_cell(std::string_view text, bool decimals)
{
    ReadCell out;
    text = trim(text);
    out.empty = text.empty() || text == "-" || text == "–" || text == "--" || text == "x" || text == "*";
    if (out.empty || !is_figure_cell(text))
        return out;
    const bool negative = text.starts_with('-') || text.starts_with("–") || text.starts_with("−");
    const std::size_t first = text.find_first_of("0123456789");
    std::size_t begin = first;
    if (begin > 0 && (text[begin - 1] == ',' || text[begin - 1] == '.'))
        --begin;
    std::size_t end = first;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.'))
        ++end;
    while (end > begin && !is_digit(text[end - 1]))
        --end;
    if (has_digit(text.substr(end)))
        return out; // "3 (12%)", "75-80", "12 345"
    const auto number = number_as_printed(text.substr(begin, end - begin), decimals);
    if (number && negative)
        out.number = PrintedNumber::make(-number->scaled(), number->decimals());
    else
        out.number = number;
    out.percent = text.substr(end).find('%') != std::string_view::npos;
    return out;
}

/// "34 (36%)" in one cell as two.
bool parts_in_two(std::string_view text, std::string& count, std::string& share)
{
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || open == 0 || !text.ends_with(')'))
        return false;
    count = std::string(trim(text.substr(0, open)));
    share = std::string(trim(text.substr(open + 1, text.size() - open - 2)));
    return is_figure_cell(count) && is_figure_cell(share) &&
           (count.find('%') == std::string::npos) != (share.find('%') == std::string::npos);
}

/// Columns of "34 (36%)" are taken apart.
std::vector<std::vector<std::string>> taken_apart(const PrintedTable& table)
{
    std::vector<std::vector<std::string>> out;
    std::set<std::size_t> doubled;
    for (const auto& row : table.rows)
        for (std::size_t i = 1; i < row.size(); ++i) {
            std::string count;
            std::string share;
            if (parts_in_two(row[i], count, share))
                doubled.insert(i);
        }
    for (const auto& row : table.rows) {
        auto& cells = out.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string count;
            std::string share;
            const bool two = doubled.contains(i) && parts_in_two(row[i], count, share);
            // "n (%)" is the name of both
            cells.push_back(two ? count : doubled.contains(i) ? row[i].substr(0, row[i].find('(')) : row[i]);
            if (doubled.contains(i))
                cells.push_back(two ? share : is_figure_cell(row[i]) ? std::string() : row[i]);
        }
    }
    return out;
}

std::size_t figures_in(const std::vector<std::string>& row)
{
    return std::size_t(std::count_if(row.begin() + (row.empty() ? 0 : 1), row.end(),
                                     [](const std::string& cell) { return is_figure_cell(cell); }));
}

/// Years at the head of columns are no figures.
bool only_years(const std::vector<std::string>& row)
{
    bool any = false;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const auto text = trim(row[i]);
        if (text.empty())
            continue;
        const auto number = PrintedNumber::from_text(text);
        if (!number || number->decimals() > 0 || number->scaled() < 1900 || number->scaled() > 2100)
            return false;
        any = true;
    }
    return any;
}

} // namespace

ReadTable read_table(const PrintedTable& table, std::size_t block)
{
    ReadTable out;
    out.block = block;
    out.title = table.title;
    const auto rows = taken_apart(table);
    std::size_t first = 0;
    while (first < rows.size() && (figures_in(rows[first]) == 0 || (first < 2 && only_years(rows[first]))))
        ++first;
    std::size_t width = 0;
    for (std::size_t i = first; i < rows.size(); ++i)
        width = std::max(width, rows[i].size());
    if (width < 2 || (rows.size() - first) * width > MostCells)
        return out;
    out.columns.resize(width - 1);
    for (std::size_t i = 0; i < first; ++i)
        for (std::size_t cell = 0; cell < rows[i].size(); ++cell) {
            out.heading += (out.heading.empty() ? "" : " ") + rows[i][cell];
            if (cell > 0 && cell < width && rows[i].size() == width)
                out.columns[cell - 1] += (out.columns[cell - 1].empty() ? "" : " ") + rows[i][cell];
        }
    std::vector<bool> decimals;
    for (std::size_t column = 0; column < width; ++column)
        decimals.push_back(has_decimals(rows, column));
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (figures_in(rows[i]) == 0 && rows[i].size() < width)
            continue; // a heading between the rows
        out.sure = out.sure && rows[i].size() == width;
        out.rows.push_back(rows[i].empty() ? std::string() : rows[i][0]);
        auto& cells = out.cells.emplace_back(width - 1);
        for (std::size_t cell = 1; cell < rows[i].size(); ++cell) {
            cells[cell - 1] = read_cell(rows[i][cell], decimals[cell]);
            cells[cell - 1].percent = cells[cell - 1].percent ||
                                      (cells[cell - 1].number && out.columns[cell - 1].find('%') != std::string::npos);
        }
    }
    return out;
}

ReadTable transposed(const ReadTable& table)
{
    ReadTable out;
    out.block = table.block;
    out.title = table.title;
    out.heading = table.heading;
    out.rows = table.columns;
    out.columns = table.rows;
    out.sure = table.sure;
    out.transposed = !table.transposed;
    out.cells.assign(table.columns.size(), std::vector<ReadCell>(table.rows.size()));
    for (std::size_t row = 0; row < table.cells.size(); ++row)
        for (std::size_t column = 0; column < table.cells[row].size(); ++column)
            out.cells[column][row] = table.cells[row][column];
    return out;
}

bool is_total_name(std::string_view name)
{
    std::string plain = fold(trim(name));
    while (!plain.empty() && (plain.back() == ':' || plain.back() == '*' || is_digit(plain.back())))
        plain.pop_back();
    for (const std::string_view total :
         {"totaal", "total", "som", "eindtotaal", "totaal generaal", "totaal (n)", "totaal aantal", "totalen", "sum"})
        if (plain == total)
            return true;
    return false;
}

} // namespace wk::recompute
