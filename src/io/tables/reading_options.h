// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace wk::io {

enum class Encoding : std::uint8_t { Utf8, Utf8WithMark, Utf16Le, Utf16Be, Windows1252 };

/// What a person chose about the reading of a file, because the file does not say it or says it wrongly. What is not
/// chosen is found out. A choice that cannot be of this kind of file is refused, never passed over.
struct ReadingOptions {
    std::optional<char> delimiter;    ///< of text: , ; tab or |
    std::optional<Encoding> encoding; ///< of text: Utf8, Windows1252, or one of both UTF-16 (the file says which)
    std::optional<std::string> sheet; ///< of a workbook
};

} // namespace wk::io
