// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_records.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace wk::io {

namespace {

constexpr std::size_t WordBytes = 8; // looked at in one step, the first in the lowest bits

constexpr std::uint64_t everywhere(char sign)
{
    return 0x0101010101010101u * static_cast<unsigned char>(sign);
}

/// The signs at which a plain cell may end: the delimiter and ends of lines, and what else is no letter of a text (U+0000 to
/// U+000D), so that two comparisons do for eight bytes.
class Stops {
public:
    explicit Stops(char delimiter) : m_delimiters(everywhere(delimiter)) {}

    /// Where they are among the eight bytes at `bytes`: the highest bit of each.
    std::uint64_t among(const char* bytes) const
    {
        constexpr std::uint64_t low = everywhere('\x7F');
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, WordBytes);
        const std::uint64_t lower = word & low;
        const std::uint64_t no_delimiter = (lower ^ m_delimiters) + low;
        const std::uint64_t no_control = lower + everywhere('\x7F' - '\r');
        return ~((no_delimiter & no_control) | word | low);
    }

private:
    std::uint64_t m_delimiters;
};

bool ends_line(char c)
{
    return c == '\n' || c == '\r';
}

std::size_t position_of_first(std::uint64_t found)
{
    return std::size_t(std::countr_zero(found)) / WordBytes;
}

/// Where the cell ends of which `at` is a part.
std::size_t end_of_cell(std::string_view text, char delimiter, std::size_t at)
{
    const Stops stops(delimiter);
    const auto ends = [&](std::size_t here) { return text[here] == delimiter || ends_line(text[here]); };
    for (; at + WordBytes <= text.size(); at += WordBytes)
        for (std::uint64_t found = stops.among(text.data() + at); found != 0; found &= found - 1)
            if (const std::size_t here = at + position_of_first(found); ends(here))
                return here;
    while (at < text.size() && !ends(at))
        ++at;
    return at;
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

void CellScratch::place(std::span<std::string_view> cells) const
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
    if (m_count++ < m_max_cells) {
        if (m_count > m_cells.size())
            m_cells.emplace_back();
        m_cells[m_count - 1] = cell;
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

/// A quoted cell without a quote, a line end or another sign below U+000E in it, as most are.
///
/// return  it was one
bool RecordReader::read_plain_quoted()
{
    const Stops stops('"');
    const std::size_t begin = m_at + 1;
    for (std::size_t at = begin; at + WordBytes < m_text.size(); at += WordBytes) { // a byte is left behind it
        const std::uint64_t found = stops.among(m_text.data() + at);
        if (found == 0)
            continue;
        const std::size_t close = at + position_of_first(found);
        const char behind = m_text[close + 1];
        if (m_text[close] != '"' || (behind != m_delimiter && !ends_line(behind)))
            return false;
        keep(m_text.substr(begin, close - begin));
        m_at = close + 1;
        return true;
    }
    return false;
}

void RecordReader::read_quoted()
{
    if (read_plain_quoted())
        return;
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
    if (const std::size_t cell = m_count; (doubled || !behind.empty()) && cell < m_max_cells) {
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

/// The cells of the record up to one that begins with a quote, or to the last bytes of the text.
///
/// return  the record is whole
bool RecordReader::read_plain_cells()
{
    const char* const text = m_text.data();
    const std::size_t last_word =
        m_text.size() - std::min(m_text.size(), WordBytes); // a byte is left behind those before
    const Stops stops(m_delimiter);
    std::string_view* const cells = m_cells.data();
    const std::size_t known = m_cells.size();
    std::size_t count = m_count;
    std::size_t begin = m_at;
    bool whole = false;
    for (std::size_t word = begin; word < last_word; word += WordBytes) {
        std::uint64_t found = stops.among(text + word);
        for (; found != 0; found &= found - 1) {
            const std::size_t end = word + position_of_first(found);
            const char stop = text[end];
            if (stop != m_delimiter && !ends_line(stop))
                continue;
            if (count < known) {
                cells[count++] = {text + begin, end - begin};
            } else { // longer than any record so far; the rest of it goes cell by cell
                m_at = begin;
                m_count = count;
                return false;
            }
            begin = end + 1;
            whole = stop != m_delimiter;
            if (whole || text[begin] == '"')
                break;
        }
        if (found != 0)
            break;
    }
    m_count = count;
    m_at = begin + (whole && text[begin - 1] == '\r' && text[begin] == '\n');
    return whole;
}

/// The record is whole.
bool RecordReader::placed()
{
    m_scratch.place({m_cells.data(), std::min(m_count, m_max_cells)});
    return true;
}

bool RecordReader::next()
{
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
        if (m_text[m_at] != '"' && read_plain_cells())
            return placed();
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
    return placed();
}

} // namespace wk::io
