// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace wk::io {

/// True when the start of `text` holds more control characters than text does.
bool looks_binary(std::string_view text);

/// The delimiter that cuts the first records of `text` most evenly and into most cells; quotes are respected, and titles
/// above the header need not be cut. 0 when none of , ; tab | does.
char sniffed_delimiter(std::string_view text);

/// The number of cells that most of the first records of `text` have; 0 without any.
/// lines    every line is a record: quotes count within one only
std::size_t usual_cells(std::string_view text, char delimiter, bool lines);

/// Excel's first line "sep=;", also within quotes, with blanks, as "sep=\t" and followed by delimiters: the delimiter and the length of that line with its line end.
struct SepLine {
    char delimiter = 0;
    std::size_t length = 0;
};
std::optional<SepLine> sep_line(std::string_view text);

} // namespace wk::io
