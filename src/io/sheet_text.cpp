#include "io/sheet_text.h"

#include "base/text.h"
#include "io/csv.h"

#include <algorithm>

namespace wk::io {

namespace {

void append_quoted(std::string& out, std::string_view text)
{
    if (text.find_first_of("\t\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

void SheetText::add_cell(std::size_t column, std::string_view text)
{
    if (text.empty())
        return;
    if (column >= MaxCsvColumns || m_out.size() + text.size() > MaxBytes) {
        m_too_large = true;
        return;
    }
    // What no text may hold would make the reader take it for no text at all.
    std::string clean(text);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'; },
        ' ');
    m_cells.emplace_back(column, std::move(clean));
}

void SheetText::end_row(std::size_t number)
{
    if (m_too_large)
        return;
    if (number > MaxRows) {
        m_too_large = true;
        return;
    }
    if (m_cells.empty())
        return; // nothing but styles
    std::stable_sort(m_cells.begin(), m_cells.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    ++m_rows;
    Row row{number, 0, m_cells.back().first + 1, {}};
    std::size_t at = 0;
    for (const auto& [column, text] : m_cells) {
        row.text.append(column - at, '\t');
        at = column;
        append_quoted(row.text, text);
        row.filled += !trim(text).empty();
    }
    m_cells.clear();
    if (m_released)
        return write(row);
    m_first.push_back(std::move(row));
    if (m_first.size() == FirstRows)
        release_first();
}

void SheetText::write(const Row& row)
{
    if (row.number <= m_written)
        return; // a sheet whose rows go back is damaged; what came first stands
    m_out.append(row.number - m_written - 1, '\n');
    m_out += row.text;
    if (row.width < m_width)
        m_out.append(m_width - row.width, '\t');
    m_out += '\n';
    m_written = row.number;
    m_too_large = m_too_large || m_out.size() > MaxBytes;
}

void SheetText::release_first()
{
    m_released = true;
    std::size_t most = 0;
    for (const auto& row : m_first) {
        most = std::max(most, row.filled);
        m_width = std::max(m_width, row.width);
    }
    bool header = false;
    for (const auto& row : m_first) {
        header = header || (row.filled > 0 && 2 * row.filled >= most);
        if (header)
            write(row);
        else
            m_skipped += row.filled > 0;
    }
    m_first.clear();
}

std::string SheetText::finish(std::size_t& skipped)
{
    if (!m_released)
        release_first();
    skipped = m_skipped;
    return std::move(m_out);
}

} // namespace wk::io
