// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/distinct_texts.h"
#include "survey/row_account.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::survey {

/// A value that a file knows by a code and by a name.
struct ValueLabel {
    std::string value;    ///< "4": the code
    std::string label;    ///< what it is called; blank when it is not
    bool missing = false; ///< it counts as missing there, "geen mening" for one
    bool own = false;     ///< cells hold the value: its label is blank, or that of another value too

    const std::string& in_cells() const { return own ? value : label; }
    bool operator==(const ValueLabel&) const = default;
};

/// What a file says of a column beside its cells, as SPSS does.
struct ColumnDescription {
    std::string wording;            ///< often the question in words; empty when it has none
    std::vector<ValueLabel> values; ///< in the order of the file; then values without a label that count as missing

    bool empty() const { return wording.empty() && values.empty(); }
    bool operator==(const ColumnDescription&) const = default;
};

/// One column of a raw table: every distinct cell text once, and per row the number of its text in 1, 2 or 4
/// bytes. Texts are numbered in order of first appearance; an empty cell is the text "".
class Column {
public:
    explicit Column(std::string name) : m_name(std::move(name)) {}

    const std::string& name() const { return m_name; }
    std::size_t rows() const { return m_rows; }
    std::size_t distinct() const { return m_texts.size(); }
    /// The text numbered `index`, as it stood in the file (blanks included).
    std::string_view text(std::size_t index) const { return m_texts.text(index); }
    /// Number of the text in `row`.
    std::uint32_t index_at(std::size_t row) const
    {
        std::uint32_t index = 0; // little-endian machines only, which all of ours are
        std::memcpy(&index, m_indices.data() + row * m_width, m_width);
        return index;
    }
    std::string_view cell(std::size_t row) const { return text(index_at(row)); }
    /// Bytes per row: 1, 2 or 4.
    std::size_t width() const { return m_width; }
    /// Row after row, width() bytes each.
    std::span<const std::uint8_t> index_bytes() const { return {m_indices.data(), m_rows * m_width}; }

    const ColumnDescription& description() const { return m_description; }
    void describe(ColumnDescription description) { m_description = std::move(description); }

    [[gnu::always_inline]] void append(std::string_view text) // once per cell of a file
    {
        const std::uint32_t index = m_texts.insert(text);
        if (m_rows < m_room && index <= 0xFF)
            m_indices[m_rows] = static_cast<std::uint8_t>(index);
        else
            append_with_room(index);
        ++m_rows;
    }
    /// Puts the text of row `from` in row `to`.
    void copy(std::size_t from, std::size_t to);
    /// Drops what only appending needs.
    void close();

private:
    void append_with_room(std::uint32_t index);
    void widen();

    std::string m_name;
    ColumnDescription m_description;
    DistinctTexts m_texts;
    std::vector<std::uint8_t> m_indices; ///< width() bytes per row, with room behind them until close()
    std::size_t m_rows = 0;
    std::size_t m_room = 0; ///< rows for which m_indices has room, while a row is one byte; else 0
    std::size_t m_width = 1;
};

/// A table as it was read, before anyone knows what it means: columns of text, a row per respondent.
class Table {
public:
    Table() = default;
    /// columns      all with the same number of rows
    /// blank_lines  as blank_lines() gives them; without an account every one of them was empty
    Table(std::vector<Column> columns, std::vector<std::uint32_t> blank_lines);
    Table(std::vector<Column> columns, std::vector<std::uint32_t> blank_lines, RowAccount account);

    std::size_t rows() const { return m_rows; }
    const std::vector<Column>& columns() const { return m_columns; }
    /// Index of the column called `name`, outer blanks aside.
    std::optional<std::size_t> find(std::string_view name) const;
    /// Row number in the file as a spreadsheet shows it: header 1, blank lines counted.
    std::size_t row_number(std::size_t row) const;
    /// Per line that was left out, blank or no respondent: the row that follows it, ascending.
    const std::vector<std::uint32_t>& blank_lines() const { return m_blank_lines; }
    /// What became of the rows of the file.
    const RowAccount& account() const { return m_account; }

private:
    friend class TableBuilder;
    std::vector<Column> m_columns;
    std::vector<std::uint32_t> m_blank_lines;
    RowAccount m_account;
    std::size_t m_rows = 0;
};

/// Builds a Table row by row.
class TableBuilder {
public:
    /// names   distinct, outer blanks removed
    explicit TableBuilder(std::vector<std::string> names);

    std::size_t columns() const { return m_table.m_columns.size(); }
    /// What was built so far.
    const Table& table() const { return m_table; }
    std::size_t rows() const { return m_table.m_rows; }
    /// cells   valid UTF-8; missing ones at the end are empty, and there are never more than columns()
    void add_row(std::span<const std::string_view> cells);
    void describe(std::size_t column, ColumnDescription description);
    /// A line in the file that is no row of the table.
    void add_blank_line();
    /// Puts the cell of a column in row `from` in row `to` as well.
    void copy_cell(std::size_t column, std::size_t from, std::size_t to);
    /// The table, without the columns in `drop` (ascending indices). The builder is empty afterwards.
    std::shared_ptr<const Table> finish(std::span<const std::size_t> drop = {});
    std::shared_ptr<const Table> finish(std::span<const std::size_t> drop, RowAccount account);

private:
    Table m_table;
};

} // namespace wk::survey
