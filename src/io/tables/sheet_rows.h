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

    /// file   as the user knows it
    explicit SheetRows(std::string file) : m_file(file), m_table(std::move(file)) {}

    /// A filled cell of the row that is being read. Columns count from 0 and may come in any order.
    void add_cell(std::size_t column, std::string_view text);
    /// Closes the row with this number (1 is the first); rows that were passed over are blank.
    void end_row(std::size_t number);
    /// A column beyond those that a spreadsheet has, a row beyond MaxRows, or more than MaxBytes of text (with a sign
    /// between two cells, as in a file of text).
    bool too_large() const { return m_too_large; }

    /// Rows with a filled cell so far.
    std::size_t rows() const { return m_rows; }

    /// No row follows.
    void close();
    /// Filled rows above the header, once closed. The header is the first row in which at least half as many cells are
    /// filled as in the fullest of the first twenty.
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
        std::size_t filled = 0;
        std::vector<Cell> cells; ///< by column
        std::string text;        ///< of all cells

        std::size_t width() const { return cells.back().column + 1; }
        std::string_view text_of(const Cell& cell) const
        {
            return std::string_view(text).substr(cell.begin, cell.size);
        }
    };
    void write(const Row& row);
    void hand_on(const Row& row, std::size_t width);
    void release_first();

    static constexpr std::size_t FirstRows = 20;
    std::string m_file;
    TableRows m_table;
    Row m_row;                ///< that is being read
    std::vector<Row> m_first; ///< held back until it is clear which of them is the header
    bool m_released = false;
    std::size_t m_rows_above = 0;
    std::size_t m_width = 0; ///< cells in every row, so that none seems to lack some
    std::size_t m_rows = 0;
    std::size_t m_written = 0; ///< number of the last row that was handed on
    std::size_t m_bytes = 0;
    std::vector<std::string_view> m_cells; ///< of the row that is handed on
    std::vector<std::string> m_joined;     ///< its texts that stand in several cells at one place
    std::optional<Error> m_error;
    bool m_too_large = false;
};

} // namespace wk::io
