// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/sheet_contents.h"
#include "io/tables/table_rows.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::io {

/// The cells of a sheet on their way into a table. Which row is the header is found here; what follows is the work of
/// TableRows, as for every other kind of file.
class SheetRows {
public:
    static constexpr std::size_t MaxBytes = std::size_t(256) << 20;
    static constexpr std::size_t MaxRows = 1'048'576; ///< as many as a spreadsheet has

    /// file     as the user knows it
    /// dictionary  the first row holds the names, which the file says elsewhere and not in a row
    explicit SheetRows(std::string file, bool dictionary = false)
        : m_file(file), m_table(std::move(file)), m_dictionary(dictionary)
    {
    }

    /// A filled cell of the row that is being read. Columns count from 0 and may come in any order.
    void add_cell(std::size_t column, std::string_view text);
    /// Closes the row with this number (1 is the first); rows that were passed over are blank. One that does not come after
    /// the row before it, as in a damaged sheet, becomes the next.
    /// hidden   the sheet does not show it
    void end_row(std::size_t number, bool hidden = false);
    /// Before finish().
    void add_merged(const MergedCells& cells) { m_table.add_merged(cells); }
    /// Columns that the sheet does not show, counted from 0. Before finish().
    void hide_columns(std::size_t first, std::size_t last) { m_hidden_columns.emplace_back(first, last); }
    /// A column beyond those that a spreadsheet has, a row beyond MaxRows, or more than MaxBytes of text (with a sign
    /// between two cells, as in a file of text).
    bool too_large() const { return m_too_large; }

    /// Rows with a filled cell so far.
    std::size_t rows() const { return m_rows; }
    /// A row below another, with two filled cells in one of them: more than a title or lines of remarks.
    bool has_table() const { return m_rows >= 2 && m_widest >= 2; }
    /// Rows below the header that the sheet does not show.
    std::size_t hidden_rows() const { return m_hidden; }

    /// No row follows.
    void close();
    /// Names of columns of the table that the sheet does not show; once closed.
    std::vector<std::string> hidden_columns() const;
    /// Filled rows above the header, once closed; found_header() says which it is.
    std::size_t rows_above() const { return m_rows_above; }
    /// What the file says of a column beside its cells; once closed.
    void describe(std::size_t column, survey::ColumnDescription description)
    {
        if (column < m_table.columns())
            m_table.describe(column, std::move(description));
    }
    /// Puts the table in `out`, and the notices about it behind those that are there. Once, when closed.
    /// errors   no-sheet, and those of TableRows
    Result<SheetContents> finish(SheetContents out);

private:
    struct Cell {
        std::size_t column = 0;
        std::size_t begin = 0; ///< in Row::text
        std::size_t size = 0;
    };
    struct Row {
        std::size_t number = 0;
        bool hidden = false;
        std::vector<Cell> cells; ///< by column
        std::string text;        ///< of all cells

        std::size_t width() const { return cells.back().column + 1; }
        std::string_view text_of(const Cell& cell) const
        {
            return std::string_view(text).substr(cell.begin, cell.size);
        }
    };
    FirstRow first_row(const Row& row) const;
    void begin();
    void write(const Row& row);
    void hand_on(const Row& row, std::size_t width);
    void release_first();

    std::string m_file;
    TableRows m_table;
    Row m_row;                ///< that is being read
    std::vector<Row> m_first; ///< held back until it is clear which of them is the header
    bool m_released = false;
    std::size_t m_rows_above = 0;
    std::size_t m_width = 0; ///< cells in every row, so that none seems to lack some
    std::size_t m_rows = 0;
    std::size_t m_widest = 0; ///< most filled cells of a row so far
    std::size_t m_hidden = 0;
    std::vector<std::pair<std::size_t, std::size_t>> m_hidden_columns; ///< first and last
    bool m_dictionary = false;
    std::size_t m_last = 0;    ///< number of the last row that was read
    std::size_t m_written = 0; ///< and that was handed on
    std::size_t m_bytes = 0;
    std::vector<std::string_view> m_cells; ///< of the row that is handed on
    std::vector<std::string> m_joined;     ///< its texts that stand in several cells at one place
    std::optional<Error> m_error;
    bool m_too_large = false;
};

} // namespace wk::io
