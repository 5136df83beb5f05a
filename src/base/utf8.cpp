// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.h"

#include <utf8/core.h>
#include <utf8/unchecked.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace wk {

namespace {

/// Length of the run of ASCII at the start of `bytes`, to a multiple of eight where it can.
std::size_t ascii_run(std::string_view bytes)
{
    constexpr std::uint64_t high_bits = 0x8080808080808080u;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        if ((word & high_bits) != 0)
            break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
        ++at;
    return at;
}

// 0x80 to 0x9F of Windows-1252; the other bytes are their own code point.
constexpr std::array<std::uint16_t, 32> windows1252_high = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

} // namespace

bool is_ascii(std::string_view bytes)
{
    return ascii_run(bytes) == bytes.size();
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes)
{
    std::size_t at = 0;
    while (true) {
        at += ascii_run(bytes.substr(at));
        if (at == bytes.size())
            return std::nullopt;
        auto next = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        if (utf8::internal::validate_next(next, bytes.end()) != utf8::internal::UTF8_OK)
            return at;
        at = static_cast<std::size_t>(next - bytes.begin());
    }
}

std::optional<char32_t> next_character(std::string_view text, std::size_t& at)
{
    auto next = text.begin() + static_cast<std::ptrdiff_t>(at);
    std::uint32_t code = 0;
    if (utf8::internal::validate_next(next, text.end(), code) != utf8::internal::UTF8_OK) {
        ++at;
        return std::nullopt;
    }
    at = static_cast<std::size_t>(next - text.begin());
    return code;
}

std::size_t character_size(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte >= 0xF0 && byte <= 0xF4)
        return 4;
    if (byte >= 0xE0 && byte < 0xF0)
        return 3;
    return byte >= 0xC2 && byte < 0xE0 ? 2 : 1;
}

void append_character(std::string& out, char32_t code)
{
    utf8::unchecked::append(static_cast<std::uint32_t>(code), std::back_inserter(out));
}

std::u16string utf16_of(char32_t code)
{
    if (code < 0x10000)
        return {char16_t(code)};
    return {char16_t(0xD800 + ((code - 0x10000) >> 10)), char16_t(0xDC00 + (code & 0x3FF))};
}

DecodedUtf16 utf8_from_utf16(std::string_view bytes, bool big_endian)
{
    DecodedUtf16 out;
    out.text.reserve(bytes.size() / 2 + bytes.size() / 8);
    const std::size_t units = bytes.size() / 2;
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[2 * i]);
        const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t i = 0; i < units; ++i) {
        std::uint32_t code = unit(i);
        if (code < 0x80) {
            out.text += static_cast<char>(code);
            continue;
        }
        const bool lead = code >= 0xD800 && code <= 0xDBFF;
        const std::uint32_t trail = lead && i + 1 < units ? unit(i + 1) : 0;
        if (trail >= 0xDC00 && trail <= 0xDFFF) {
            code = 0x10000 + ((code - 0xD800) << 10) + (trail - 0xDC00);
            ++i;
        } else if (code >= 0xD800 && code <= 0xDFFF) {
            code = ReplacementCode;
            ++out.replaced;
        }
        append_character(out.text, code);
    }
    if (bytes.size() % 2 != 0) {
        append_character(out.text, ReplacementCode);
        ++out.replaced;
    }
    return out;
}

std::string utf8_from_windows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80)
            out += byte;
        else
            append_character(out, code < 0xA0 ? windows1252_high[code - 0x80] : code);
    }
    return out;
}

} // namespace wk
