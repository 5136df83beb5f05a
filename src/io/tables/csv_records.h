// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::io {

/// Cells of one record that are no plain piece of the input, kept until the next record.
class CellScratch {
public:
    void clear();
    /// Begins a text for cell number `cell`.
    void begin(std::size_t cell) { m_cells.push_back({cell, m_text.size()}); }
    void append(std::string_view text) { m_text += text; }
    /// Puts the texts in their cells. Only then do they stay where they are.
    void place(std::span<std::string_view> cells) const;

private:
    std::string m_text;
    std::vector<std::pair<std::size_t, std::size_t>> m_cells; // number of the cell, begin in m_text
};

/// The lines of a cell within quotes, as records of their own.
struct CellLines {
    std::size_t lines = 0;   ///< up to and with the one in which the cell closes
    std::size_t records = 0; ///< of those between the first and the last: with as many cells as a record has
    bool closed = true;      ///< the text does not end within the quotes
    bool split = false;      ///< they were taken for records, and the opening quote for text
};

/// The number of cells from `at` to the end of the line, when quotes count within one line only; `at` becomes the start
/// of the next line.
/// within_text  a quote at `at` opens nothing
/// sentence     gets whether every delimiter is followed by a blank, as in prose
std::size_t cells_of_line(std::string_view text, char delimiter, std::size_t& at, bool within_text, bool& sentence);

/// Splits delimited text into records (RFC 4180: quotes around a cell, doubled within; line ends CR, LF or CRLF).
/// A cell is a piece of the input, so nothing is copied except cells with doubled quotes.
///
/// Once expect() was called, a quote that swallows records is noticed: where the line in which a cell opens and most
/// lines behind it have as many cells as a record, the quote is text and each line a record. Every byte is looked at a
/// few times at most: a quote that closes no earlier cell is the only one that can open a long one.
class RecordReader {
public:
    /// text       has to outlive the reader
    /// delimiter  0 for none: every line is one cell
    /// max_cells  cells beyond this number are counted, not kept
    RecordReader(std::string_view text, char delimiter, std::size_t max_cells);

    /// From the next record on, records have so many cells. With 1 cell lines and records cannot be told apart.
    /// spaced     a blank behind a delimiter is usual, not a sign of a sentence
    void expect(std::size_t cells, bool spaced);

    /// Moves to the next record; false at the end of the text, or when a quote is never closed.
    bool next();

    /// Cells of the record, until the next call.
    std::span<const std::string_view> cells() const { return {m_cells.data(), std::min(m_count, m_max_cells)}; }
    /// Number of cells in the record, including those beyond max_cells.
    std::size_t cell_count() const { return m_count; }
    /// The first cell beyond max_cells that is not empty.
    std::string_view first_extra() const { return m_first_extra; }
    std::size_t filled_extra() const { return m_filled_extra; }
    /// The line holds nothing at all.
    bool blank() const { return m_blank; }
    /// Something stood between a closing quote and the delimiter; it was kept.
    bool odd_quote() const { return m_odd_quote; }
    /// The text ended within quotes.
    bool unclosed() const { return m_unclosed; }
    /// The cell of several lines that looks most like swallowed records; no lines when there is none, or no expect().
    const CellLines& cell_lines() const { return m_lines; }
    /// Bytes read so far.
    std::size_t position() const { return m_at; }

private:
    bool placed();
    bool read_plain_cells();
    void read_cell();
    bool read_plain_quoted();
    void read_quoted();
    void read_plain();
    void keep(std::string_view cell);
    std::size_t closing_quote(std::size_t open, bool& doubled) const;
    CellLines lines_of_cell(std::size_t open, std::size_t close) const;

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_max_cells;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_cells; ///< as many as the longest record had
    CellScratch m_scratch;
    std::size_t m_count = 0;
    std::string_view m_first_extra;
    std::size_t m_filled_extra = 0;
    bool m_blank = false;
    bool m_odd_quote = false;
    bool m_unclosed = false;
    std::size_t m_expected = 0; ///< cells of a record; 0 for any number
    bool m_spaced = false;
    CellLines m_lines;
};

} // namespace wk::io
