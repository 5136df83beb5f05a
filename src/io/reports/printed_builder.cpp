// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/printed_builder.h"

#include <algorithm>
#include <utility>

namespace wk::io {

using recompute::PrintedFigure;
using recompute::PrintedParagraph;
using recompute::PrintedTable;

namespace {

/// The bytes of the blank that begins here, also one that no line is broken at; 0 when none does.
std::size_t blank_at(std::string_view text, std::size_t at)
{
    if (static_cast<unsigned char>(text[at]) <= ' ')
        return 1;
    if (text.substr(at, 2) == "\u00A0")
        return 2;
    const auto three = text.substr(at, 3);
    const bool wide = three >= "\u2000" && three <= "\u200B"; // from an en quad to no width at all
    return wide || three == "\u202F" || three == "\u205F" || three == "\u3000" ? 3 : 0;
}

} // namespace

std::string single_blanks(std::string_view text)
{
    std::string out;
    bool blank = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t wide = blank_at(text, i);
        if (text.substr(i, 2) == "\u00AD") { // a hyphen that shows at the end of a line alone
            ++i;
            continue;
        }
        if (wide > 0) {
            blank = !out.empty();
            i += wide - 1;
            continue;
        }
        if (std::exchange(blank, false))
            out += ' ';
        out += text[i];
    }
    return out;
}

void PrintedBuilder::words(std::string_view text)
{
    const std::size_t room = MaxText - m_text;
    if (text.size() > room) {
        m_too_large = true;
        text = text.substr(0, room);
    }
    m_text += text.size();
    m_open.back() += text;
}

void PrintedBuilder::add(std::variant<PrintedParagraph, PrintedTable, PrintedFigure> block)
{
    if (has_room(1))
        m_out.blocks.push_back(std::move(block));
}

bool PrintedBuilder::has_room(std::size_t cells)
{
    if (m_cells + cells > MaxCells)
        m_too_large = true;
    else
        m_cells += cells;
    return !m_too_large;
}

void PrintedBuilder::begin_inner()
{
    if (m_open.size() >= MaxDepth)
        ++m_too_deep;
    else
        m_open.emplace_back();
}

void PrintedBuilder::end_inner(bool heading)
{
    if (m_too_deep > 0) {
        --m_too_deep;
        return blank();
    }
    end_paragraph(heading);
    if (m_open.size() > 1)
        m_open.pop_back();
}

void PrintedBuilder::end_paragraph(bool heading)
{
    std::string text = single_blanks(std::exchange(m_open.back(), {}));
    if (text.empty())
        return;
    if (in_cell() && !m_tables.back().table.rows.empty()) {
        std::string& cell = m_tables.back().table.rows.back().back();
        cell += (cell.empty() ? "" : " ") + text;
        return;
    }
    m_last = text;
    add(PrintedParagraph{std::move(text), heading});
}

void PrintedBuilder::begin_table()
{
    end_paragraph();
    if (m_tables.size() >= MaxDepth)
        ++m_too_deep;
    else
        m_tables.emplace_back();
}

void PrintedBuilder::begin_row()
{
    if (!in_table() || m_too_deep > 0)
        return;
    end_cell();
    if (!has_room(1))
        return;
    Table& it = m_tables.back();
    // A row that ended early did not come to what is covered further on.
    const std::size_t reached = it.table.rows.empty() ? 0 : it.table.rows.back().size();
    for (std::size_t i = reached; i < it.covered.size() && !it.table.rows.empty(); ++i)
        it.covered[i] -= it.covered[i] > 0 ? 1 : 0;
    it.table.rows.emplace_back();
    skip_covered(it);
}

void PrintedBuilder::skip_covered(Table& it)
{
    auto& row = it.table.rows.back();
    while (row.size() < it.covered.size() && it.covered[row.size()] > 0 && has_room(1)) {
        --it.covered[row.size()];
        row.emplace_back();
    }
}

