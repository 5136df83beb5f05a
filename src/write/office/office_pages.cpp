// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_pages.h"

#include "report/scene/row_layout.h"
#include "write/office/office_styles.h"

#include <algorithm>
#include <utility>

namespace wk::write {

namespace {

constexpr float PointsPerHundredth = 72.0F / 2540;
constexpr float LineOfFont = 1.362F; ///< of Open Sans, in em: from ascent to descent
constexpr float Spread = 1.1F;       ///< of lines that do not stand close
constexpr float Wider = 1.045F;      ///< bold letters, where semibold ones are measured
constexpr float RowBorder = 0.5F;    ///< below each row of a table
constexpr int FewestLines = 2;       ///< of a paragraph, at the foot of a page and at the top of the next

/// Half points of letters; a style without takes those of the one it is based on.
int half_points_of(OfficeStyle style)
{
    const auto& spec = office_style(style);
    return spec.half_points > 0 || style == OfficeStyle::Normal ? spec.half_points : half_points_of(spec.parent);
}

float indent_of(OfficeStyle style)
{
    constexpr float twips = 1.0F / 20;
    if (style == OfficeStyle::Bullet)
        return 340 * twips;
    if (style == OfficeStyle::Contents2)
        return 425 * twips;
    return office_style(style).bar != report::Ink::None ? 284 * twips : 0;
}

} // namespace

float PageCounter::room() const
{
    const Paper& page = paper(m_landscape);
    return float(page.height - page.top - page.bottom) * PointsPerHundredth;
}

PageCounter::Piece PageCounter::piece_of(const OfficeParagraph& it, float width) const
{
    const auto& spec = office_style(it.style);
    const auto& spaced = spec.parent == OfficeStyle::Normal ? spec : office_style(spec.parent);
    const float size = float(half_points_of(it.style)) / 2;
    const report::Face face = spec.bold ? report::Face::Semibold : report::Face::Regular;
    std::string words;
    for (const auto& run : it.runs)
        words += run.text;
    Piece out;
    out.before = float(spaced.before);
    out.after = float(spaced.after);
    out.line = size * LineOfFont * (has_close_lines(it.style) ? 1 : Spread);
    out.lines = 0;
    for (std::string_view text = words;; text.remove_prefix(text.find('\n') + 1)) {
        const auto line = text.substr(0, text.find('\n'));
        out.lines += int(std::max<std::size_t>(
            1, report::wrap_text(line, face, spec.bold ? size * Wider : size, width - indent_of(it.style)).size()));
        if (line.size() == text.size())
            break;
    }
    out.keep_next = spec.keep_next || it.keep_next;
    out.whole = spec.keep_next || spec.bar != report::Ink::None;
    out.new_page = it.new_page;
    out.bookmark = it.bookmark;
    return out;
}

void PageCounter::paragraph(const OfficeParagraph& it)
{
    add(piece_of(it, float(paper(m_landscape).text_width()) * PointsPerHundredth));
}

void PageCounter::picture(const OfficePicture& it)
{
    Piece out = piece_of({OfficeStyle::Picture, {}}, 1000);
    out.line = float(it.size.height) * PointsPerHundredth;
    add(std::move(out));
}

float PageCounter::row_height(const OfficeTable& it, std::size_t row) const
{
    float out = 0;
    for (std::size_t i = 0; i < it.widths.size(); ++i) {
        const Piece cell = piece_of(it.rows[row][i], float(it.widths[i] - 2 * it.padding) * PointsPerHundredth);
        out = std::max(out, cell.before + float(cell.lines) * cell.line + cell.after);
    }
    return out + RowBorder;
}

void PageCounter::table(const OfficeTable& it)
{
    const float head = it.head ? row_height(it, 0) : 0;
    for (std::size_t i = 0; i < it.rows.size(); ++i) {
        Piece row;
        row.line = row_height(it, i);
        // The row of titles is never alone; its paragraphs keep with the next.
        row.keep_next = it.rows[i].front().keep_next || (it.head && i == 0);
        row.head = i > 0 ? head : 0;
        add(std::move(row));
    }
}

void PageCounter::contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries)
{
    paragraph(title);
    for (const auto& entry : entries)
        paragraph(entry);
}

void PageCounter::turn(bool landscape)
{
    place_chain();
    next_page();
    m_landscape = landscape;
}

void PageCounter::add(Piece piece)
{
    const bool last = !piece.keep_next;
    m_chain.push_back(std::move(piece));
    if (last)
        place_chain();
}

void PageCounter::next_page()
{
    ++m_page;
    m_used = 0;
}

/// On this page, or where it does not fit on the next.
void PageCounter::place_chain()
{
    float need = 0;
    for (std::size_t i = 0; i < m_chain.size(); ++i) {
        const Piece& it = m_chain[i];
        const bool last = i + 1 == m_chain.size();
        const bool parted = last && !it.whole && it.lines >= 2 * FewestLines;
        need += std::max(0.0F, it.before - (i == 0 ? m_after : m_chain[i - 1].after)) +
                float(parted ? FewestLines : it.lines) * it.line + (last ? 0 : it.after);
    }
    const bool new_page = !m_chain.empty() && m_chain.front().new_page;
    if (m_used > 0 && (new_page || (m_used + need > room() && need <= room()))) {
        next_page();
        m_used = m_chain.front().head;
    }
    for (const auto& it : m_chain)
        place(it);
    m_chain.clear();
}

void PageCounter::place(const Piece& it)
{
    const bool top = m_used <= it.head;
    // Of the space that two paragraphs ask for between them they get the larger; at the top of a page none is left, unless it
    // was begun on purpose.
    m_used += top && !it.new_page && m_begun ? 0 : std::max(0.0F, it.before - (top ? 0 : m_after));
    m_begun = true;
    int left = it.lines;
    while (left > 0) {
        const int fit = int((room() - m_used + 0.01F) / it.line);
        int now = std::min(left, fit);
        if (now < left && now > left - FewestLines)
            now = left - FewestLines;
        if (now < std::min(left, FewestLines) && m_used > it.head) {
            next_page();
            m_used = it.head;
            continue;
        }
        now = std::max(now, 1); // taller than a page
        if (left == it.lines && !it.bookmark.empty())
            m_pages[it.bookmark] = m_page;
        m_used += float(now) * it.line;
        left -= now;
        if (left > 0) {
            next_page();
            m_used = it.head;
        }
    }
    m_used += it.after;
    m_after = it.after;
}

std::map<std::string, int, std::less<>> PageCounter::take()
{
    place_chain();
    return std::move(m_pages);
}

} // namespace wk::write
