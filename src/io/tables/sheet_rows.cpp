// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sheet_rows.h"

#include "base/notices.h"
#include "base/phrases.h"
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

void SheetRows::end_row(std::size_t number)
{
    if (m_too_large)
        return;
    if (number > MaxRows) {
        m_too_large = true;
        return;
    }
    if (m_row.cells.empty())
        return; // nothing but styles
    ++m_rows;
    m_row.number = number;
    std::stable_sort(m_row.cells.begin(), m_row.cells.end(),
                     [](const Cell& a, const Cell& b) { return a.column < b.column; });
    if (m_released) {
        write(m_row);
    } else {
        m_row.filled = 0;
        for (const Cell& cell : m_row.cells)
            m_row.filled += !trim(m_row.text_of(cell)).empty();
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
        return; // a sheet whose rows go back is damaged; what came first stands
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
    const bool header = m_table.columns() == 0;
    const std::size_t columns = header ? width : m_table.columns();
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
    if (header) {
        m_cells.resize(width);
        m_error = m_table.begin(m_cells, row.number);
        return;
    }
    out.cells = m_cells;
    out.count = width;
    m_table.add_empty(true, row.number - m_written - 1);
    if (out.empty())
        m_table.add_empty(false);
    else
        m_table.add(out);
}

void SheetRows::release_first()
{
    m_released = true;
    std::size_t most = 0;
    for (const auto& row : m_first) {
        most = std::max(most, row.filled);
        m_width = std::max(m_width, row.width());
    }
    bool header = false;
    for (const auto& row : m_first) {
        header = header || (row.filled > 0 && 2 * row.filled >= most);
        if (header)
            write(row);
        else
            m_rows_above += row.filled > 0;
    }
    m_first.clear();
}

void SheetRows::close()
{
    if (!m_released)
        release_first();
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
