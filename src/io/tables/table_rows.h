// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/notices.h"
#include "base/result.h"
#include "survey/table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::io {

/// The cells of one row, as far as a table has columns for them.
struct RowCells {
    std::span<const std::string_view> cells; ///< valid UTF-8, until the row was added
    std::size_t count = 0;                   ///< with those for which there is no column
    std::size_t filled_extra = 0;            ///< of those without a column
    std::string_view first_extra;            ///< the first filled one of them

    /// Blanks at most.
    bool empty() const;
};

/// Rows of a file on their way into a table. Every reader of tables ends here, so whatever the kind of file, rows have the
/// same numbers, columns the same names, and what is odd about them gives the same notices.
class TableRows {
public:
    /// file   as the user knows it
    explicit TableRows(std::string file) : m_file(std::move(file)) {}

    /// The header. All rows above it count as blank lines.
    /// row      its number: 1 when it is the first of the file
    /// errors   no-header
    std::optional<Error> begin(std::span<const std::string_view> names, std::size_t row);

    /// Number of columns; 0 before the header.
    std::size_t columns() const { return m_builder.columns(); }
    const std::string& column_name(std::size_t column) const { return m_builder.table().columns()[column].name(); }
    /// Number of the last row.
    std::size_t row() const { return m_row; }

    /// What the file says of a column beside its cells.
    void describe(std::size_t column, survey::ColumnDescription description)
    {
        m_builder.describe(column, std::move(description));
    }
    /// A row that is not empty().
    void add(const RowCells& row);
    /// Rows that are.
    /// blank_lines   they lack even an empty cell, so they are no rows of the table
    void add_empty(bool blank_lines, std::size_t number = 1);

    /// A notice about a row; 0 for none.
    void note(std::string code, std::size_t row, std::string_view value, const std::string& sentence);
    NoticeList& notices() { return m_notices; }
    /// Notes that a cell of the next row holds several lines, where those look like rows anyway.
    void count_cell_of_lines();

    /// The table, without the columns at the right that hold nothing at all. Once.
    /// notices   gets those about it at its end
    std::shared_ptr<const survey::Table> finish(std::vector<Notice>& notices);

private:
    /// Rows without any filled cell, held back until it is clear that they are not the tail of the file.
    struct EmptyRun {
        bool blank_lines = false;
        std::size_t rows = 0;
    };
    /// What is told of once, for all rows like it.
    struct Tally {
        std::size_t rows = 0;
        std::size_t first = 0;
        void add(std::size_t row, std::size_t number);
    };
    void release_held_back();
    void note_shape(const RowCells& row);
    void note_tallies();
    std::vector<std::size_t> trailing_empty_columns() const;

    std::string m_file;
    survey::TableBuilder m_builder{{}};
    std::vector<std::size_t> m_nameless; ///< columns whose header was empty
    std::vector<EmptyRun> m_held_back;
    std::size_t m_row = 0;
    std::size_t m_header_row = 0;
    Tally m_blank_lines, m_empty_rows, m_cells_of_lines;
    NoticeList m_notices;
};

} // namespace wk::io
