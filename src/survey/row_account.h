// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What a filled row of a file is, when it is no respondent.
enum class RowUse : std::uint8_t {
    Header,         ///< names or wordings of columns; there may be several
    Title,          ///< above the header
    Totals,         ///< sums or means of the rows above it
    RepeatedHeader, ///< the header once more, where two files were put together
    Remark,         ///< one cell below the last respondent: a source, a date
};

/// header, title, totals, repeated-header or remark: for programs.
std::string_view row_use_name(RowUse use);
std::optional<RowUse> row_use_from_name(std::string_view name);

struct UsedRow {
    std::size_t row = 0; ///< in the file, as a spreadsheet shows it
    RowUse use = RowUse::Header;

    bool operator==(const UsedRow&) const = default;
};

/// What became of every row of a file. A row is a record: the lines within one cell are no rows, and neither is Excel's
/// first line "sep=;".
struct RowAccount {
    std::size_t file = 0;        ///< rows in the file, empty ones at its end included
    std::size_t respondents = 0; ///< rows of the table
    std::size_t empty = 0;       ///< without any filled cell, and left out
    std::vector<UsedRow> others; ///< filled rows that are no respondents, ascending

    std::size_t number(RowUse use) const;
    /// Repeated headers and remarks: rows that were passed over.
    std::size_t skipped() const { return number(RowUse::RepeatedHeader) + number(RowUse::Remark); }
    /// Whether every row of the file is one of them.
    bool adds_up() const { return file == respondents + empty + others.size(); }

    bool operator==(const RowAccount&) const = default;
};

/// Of a table of which nobody wrote down what became of its rows: one header, and blank lines.
/// blank_lines   as Table has them
RowAccount plain_account(std::size_t rows, const std::vector<std::uint32_t>& blank_lines);

} // namespace wk::survey
