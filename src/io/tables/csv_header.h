// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/notices.h"
#include "io/tables/csv_records.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// Moves `records` to the header of `text`, whose rows are read later: a quote in it that swallows the first rows is
/// text. The rows behind it, or else those in it, say how many cells the header has.
/// spaced   gets whether a blank follows every delimiter of the header
bool next_header(RecordReader& records, std::string_view text, char delimiter, bool& spaced);

/// The number of cells that the rows in `text` have: as many as the header, unless most records and most lines agree on
/// another number, because all rows are shorter or longer.
std::size_t cells_of_rows(std::string_view text, char delimiter, std::size_t header);

/// Distinct names, blanks removed. An empty one becomes "kolom 3", a second "leeftijd" becomes "leeftijd (2)".
/// row        of the header
/// nameless   gets the numbers of the columns whose header was empty
/// notices    gets one for each name that stands twice
std::vector<std::string> column_names(std::span<const std::string_view> header, std::size_t row,
                                      std::vector<std::size_t>& nameless, NoticeList& notices);

} // namespace wk::io
