// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/header_rows.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace wk::io {

/// How far a row looks like those below it. Only columns tell that hold numbers and dates, or a few answers over and over.
struct Likeness {
    std::size_t columns = 0;      ///< that tell something, and in which the row has a cell
    std::size_t alike = 0;        ///< of those: the cell is a number among numbers, or one of the answers
    std::size_t same_answers = 0; ///< of those: one of the answers
    std::size_t longer = 0;       ///< of those: the cell is longer than everything below it

    /// It holds what they hold.
    bool is_one_of_them() const { return columns > 0 && 2 * alike >= columns; }
};

/// Whether a cell is a number, a date or a time.
bool is_number_or_date(std::string_view cell);

/// rows   the row first, those below it behind it; rows that say the same as it are left out
Likeness likeness(std::span<const FirstRow> rows);

/// 1, 2, 3: the numbers of the columns, one in each.
bool numbers_columns(const FirstRow& row);

/// Nothing in the first row is what stands below it, in any of at least three columns that tell: it may be of the header
/// (what kinds of answers there are), or an odd respondent.
bool is_odd(std::span<const FirstRow> rows);

} // namespace wk::io
