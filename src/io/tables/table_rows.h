// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/notices.h"
#include "base/result.h"
#include "io/tables/end_rows.h"
#include "io/tables/header_rows.h"
#include "io/tables/merged_cells.h"
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

    /// The header. What stands above it is no row of the table.
    /// errors   no-header
    std::optional<Error> begin(const FoundHeader& header);
    /// The header stands in no row of the file, which says the names elsewhere.
    void has_no_header_row();

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
    /// A row that is not empty(). The header once more, totals and remarks at the end are no respondents.
    void add(const RowCells& row);
    /// Rows that are.
    /// blank_lines   they lack even an empty cell, so they are no rows of the table
    void add_empty(bool blank_lines, std::size_t number = 1);

    /// A notice about a row; 0 for none.
    void note(std::string code, std::size_t row, std::string_view value, const std::string& sentence);
    NoticeList& notices() { return m_notices; }
    /// Notes that a cell of the next row holds several lines, where those look like rows anyway.
    void count_cell_of_lines();

    /// Cells that are merged: what stands in the first of these rows of the file counts for all of them that have a
    /// filled cell. Of several columns it counts for the first, and that is said. Before finish().
    void add_merged(const MergedCells& cells) { m_merged.push_back(cells); }

    /// The table, without the columns at the right that hold nothing at all. Once.
    /// notices   gets those about it at its end
    std::shared_ptr<const survey::Table> finish(std::vector<Notice>& notices);

private:
    /// Rows held back until it is clear whether they are the tail of the file: such without any filled cell, and a row
    /// that may be a total or a remark.
    struct HeldBack {
        bool blank_lines = false;
        std::size_t rows = 0;
        std::vector<std::string> cells; ///< of a filled row
        RowCells row;                   ///< the same row, without what its views point at
        std::string first_extra;
    };
    /// What is told of once, for all rows like it.
    struct Tally {
        std::size_t rows = 0;
        std::size_t first = 0;
        void add(std::size_t row, std::size_t number);
    };
    void note_header(const FoundHeader& header);
    void leave_out(std::size_t row, survey::RowUse use);
    bool repeats_header(const RowCells& row) const;
    void release(const HeldBack& held, std::size_t row);
    void release_held_back(std::size_t number);
    void end_rows();
    void note_end(std::size_t row, EndRow use);
    void note_odd_rows();
    void note_dates();
    void fill_merged();
    void note_shape(const RowCells& row, std::size_t number);
    void note_tallies();
    std::vector<std::size_t> trailing_empty_columns() const;

    std::string m_file;
    survey::TableBuilder m_builder{{}};
    std::vector<std::size_t> m_nameless; ///< columns whose header was empty
    std::vector<HeldBack> m_held_back;
    std::vector<MergedCells> m_merged;
    std::vector<std::size_t> m_called_totals; ///< rows of the table that were held back for their name, and released
    survey::RowAccount m_account;
    std::size_t m_row = 0;
    std::size_t m_header_row = 0;
    bool m_header_in_file = true;
    Tally m_blank_lines, m_empty_rows, m_cells_of_lines, m_repeated;
    NoticeList m_notices;
};

} // namespace wk::io
