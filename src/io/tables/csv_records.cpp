// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_records.h"

#include <algorithm>

namespace wk::io {

namespace {

/// Where the cell ends of which `at` is a part.
std::size_t end_of_cell(std::string_view text, char delimiter, std::size_t at)
{
    const char* const end = text.data() + text.size();
    const char* here = text.data() + at;
    while (here < end && *here != delimiter && *here != '\n' && *here != '\r')
        ++here;
    return static_cast<std::size_t>(here - text.data());
}

} // namespace

std::size_t cells_of_line(std::string_view text, char delimiter, std::size_t& at, bool within_text, bool& sentence)
{
    std::size_t cells = 1;
    std::size_t blanks = 0;
    while (true) {
        while (!within_text && at < text.size() && text[at] == '"') {
            std::size_t end = at + 1;
            while (end < text.size() && text[end] != '"' && text[end] != '\n' && text[end] != '\r')
                ++end;
            within_text = end >= text.size() || text[end] != '"';
            if (!within_text)
                at = end + 1; // a doubled quote opens the next piece of the same cell
        }
        at = end_of_cell(text, delimiter, at);
        within_text = false;
        if (at >= text.size() || text[at] != delimiter)
            break;
        ++cells;
        ++at;
        blanks += at < text.size() && text[at] == ' ';
    }
    sentence = cells > 1 && blanks + 1 == cells;
    at = std::min(text.size(), at + (text.substr(at).starts_with("\r\n") ? 2 : 1));
    return cells;
}

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

void RecordReader::expect(std::size_t cells, bool spaced)
{
    m_expected = cells;
    m_spaced = spaced;
}

/// The quote that closes the cell which opens at `open`; npos when the text ends first.
std::size_t RecordReader::closing_quote(std::size_t open, bool& doubled) const
{
    std::size_t quote = m_text.find('"', open + 1);
    while (quote != std::string_view::npos && quote + 1 < m_text.size() && m_text[quote + 1] == '"') {
        doubled = true;
        quote = m_text.find('"', quote + 2);
    }
    return quote;
}

/// What the lines would be from the quote at `open`, in the record that is being read, to the one that closes.
CellLines RecordReader::lines_of_cell(std::size_t open, std::size_t close) const
{
    CellLines out{1, 0, close != std::string_view::npos, false};
    std::size_t at = open;
    bool sentence = false;
    const std::size_t first = m_count + cells_of_line(m_text, m_delimiter, at, true, sentence);
    std::size_t filled = 0;
    std::size_t like_records = 0; // the line in which the cell closes included, which may be one anyway
    for (; at < m_text.size() && at <= close; ++out.lines) {
        const bool blank = m_text[at] == '\n' || m_text[at] == '\r';
        const std::size_t cells = cells_of_line(m_text, m_delimiter, at, false, sentence);
        filled += !blank;
        const bool like_record = !blank && cells == m_expected && (m_spaced || !sentence);
        like_records += like_record;
        out.records += like_record && at <= close;
    }
    constexpr std::size_t few_cells = 3; // so few that a sentence can have them too
    const bool most = m_expected <= few_cells ? like_records == filled : 2 * like_records >= filled;
    out.split = m_expected > 1 && first == m_expected && (filled > 0 || !out.closed) && most;
    return out;
}

void RecordReader::read_quoted()
{
    const std::size_t open = m_at;
    bool doubled = false;
    const std::size_t close = closing_quote(open, doubled);
    const std::string_view inside = m_text.substr(open + 1, close - open - 1); // all that follows when nothing closes
    if (m_expected > 0 && (close == std::string_view::npos || inside.find('\n') != std::string_view::npos ||
                           inside.find('\r') != std::string_view::npos)) {
        const CellLines lines = lines_of_cell(open, close);
        if (m_lines.lines == 0 || lines.split || (!m_lines.split && lines.records > m_lines.records))
            m_lines = lines;
        if (lines.split)
            return read_plain();
    }
    if (close == std::string_view::npos) {
        m_unclosed = true;
        m_at = m_text.size();
        return;
    }
    m_at = end_of_cell(m_text, m_delimiter, close + 1);
    const std::string_view behind = m_text.substr(close + 1, m_at - close - 1);
    m_odd_quote = m_odd_quote || !behind.empty();
    if (const std::size_t cell = m_cells.size(); (doubled || !behind.empty()) && cell < m_max_cells) {
        m_scratch.begin(cell);
        std::size_t begin = 0;
        for (std::size_t quote = inside.find('"'); quote != std::string_view::npos; quote = inside.find('"', begin)) {
            m_scratch.append(inside.substr(begin, quote + 1 - begin)); // up to and with the first of the two quotes
            begin = quote + 2;
        }
        m_scratch.append(inside.substr(begin));
        m_scratch.append(behind);
    }
    keep(inside);
}

void RecordReader::read_plain()
{
    const std::size_t begin = m_at;
    m_at = end_of_cell(m_text, m_delimiter, m_at);
    keep(m_text.substr(begin, m_at - begin));
}

void RecordReader::read_cell()
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        read_quoted();
    else
        read_plain();
}

bool RecordReader::next()
{
    m_cells.clear();
    m_scratch.clear();
    m_count = 0;
    m_filled_extra = 0;
    m_first_extra = {};
    m_odd_quote = false;
    m_lines = {};
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
