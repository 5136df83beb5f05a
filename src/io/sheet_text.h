#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// A sheet on its way to becoming delimited text: rows go in, and out comes what the same sheet would be as a CSV file
/// with tabs, row for row. One reader of delimited text then serves every kind of file, with the same row numbers, the
/// same names of columns and the same notices.
class SheetText {
public:
    static constexpr std::size_t MaxBytes = std::size_t(256) << 20;
    static constexpr std::size_t MaxRows = 1'048'576; ///< as many as a spreadsheet has

    /// A filled cell of the row that is being read. Columns count from 0 and may come in any order.
    void add_cell(std::size_t column, std::string_view text);
    /// Closes the row with this number (1 is the first); rows that were passed over are blank.
    void end_row(std::size_t number);
    /// A column beyond those that a spreadsheet has, a row beyond MaxRows or more than MaxBytes of text.
    bool too_large() const { return m_too_large; }

    /// Rows with a filled cell so far.
    std::size_t rows() const { return m_rows; }

    /// The text. Above the header (the first row in which at least half as many cells are filled as in the fullest of
    /// the first twenty) rows become blank lines.
    /// skipped   gets the number of filled rows above the header
    std::string finish(std::size_t& skipped);

private:
    struct Row {
        std::size_t number = 0;
        std::size_t filled = 0;
        std::size_t width = 0; ///< cells up to the last filled one
        std::string text;
    };
    void write(const Row& row);
    void release_first();

    static constexpr std::size_t FirstRows = 20;
    std::vector<std::pair<std::size_t, std::string>> m_cells;
    std::vector<Row> m_first; ///< held back until it is clear which of them is the header
    bool m_released = false;
    std::size_t m_skipped = 0;
    std::size_t m_width = 0; ///< cells in every row, so that none seems to lack some
    std::size_t m_rows = 0;
    std::size_t m_written = 0; ///< number of the last row that was written
    std::string m_out;
    bool m_too_large = false;
};

} // namespace wk::io
