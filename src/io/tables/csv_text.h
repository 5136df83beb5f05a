// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/reading_options.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wk::io {

/// The text of a file, and how it was found. It stays where it is: `text` may view into it.
struct CsvText {
    CsvText() = default;
    CsvText(const CsvText&) = delete;
    CsvText& operator=(const CsvText&) = delete;

    std::string decoded;   ///< owns `text` where the bytes were not the text
    std::string_view text; ///< UTF-8, or Windows-1252 when `encoding` says so; without marks of the byte order
    Encoding encoding = Encoding::Utf8;
    std::size_t replaced = 0;              ///< characters of UTF-16 that were halves
    std::size_t repaired = 0;              ///< bytes in UTF-8 that were none of it, read as Windows-1252
    std::size_t repaired_line = 0;         ///< of the first of those, 1 for the first
    bool assumed = false;                  ///< nothing in the file says it, and it could be another
    std::optional<std::size_t> invalid_at; ///< first byte in `text` that is no UTF-8, in a file that says it is
};

/// Puts in `out` the text of a file in the encoding that was chosen, or else in the one that it shows: by its mark, by the zeros of
/// UTF-16, by being UTF-8. A few wrong bytes between many letters of UTF-8 make it no Windows-1252.
///
/// bytes   have to outlive the text
void read_csv_text(CsvText& out, std::string_view bytes, std::optional<Encoding> chosen);

} // namespace wk::io