void PrintedBuilder::begin_cell(std::size_t columns, std::size_t rows)
{
    if (!in_table() || m_too_deep > 0)
        return;
    end_cell();
    if (m_tables.back().table.rows.empty())
        begin_row();
    Table& it = m_tables.back();
    if (it.table.rows.empty() || it.table.rows.back().size() >= MaxColumns)
        return;
    skip_covered(it);
    auto& row = it.table.rows.back();
    columns = std::clamp<std::size_t>(columns, 1, MaxColumns - std::min(row.size(), MaxColumns - 1));
    if (!has_room(columns))
        return;
    // The cell comes last while it is open, so that words find it; what it covers is put behind it when it ends.
    if (rows > 1) {
        it.covered.resize(std::max(it.covered.size(), row.size() + columns));
        std::fill_n(it.covered.begin() + std::ptrdiff_t(row.size()), columns, std::min<std::size_t>(rows, 65535) - 1);
    }
    row.emplace_back();
    it.cell_open = true;
    it.wide = columns;
}

void PrintedBuilder::covered_cell()
{
    begin_cell();
    end_cell();
}

void PrintedBuilder::end_cell()
{
    if (!in_table() || m_too_deep > 0)
        return;
    end_paragraph();
    Table& it = m_tables.back();
    if (!std::exchange(it.cell_open, false))
        return;
    auto& row = it.table.rows.back();
    row.resize(row.size() + it.wide - 1);
    skip_covered(it);
}

void PrintedBuilder::end_caption()
{
    if (!in_table() || m_too_deep > 0)
        return end_paragraph();
    std::string& title = m_tables.back().table.title;
    const std::string text = single_blanks(std::exchange(m_open.back(), {}));
    title += (title.empty() || text.empty() ? "" : " ") + text;
}

void PrintedBuilder::set_caption(std::string caption)
{
    if (in_table() && m_tables.back().table.title.empty())
        m_tables.back().table.title = std::move(caption);
}

void PrintedBuilder::repeat_cell(std::size_t times)
{
    if (!in_table() || m_too_deep > 0)
        return;
    end_cell();
    auto& rows = m_tables.back().table.rows;
    if (rows.empty() || rows.back().empty())
        return;
    times = std::min(times, MaxColumns - std::min(rows.back().size(), MaxColumns));
    if (has_room(times))
        rows.back().insert(rows.back().end(), times, std::string(rows.back().back()));
}

void PrintedBuilder::repeat_row(std::size_t times)
{
    if (!in_table() || m_too_deep > 0)
        return;
    end_cell();
    auto& rows = m_tables.back().table.rows;
    if (rows.empty())
        return;
    times = std::min<std::size_t>(times, 65535);
    const auto row = rows.back();
    if (has_room(times * (row.size() + 1)))
        rows.insert(rows.end(), times, row);
}

void PrintedBuilder::end_table()
{
    if (!in_table())
        return end_paragraph();
    end_cell();
    if (m_too_deep > 0) {
        --m_too_deep;
        return;
    }
    PrintedTable done = std::move(m_tables.back().table);
    m_tables.pop_back();
    std::erase_if(done.rows, [](const auto& row) {
        return std::all_of(row.begin(), row.end(), [](const auto& cell) { return cell.empty(); });
    });
    if (in_table()) {
        if (!done.rows.empty())
            m_inner.push_back(std::move(done));
        return;
    }
    m_last.clear();
    if (!done.rows.empty() || !done.title.empty())
        add(std::move(done));
    for (auto& inner : std::exchange(m_inner, {}))
        add(std::move(inner));
    for (auto& inside : std::exchange(m_figures, {}))
        add(std::move(inside));
}

void PrintedBuilder::figure(PrintedFigure figure)
{
    figure.title = single_blanks(figure.title);
    figure.description = single_blanks(figure.description);
    for (auto& each : figure.words)
        each = single_blanks(each);
    std::erase(figure.words, std::string());
    if (figure == PrintedFigure{})
        return;
    if (in_table())
        m_figures.push_back(std::move(figure));
    else
        add(std::move(figure));
}

recompute::PrintedReport PrintedBuilder::take()
{
    while (m_open.size() > 1)
        end_inner(false);
    m_too_deep = 0;
    while (in_table())
        end_table();
    end_paragraph();
    return std::move(m_out);
}

} // namespace wk::io
