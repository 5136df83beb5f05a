// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sheet_rows.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "io/tables/csv.h"

#include <algorithm>

namespace wk::io {

void SheetRows::add_cell(std::size_t column, std::string_view text)
{
    if (text.empty())
        return;
    if (column >= MaxCsvColumns || m_bytes + m_row.text.size() + text.size() > MaxBytes) {
        m_too_large = true;
        return;
    }
    const std::size_t begin = m_row.text.size();
    m_row.cells.push_back({column, begin, text.size()});
    m_row.text += text;
    // What no text may hold stands in no cell either.
    std::replace_if(
        m_row.text.begin() + std::ptrdiff_t(begin), m_row.text.end(),
        [](char c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'; }, ' ');
}

void SheetRows::end_row(std::size_t number, bool hidden)
{
    if (m_too_large)
        return;
    if (number > MaxRows || m_last >= MaxRows) {
        m_too_large = true;
        return;
    }
    if (m_row.cells.empty())
        return; // nothing but styles
    ++m_rows;
    m_row.number = m_last = std::max(number, m_last + 1);
    m_row.hidden = hidden;
    m_widest = std::max(m_widest, m_row.cells.size());
    const auto before = [](const Cell& a, const Cell& b) { return a.column < b.column; };
    if (!std::is_sorted(m_row.cells.begin(), m_row.cells.end(), before)) // seldom
        sort_stably(m_row.cells, before);
    const bool blank = std::all_of(m_row.cells.begin(), m_row.cells.end(),
                                   [&](const Cell& cell) { return trim(m_row.text_of(cell)).empty(); });
    if (m_released) {
        write(m_row);
    } else if (!m_first.empty() || !blank) { // blanks above all else are as good as nothing
        m_first.push_back(m_row);
        if (m_first.size() == FirstRows)
            release_first();
    }
    m_row.cells.clear();
    m_row.text.clear();
}

void SheetRows::write(const Row& row)
{
    if (row.number <= m_written)
        return; // of the header, or above it
    const std::size_t width = std::max(row.width(), m_width);
    m_bytes += row.number - m_written - 1 + row.text.size() + width;
    m_too_large = m_too_large || m_bytes > MaxBytes;
    if (!m_error)
        hand_on(row, width);
    m_written = row.number;
}

/// width   cells that the row has, filled or not
void SheetRows::hand_on(const Row& row, std::size_t width)
{
    m_hidden += row.hidden;
    const std::size_t columns = m_table.columns();
    m_cells.clear();
    m_joined.clear();
    m_joined.reserve(row.cells.size());
    RowCells out;
    for (const Cell& cell : row.cells) {
        const std::string_view text = row.text_of(cell);
        if (cell.column >= columns) {
            if (out.filled_extra++ == 0)
                out.first_extra = text;
        } else if (cell.column < m_cells.size()) {
            m_joined.push_back(std::string(m_cells.back()).append(text));
            m_cells.back() = m_joined.back();
        } else {
            m_cells.resize(cell.column);
            m_cells.push_back(text);
        }
    }
    out.cells = m_cells;
    out.count = width;
    m_table.add_empty(true, row.number - m_written - 1);
    if (out.empty())
        m_table.add_empty(false);
    else
        m_table.add(out);
}

FirstRow SheetRows::first_row(const Row& row) const
{
    FirstRow out;
    out.number = row.number;
    for (const Cell& cell : row.cells) {
        out.cells.resize(cell.column + 1);
        out.cells[cell.column] += row.text_of(cell);
    }
    while (!out.cells.empty() && trim(out.cells.back()).empty())
        out.cells.pop_back();
    out.count = out.cells.size();
    return out;
}

/// Finds the header among the first rows and begins the table with it.
void SheetRows::begin()
{
    std::vector<FirstRow> rows;
    for (const auto& row : m_first) {
        m_width = std::max(m_width, row.width());
        rows.push_back(first_row(row));
        if (rows.back().cells.empty())
            rows.pop_back();
    }
    if (rows.empty())
        return;
    FoundHeader found = m_dictionary ? sure_header(rows.front()) : found_header(rows, true);
    found.names.resize(std::max(m_width, found.names.size()));
    m_rows_above = found.titles();
    m_written = found.used.back().row;
    for (const auto& row : m_first)
        if (row.number <= m_written)
            m_bytes += row.text.size();
    m_bytes += m_width * found.used.size();
    m_error = m_table.begin(found);
    if (m_dictionary)
        m_table.has_no_header_row();
}

void SheetRows::release_first()
{
    m_released = true;
    begin();
    if (m_written > 0)
        for (const auto& row : m_first)
            write(row);
    m_first.clear();
}

void SheetRows::close()
{
    if (!m_released)
        release_first();
}

std::vector<std::string> SheetRows::hidden_columns() const
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < m_table.columns(); ++i)
        if (std::any_of(m_hidden_columns.begin(), m_hidden_columns.end(),
                        [&](const auto& range) { return range.first <= i && i <= range.second; }))
            out.push_back(m_table.column_name(i));
    return out;
}

Result<SheetContents> SheetRows::finish(SheetContents out)
{
    if (m_error)
        return *m_error;
    if (m_written == 0)
        return problem_at("no-sheet", {m_file}, {}, say(Phrase::TableNoSheet));
    out.table = m_table.finish(out.notices);
    return out;
}

} // namespace wk::io
