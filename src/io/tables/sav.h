// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/sheet_contents.h"

#include <cstddef>
#include <string_view>

namespace wk::io {

inline constexpr std::size_t MaxSavCells = 100'000'000;

/// An SPSS data file (.sav, also packed as .zsav) as the sheet it would be: the names of the variables in row 1, then a
/// row per respondent. Read with ReadStat, from memory.
///
/// A value that has a label is its label; a value without one is itself. A blank label is none, and neither is one that
/// another value of the variable has too (unless all of them count as missing, or only the others do). What the file
/// says of a column, the codes behind labels and what counts as missing with it, is the column's description. Numbers
/// have a point and at most 15 significant digits; dates are "2020-03-01", times "13:45:00".
///
/// notices  "shared-label" for a column in which values share a label, "label-is-value" for a label that reads as
///          another value, "weighted" when SPSS weighs the respondents, "broken-characters"
/// errors   damaged-sav, sav-encoding, too-large (more than MaxSavCells, MaxCsvColumns or what SheetRows holds)
/// source   the format as PSPP describes it: PSPP Developers Guide, appendix B, "System File Format"
Result<SheetContents> read_sav(std::string_view bytes, std::string_view name);

} // namespace wk::io
