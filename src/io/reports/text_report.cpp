// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/text_report.h"

#include "base/text.h"
#include "io/reports/text_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace wk::io {

namespace {

using Kind = TextLine::Kind;
using recompute::PrintedParagraph;
using recompute::PrintedReport;
using recompute::PrintedTable;

constexpr std::size_t MostBetweenRows = 4; ///< lines of a row's name that was too long for its column
constexpr std::size_t LongestName = 75;
constexpr std::size_t MostHeadLines = 30;

bool begins_small(std::string_view text)
{
    return !text.empty() && ((text.front() >= 'a' && text.front() <= 'z') || text.starts_with("(") ||
                             text.starts_with("’") || text.starts_with("é"));
}

/// Puts lines together to paragraphs and tables.
class TextReader {
public:
    explicit TextReader(std::vector<TextLine> lines) : m_lines(std::move(lines)) {}

    PrintedReport take()
    {
        while (m_at < m_lines.size()) {
            if (const auto end = table_end(m_at))
                take_table(*end);
            else
                take_line();
        }
        end_paragraph();
        return std::move(m_out);
    }

private:
    struct Piece {
        std::string text;
        std::size_t line = 0;
        bool blank_before = false;
        std::vector<std::string> cells = {};
    };

    std::size_t next_line(std::size_t at) const
    {
        while (at < m_lines.size() && m_lines[at].kind == Kind::Blank)
            ++at;
        return at;
    }

    bool could_name_row(const TextLine& line) const
    {
        return (line.kind == Kind::Text || line.kind == Kind::Heading) && line.text.size() <= LongestName &&
               !line.text.ends_with('.') && !line.text.ends_with(':') && !line.text.starts_with("Bron");
    }

    /// A row that goes with the one at `from`: as many figures, or nearly so.
    bool goes_with(const TextLine& first, const TextLine& other) const
    {
        if (first.parted || other.parted)
            return first.parted && other.parted;
        return first.cells.size() > 2 ? other.cells.size() > 1 : other.cells.size() == 2;
    }

