#include "io/csv_records.h"

namespace wk::io {

void CellScratch::clear()
{
    m_text.clear();
    m_cells.clear();
}

void CellScratch::place(std::vector<std::string_view>& cells) const
{
    const std::string_view text = m_text;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto [cell, begin] = m_cells[i];
        const std::size_t end = i + 1 < m_cells.size() ? m_cells[i + 1].second : text.size();
        cells[cell] = text.substr(begin, end - begin);
    }
}

RecordReader::RecordReader(std::string_view text, char delimiter, std::size_t max_cells)
    : m_text(text), m_delimiter(delimiter), m_max_cells(max_cells)
{
}

void RecordReader::keep(std::string_view cell)
{
    ++m_count;
    if (m_cells.size() < m_max_cells) {
        m_cells.push_back(cell);
    } else if (!cell.empty()) {
        if (m_filled_extra++ == 0)
            m_first_extra = cell;
    }
}

void RecordReader::read_quoted()
{
    const std::size_t cell = m_cells.size();
    const bool kept = cell < m_max_cells;
    std::size_t begin = ++m_at; // past the opening quote
    std::string_view plain;
    bool in_scratch = false;
    const auto to_scratch = [&](std::string_view text) {
        if (!in_scratch && kept)
            m_scratch.begin(cell);
        in_scratch = true;
        if (kept)
            m_scratch.append(text);
    };
    while (true) {
        const std::size_t quote = m_text.find('"', m_at);
        if (quote == std::string_view::npos) {
            m_unclosed = true;
            m_at = m_text.size();
            return;
        }
        m_at = quote + 1;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            to_scratch(m_text.substr(begin, m_at - begin)); // up to and with the first of the two quotes
            begin = ++m_at;
            continue;
        }
        plain = m_text.substr(begin, quote - begin);
        break;
    }
    std::size_t end = m_at;
    while (end < m_text.size() && m_text[end] != m_delimiter && m_text[end] != '\n' && m_text[end] != '\r')
        ++end;
    if (in_scratch || end > m_at) {
        to_scratch(plain);
        to_scratch(m_text.substr(m_at, end - m_at));
        m_odd_quote = m_odd_quote || end > m_at;
    }
    m_at = end;
    keep(plain);
}

void RecordReader::read_cell()
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return read_quoted();
    const char* const begin = m_text.data() + m_at;
    const char* const end = m_text.data() + m_text.size();
    const char* at = begin;
    while (at < end && *at != m_delimiter && *at != '\n' && *at != '\r')
        ++at;
    m_at += static_cast<std::size_t>(at - begin);
    keep({begin, static_cast<std::size_t>(at - begin)});
}

bool RecordReader::next()
{
    m_cells.clear();
    m_scratch.clear();
    m_count = 0;
    m_filled_extra = 0;
    m_first_extra = {};
    m_odd_quote = false;
    if (m_at >= m_text.size())
        return false;
    m_blank = m_text[m_at] == '\n' || m_text[m_at] == '\r';
    while (true) {
        read_cell();
        if (m_unclosed)
            return false;
        if (m_at >= m_text.size())
            break;
        const char stop = m_text[m_at++];
        if (stop == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        if (stop == '\n' || stop == '\r')
            break;
        // A delimiter at the very end of the text still opens a last, empty cell.
        if (m_at >= m_text.size()) {
            keep({});
            break;
        }
    }
    m_scratch.place(m_cells);
    return true;
}

} // namespace wk::io
