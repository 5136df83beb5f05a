// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk::io {

/// What the last row of a table is.
enum class EndRow : std::uint8_t {
    Respondent,
    Doubtful, ///< a respondent, but it is called a total or has one cell only
    Totals,   ///< its numbers are sums, means or counts of the columns above it
    Remark,   ///< one cell, which is none of what stands above it: a source, a date
};

/// Whether a row could be another than a respondent, if it were the last; quick, because it is asked of every row.
/// cells    as far as there are columns
bool may_end_a_table(std::span<const std::string_view> cells, std::size_t columns);

/// What the row is that follows those of `table`.
EndRow end_row(const survey::Table& table, std::span<const std::string> cells);

/// Whether it begins with a word for a total.
bool named_like_a_total(std::span<const std::string> cells);

/// Whether a row of `table` that is named_like_a_total() holds nothing but numbers beside that, or little at all. Where the
/// same words stand in a row that holds more, they are an answer or the name of a group.
bool looks_like_totals(const survey::Table& table, std::size_t row);

/// The first of the rows at the end of `table` that stand below an empty row and are far less filled than those above it: a
/// legend, counts per answer, a signature.
std::optional<std::size_t> rows_apart(const survey::Table& table);

/// Whether the last row of `table`, which nothing calls a total, looks like one: it holds numbers alone, most of which stand
/// nowhere above and are sums, means or counts of their columns.
bool last_row_sums_up(const survey::Table& table);

} // namespace wk::io
