// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/cells_text.h"

#include "survey/column_cells.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace wk::io {

namespace {

/// The numbers of the texts, row after row, with quotes.
void add_cells(const survey::Column& column, std::string& out)
{
    std::vector<std::string> numbers; // each of them once: most columns have few
    for (std::size_t i = 0; i < column.distinct(); ++i)
        numbers.push_back(' ' + std::to_string(i));
    std::size_t bytes = 0;
    survey::each_cell(column, [&](std::size_t, std::uint32_t text) { bytes += numbers[text].size(); });
    const std::size_t begin = out.size();
    out.resize(begin + std::max<std::size_t>(bytes, 1) + 1);
    char* to = out.data() + begin;
    survey::each_cell(column, [&](std::size_t, std::uint32_t text) {
        const std::string& number = numbers[text];
        std::memcpy(to, number.data(), number.size());
        to += number.size();
    });
    out[begin] = '"'; // instead of the first blank
    out.back() = '"';
}

void add_left_cells(std::size_t rows, std::string& out)
{
    out += '"';
    for (std::size_t row = 0; row < rows; ++row)
        out += row == 0 ? "0" : " 0";
    out += '"';
}

/// `text` cut at every `mark`, which falls out.
std::vector<std::string> cut_at(std::string_view text, std::string_view mark)
{
    std::vector<std::string> out;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark)) {
        out.emplace_back(text.substr(0, at));
        text.remove_prefix(at + mark.size());
    }
    out.emplace_back(text);
    return out;
}

} // namespace

std::vector<std::string> cut_at_marks(std::size_t marks, const std::function<std::string(const std::string&)>& write)
{
    // A mark may stand nowhere else, whatever somebody wrote in an answer or a note.
    for (std::size_t number = 0;; ++number) {
        const std::string mark = "cells " + std::to_string(number);
        auto out = cut_at(write(mark), '"' + mark + '"');
        if (out.size() == marks + 1)
            return out;
    }
}

CellsWriter::CellsWriter(std::vector<WrittenTable> tables, const std::function<std::string(const std::string&)>& write)
    : m_tables(std::move(tables))
{
    for (const auto& each : m_tables)
        for (std::size_t i = 0; i < each.table->columns().size(); ++i)
            m_columns.push_back({&each.table->columns()[i], each.leaves(i)});
    m_between = cut_at_marks(m_columns.size(), write);
    std::size_t bytes = 0; // at most: megabytes would be moved each time they grow
    for (const auto& [column, left] : m_columns)
        bytes += left ? 2 * column->rows() + 2 : column->rows() * (1 + std::to_string(column->distinct()).size()) + 2;
    for (const auto& each : m_between)
        bytes += each.size();
    m_out.reserve(bytes);
    m_out += m_between.front();
}

bool CellsWriter::write_some(std::size_t cells)
{
    for (std::size_t written = 0; m_next < m_columns.size() && (written == 0 || written < cells);) {
        const auto& [column, left] = m_columns[m_next++];
        if (left)
            add_left_cells(column->rows(), m_out);
        else
            add_cells(*column, m_out);
        m_out += m_between[m_next];
        written += std::max<std::size_t>(column->rows(), 1);
    }
    return m_next < m_columns.size();
}

std::string CellsWriter::take()
{
    return std::exchange(m_out, {});
}

std::string all_of(CellsWriter writer)
{
    while (writer.write_some(SIZE_MAX)) {
    }
    return writer.take();
}

} // namespace wk::io
