// SPDX-License-Identifier: EUPL-1.2
#include "survey/table.h"

#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wk::survey {

void Column::append_with_room(std::uint32_t index)
{
    if (m_width < 4 && index >> (8 * m_width) != 0)
        widen();
    const std::size_t at = m_rows * m_width;
    if (at == m_indices.size())
        m_indices.resize(at + std::max<std::size_t>(at, 16 * m_width));
    m_room = m_width == 1 ? m_indices.size() : 0;
    std::memcpy(m_indices.data() + at, &index, m_width);
}

void Column::widen()
{
    const std::size_t wider = m_width * 2;
    std::vector<std::uint8_t> indices(m_rows * wider, 0);
    for (std::size_t row = 0; row < m_rows; ++row)
        std::memcpy(indices.data() + row * wider, m_indices.data() + row * m_width, m_width);
    m_indices = std::move(indices);
    m_width = wider;
}

void Column::copy(std::size_t from, std::size_t to)
{
    assert(from < m_rows && to < m_rows);
    std::memcpy(m_indices.data() + to * m_width, m_indices.data() + from * m_width, m_width);
}

void Column::close()
{
    m_texts.close();
    m_indices.resize(m_rows * m_width);
    m_indices.shrink_to_fit();
    m_room = 0;
}

Table::Table(std::vector<Column> columns, std::vector<std::uint32_t> blank_lines)
    : Table(std::move(columns), std::move(blank_lines), {})
{
    m_account = plain_account(m_rows, m_blank_lines);
}

Table::Table(std::vector<Column> columns, std::vector<std::uint32_t> blank_lines, RowAccount account)
    : m_columns(std::move(columns)),
      m_blank_lines(std::move(blank_lines)),
      m_account(std::move(account)),
      m_rows(m_columns.empty() ? 0 : m_columns.front().rows())
{
    for (auto& column : m_columns) {
        assert(column.rows() == m_rows);
        column.close();
    }
}

std::optional<std::size_t> Table::find(std::string_view name) const
{
    const std::string_view wanted = trim(name);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (trim(m_columns[i].name()) == wanted)
            return i;
    }
    return std::nullopt;
}

std::size_t Table::row_number(std::size_t row) const
{
    const auto above = std::upper_bound(m_blank_lines.begin(), m_blank_lines.end(), row);
    return row + 2 + static_cast<std::size_t>(above - m_blank_lines.begin());
}

TableBuilder::TableBuilder(std::vector<std::string> names)
{
    m_table.m_columns.reserve(names.size());
    for (auto& name : names)
        m_table.m_columns.emplace_back(std::move(name));
}

void TableBuilder::add_row(std::span<const std::string_view> cells)
{
    assert(cells.size() <= columns());
    std::size_t cell = 0;
    for (auto& column : m_table.m_columns) {
        column.append(cell < cells.size() ? cells[cell] : std::string_view());
        ++cell;
    }
    ++m_table.m_rows;
}

void TableBuilder::describe(std::size_t column, ColumnDescription description)
{
    m_table.m_columns[column].describe(std::move(description));
}

void TableBuilder::add_blank_line()
{
    m_table.m_blank_lines.push_back(static_cast<std::uint32_t>(m_table.m_rows));
}

void TableBuilder::copy_cell(std::size_t column, std::size_t from, std::size_t to)
{
    m_table.m_columns[column].copy(from, to);
}

std::shared_ptr<const Table> TableBuilder::finish(std::span<const std::size_t> drop)
{
    return finish(drop, plain_account(m_table.m_rows, m_table.m_blank_lines));
}

std::shared_ptr<const Table> TableBuilder::finish(std::span<const std::size_t> drop, RowAccount account)
{
    m_table.m_account = std::move(account);
    for (auto at = drop.rbegin(); at != drop.rend(); ++at)
        m_table.m_columns.erase(m_table.m_columns.begin() + static_cast<std::ptrdiff_t>(*at));
    for (auto& column : m_table.m_columns)
        column.close();
    return std::make_shared<const Table>(std::exchange(m_table, {}));
}

} // namespace wk::survey