    /// The line with the next row of the table, when there is one.
    std::optional<std::size_t> next_row(const TextLine& first, std::size_t at) const
    {
        std::size_t between = 0;
        bool blank = false;
        for (std::size_t i = at + 1; i < m_lines.size(); ++i) {
            const TextLine& line = m_lines[i];
            if (line.kind == Kind::Blank) {
                if (first.parted)
                    return std::nullopt;
                blank = true;
                continue;
            }
            if (line.kind == Kind::Row)
                return goes_with(first, line) ? std::optional(i) : std::nullopt;
            if (first.parted || line.kind == Kind::Caption || ++between > MostBetweenRows)
                return std::nullopt;
            if (first.cells.size() <= 2 && !blank)
                return std::nullopt;
            const bool ends_name =
                line.text.size() <= LongestName + 30 && !first.cells.empty() && first.cells.size() > 2;
            if (!could_name_row(line) && !ends_name)
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// Behind the last row, when a table begins with the row at `at`.
    std::optional<std::size_t> table_end(std::size_t at) const
    {
        const TextLine& first = m_lines[at];
        if (first.kind != Kind::Row)
            return std::nullopt;
        std::size_t rows = 1;
        std::size_t last = at;
        while (const auto next = next_row(first, last)) {
            last = *next;
            ++rows;
        }
        const std::size_t enough = first.parted || first.cells.size() > 2 ? 2 : 3;
        if (rows < enough || (!first.parted && first.cells.size() == 2 && !names_are_short(at, last)))
            return std::nullopt;
        return last + 1;
    }

    /// Single figures at line ends are a table only where no sentence runs through them.
    bool names_are_short(std::size_t at, std::size_t last) const
    {
        for (std::size_t i = at; i <= last; ++i) {
            const auto& cells = m_lines[i].cells;
            if (m_lines[i].kind == Kind::Row && (cells[0].size() > 45 || cells[0].empty() || begins_small(cells[0])))
                return false;
        }
        return true;
    }

    void take_line()
    {
        const TextLine& line = m_lines[m_at++];
        if (line.kind == Kind::Blank) {
            m_blank = true;
            return;
        }
        const bool own = line.kind == Kind::Heading || line.kind == Kind::Caption || line.text.starts_with("•") ||
                         line.text.starts_with("- ");
        const bool sentence_ended = m_text.empty() || m_text.back() == '.' || m_text.back() == ':' ||
                                    m_text.back() == '?' || m_text.back() == '!';
        const bool goes_on = m_blank ? begins_small(line.text) && !sentence_ended : true;
        if (own ? !(m_blank && !sentence_ended && begins_small(line.text)) : !goes_on)
            end_paragraph();
        add_words(line);
        m_blank = false;
        if (line.kind == Kind::Heading && heading_stands_alone())
            end_paragraph(true);
    }

    bool heading_stands_alone() const { return m_pieces.size() == 1; }

    void add_words(const TextLine& line)
    {
        if (m_text.size() > 1 && m_text.back() == '-' && m_text[m_text.size() - 2] != ' ' && begins_small(line.text))
            m_text.pop_back();
        else if (!m_text.empty())
            m_text += ' ';
        m_text += line.text;
        m_pieces.push_back(
            {line.text, m_at, m_blank, line.kind == Kind::Text ? line.cells : std::vector<std::string>()});
        if (m_recent.size() > MostHeadLines)
            m_recent.erase(m_recent.begin());
        m_recent.push_back(m_pieces.back());
    }

    void end_paragraph(bool heading = false)
    {
        if (!m_text.empty())
            m_out.blocks.push_back(PrintedParagraph{std::exchange(m_text, {}), heading});
        m_pieces.clear();
    }

    /// What stands above the first row: back to the caption, or the last few lines.
    std::vector<Piece> head_of_table()
    {
        std::size_t from = m_recent.size();
        for (std::size_t i = m_recent.size(); i-- > 0;) {
            const TextLine& line = m_lines[m_recent[i].line - 1];
            if (line.kind == Kind::Caption) {
                from = i;
                break;
            }
        }
        if (from == m_recent.size()) // no caption: the lines of the last paragraph
            from = m_recent.size() - std::min(m_recent.size(), std::max<std::size_t>(m_pieces.size(), 1));
        return {m_recent.begin() + std::ptrdiff_t(from), m_recent.end()};
    }

    void take_table(std::size_t end)
    {
        const auto head = head_of_table();
        end_paragraph();
        PrintedTable table;
        if (!head.empty())
            table.title = head.front().text;
        std::size_t first_head = head.empty() ? 0 : 1;
        while (first_head < head.size() && !head[first_head].blank_before &&
               m_lines[head[0].line - 1].kind == Kind::Caption)
            table.title += " " + head[first_head++].text;
        std::vector<Piece> waiting(head.begin() + std::ptrdiff_t(first_head), head.end());
        const std::size_t width = widest(end);
        for (; m_at < end; ++m_at) {
            const TextLine& line = m_lines[m_at];
            if (line.kind == Kind::Blank) {
                m_blank = true;
            } else if (line.kind != Kind::Row) {
                waiting.push_back({line.text, m_at + 1, m_blank, line.cells});
                m_blank = false;
            } else {
                add_row(table, line, waiting, width);
                m_blank = false;
            }
        }
        m_recent.clear();
        m_out.blocks.push_back(std::move(table));
    }

    std::size_t widest(std::size_t end) const
    {
        std::size_t out = 0;
        for (std::size_t i = m_at; i < end; ++i)
            if (m_lines[i].kind == Kind::Row)
                out = std::max(out, m_lines[i].cells.size());
        return out;
    }

    /// The row, with what waited before it: the rest of its name, and the heading of the table.
    void add_row(PrintedTable& table, const TextLine& line, std::vector<Piece>& waiting, std::size_t width)
    {
        auto cells = line.cells;
        if (!line.parted) {
            std::size_t from = waiting.size();
            if (cells[0].empty() || (begins_small(cells[0]) && !m_blank))
                while (from > 0) {
                    --from;
                    if (waiting[from].blank_before)
                        break;
                }
            std::string name;
            for (std::size_t i = from; i < waiting.size(); ++i)
                name += waiting[i].text + " ";
            cells[0] = std::string(trim(name + cells[0]));
            waiting.resize(from);
        }
        if (!waiting.empty())
            add_heading(table, waiting, width);
        waiting.clear();
        table.rows.push_back(std::move(cells));
    }

    void add_heading(PrintedTable& table, const std::vector<Piece>& waiting, std::size_t width)
    {
        if (waiting.size() == 1 && waiting[0].cells.size() == width) {
            table.rows.push_back(waiting[0].cells);
            return;
        }
        std::string all;
        for (const auto& piece : waiting)
            all += (all.empty() ? "" : " ") + piece.text;
        table.rows.push_back({all});
    }

    std::vector<TextLine> m_lines;
    std::size_t m_at = 0;
    bool m_blank = false;
    std::string m_text;
    std::vector<Piece> m_pieces; ///< lines of the paragraph
    std::vector<Piece> m_recent; ///< the last lines, whatever paragraph they were in
    PrintedReport m_out;
};

} // namespace

PrintedReport text_report(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return TextReader(text_lines(text)).take();
}

} // namespace wk::io
