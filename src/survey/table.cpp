// SPDX-License-Identifier: EUPL-1.2
#include "survey/table.h"

#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wk::survey {

void Column::append(std::string_view text)
{
    const std::uint32_t index = m_texts.insert(text);
    if (m_width < 4 && index >> (8 * m_width) != 0)
        widen();
    if (m_width == 1) {
        m_indices.push_back(static_cast<std::uint8_t>(index));
    } else {
        m_indices.resize(m_indices.size() + m_width);
        std::memcpy(m_indices.data() + m_rows * m_width, &index, m_width);
    }
    ++m_rows;
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

void Column::close()
{
    m_texts.close();
    m_indices.shrink_to_fit();
}

Table::Table(std::vector<Column> columns, std::vector<std::uint32_t> blank_lines)
    : m_columns(std::move(columns)),
      m_blank_lines(std::move(blank_lines)),
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
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_table.m_columns[i].append(cells[i]);
    for (std::size_t i = cells.size(); i < columns(); ++i)
        m_table.m_columns[i].append({});
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

std::shared_ptr<const Table> TableBuilder::finish(std::span<const std::size_t> drop)
{
    for (auto at = drop.rbegin(); at != drop.rend(); ++at)
        m_table.m_columns.erase(m_table.m_columns.begin() + static_cast<std::ptrdiff_t>(*at));
    for (auto& column : m_table.m_columns)
        column.close();
    return std::make_shared<const Table>(std::exchange(m_table, {}));
}

} // namespace wk::survey
