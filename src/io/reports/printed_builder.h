// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_report.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wk::io {

/// Puts a report together out of what a reader comes across. Words go on until their paragraph ends; within a table
/// they are a cell's. A table within a cell stands behind the one that it is in.
class PrintedBuilder {
public:
    /// More of either is no report: what comes then is left out, and too_large() says so.
    static constexpr std::size_t MaxText = std::size_t(64) << 20;
    static constexpr std::size_t MaxCells = 1'000'000;
    static constexpr std::size_t MaxColumns = 1000;
    static constexpr std::size_t MaxDepth = 32; ///< of tables and paragraphs within each other

    void words(std::string_view text);
    /// What a line end or a tab is.
    void blank() { words(" "); }
    /// A paragraph within one that goes on behind it, as a text box.
    void begin_inner();
    void end_inner(bool heading);
    /// What was said since the last one becomes a paragraph, unless that is nothing.
    void end_paragraph(bool heading = false);

    void begin_table();
    void begin_row();
    /// spans   columns and rows that it covers; at least 1
    void begin_cell(std::size_t columns = 1, std::size_t rows = 1);
    /// The cell says nothing: one above or before it stands in its place.
    void covered_cell();
    void end_cell();
    void end_row() { end_cell(); }
    void end_table();
    /// What is said since the last paragraph is what the table is called.
    void end_caption();
    /// The same of a table that has none.
    void set_caption(std::string caption);
    /// Repeats the last cell or row so often as it stands there, within the bounds.
    void repeat_cell(std::size_t times);
    void repeat_row(std::size_t times);
    bool in_table() const { return !m_tables.empty(); }
    bool in_cell() const { return in_table() && m_tables.back().cell_open; }

    void figure(recompute::PrintedFigure figure);
    /// What stood last; empty at the beginning and behind a table.
    const std::string& last_paragraph() const { return m_last; }

    bool too_large() const { return m_too_large; }
    recompute::PrintedReport take();

private:
    struct Table {
        recompute::PrintedTable table;
        std::vector<std::size_t> covered; ///< per column: rows to come that a cell above covers
        std::size_t wide = 1;             ///< columns of the cell that is open
        bool cell_open = false;
    };

    void add(std::variant<recompute::PrintedParagraph, recompute::PrintedTable, recompute::PrintedFigure> block);
    void skip_covered(Table& it);
    bool has_room(std::size_t cells);

    recompute::PrintedReport m_out;
    std::vector<std::string> m_open{1}; ///< words of paragraphs that go on, the innermost last
    std::vector<Table> m_tables;
    std::vector<recompute::PrintedTable> m_inner;    ///< of the tables that are open
    std::vector<recompute::PrintedFigure> m_figures; ///< within them
    std::string m_last;
    std::size_t m_text = 0;
    std::size_t m_cells = 0;
    std::size_t m_too_deep = 0; ///< paragraphs and tables that were not begun
    bool m_too_large = false;
};

/// `text` with every run of blanks as one, and none at its ends.
std::string single_blanks(std::string_view text);

} // namespace wk::io
