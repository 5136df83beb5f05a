// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Where characters become bytes and bytes characters. Nobody else decides what is sound UTF-8.

namespace wk {

/// U+FFFD, which stands where something was no character.
inline constexpr std::string_view Replacement = "\uFFFD";
inline constexpr char32_t ReplacementCode = U'\uFFFD';

/// Whether no byte is beyond U+007F: the same in all encodings that we read.
bool is_ascii(std::string_view bytes);

/// Byte offset of the first thing in `bytes` that is not UTF-8; nothing when all of it is.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// The character that begins at byte `at`, and steps over it; nothing, and one byte on, where none begins.
///
/// at   less than the size of `text`
std::optional<char32_t> next_character(std::string_view text, std::size_t& at);

/// Whether a byte of sound UTF-8 is the first of a character.
constexpr bool begins_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// The bytes of the character that `first` begins; 1 when it begins none.
std::size_t character_size(char first);

/// code   of a character, no half of a pair
void append_character(std::string& out, char32_t code);

/// A character in UTF-16: one unit, or two that are a pair.
std::u16string utf16_of(char32_t code);

struct DecodedUtf16 {
    std::string text;         ///< always valid UTF-8
    std::size_t replaced = 0; ///< half characters that became U+FFFD
};

/// UTF-16 as UTF-8. `bytes` without the byte order mark; half characters become U+FFFD and are counted.
DecodedUtf16 utf8_from_utf16(std::string_view bytes, bool big_endian);

/// Windows-1252 as UTF-8; never fails, because the table gives all 256 bytes a character.
/// source  WHATWG Encoding Standard, index-windows-1252.txt
std::string utf8_from_windows1252(std::string_view bytes);

} // namespace wk
