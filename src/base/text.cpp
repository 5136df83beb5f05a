#include "base/text.h"

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

bool is_blank(std::uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x2007 || code == 0x202F;
}

/// Small letter of a capital in ASCII, Latin-1 or Latin Extended-A.
std::uint32_t small_letter(std::uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code >= 0xC0 && code <= 0xDE)
        return code == 0xD7 ? code : code + 32; // 0xD7 is the multiplication sign
    if (code == 0x178)
        return 0xFF; // Ÿ
    if (code == 0x130)
        return 'i'; // İ
    // Two blocks where the capital is odd instead of even: Ĺ … Ň and Ź … Ž.
    if ((code >= 0x139 && code <= 0x147) || (code >= 0x179 && code <= 0x17D))
        return (code & 1) != 0 ? code + 1 : code;
    const bool no_pair = code == 0x138 || code == 0x149 || code == 0x131 || code == 0x17F;
    if (code >= 0x100 && code <= 0x177 && !no_pair)
        return code | 1;
    return code;
}

std::uint32_t plain_quote(std::uint32_t code)
{
    switch (code) {
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201A: // ‚
    case 0x201B: // ‛
    case 0x2032: // ′
        return '\'';
    case 0x201C: // “
    case 0x201D: // ”
    case 0x201E: // „
    case 0x201F: // ‟
    case 0x2033: // ″
        return '"';
    default: return code;
    }
}

} // namespace

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
            code = 0xFFFD;
            ++out.replaced;
        }
        utf8::unchecked::append(code, std::back_inserter(out.text));
    }
    if (bytes.size() % 2 != 0) {
        utf8::unchecked::append(0xFFFDu, std::back_inserter(out.text));
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
            utf8::unchecked::append(static_cast<std::uint32_t>(code < 0xA0 ? windows1252_high[code - 0x80] : code),
                                    std::back_inserter(out));
    }
    return out;
}

std::string_view trim(std::string_view text)
{
    const auto blank_at_start = [](std::string_view t) -> std::size_t {
        if (t.empty())
            return 0;
        if (is_blank(static_cast<unsigned char>(t[0])) && static_cast<unsigned char>(t[0]) < 0x80)
            return 1;
        if (t.starts_with("\xC2\xA0"))
            return 2;
        return t.starts_with("\xE2\x80\x87") || t.starts_with("\xE2\x80\xAF") ? 3 : 0;
    };
    const auto blank_at_end = [](std::string_view t) -> std::size_t {
        if (t.empty())
            return 0;
        if (is_blank(static_cast<unsigned char>(t.back())) && static_cast<unsigned char>(t.back()) < 0x80)
            return 1;
        if (t.ends_with("\xC2\xA0"))
            return 2;
        return t.ends_with("\xE2\x80\x87") || t.ends_with("\xE2\x80\xAF") ? 3 : 0;
    };
    while (const std::size_t blank = blank_at_start(text))
        text.remove_prefix(blank);
    while (const std::size_t blank = blank_at_end(text))
        text.remove_suffix(blank);
    return text;
}

std::string fold(std::string_view text)
{
    text = trim(text);
    std::string out;
    out.reserve(text.size());
    auto at = text.begin();
    while (at < text.end()) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte < 0x80) {
            out += static_cast<char>(small_letter(byte));
            ++at;
        } else {
            const std::uint32_t code = utf8::unchecked::next(at);
            utf8::unchecked::append(small_letter(plain_quote(code)), std::back_inserter(out));
        }
    }
    return out;
}

std::string clipped(std::string_view text, std::size_t max_characters)
{
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts_character = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (starts_character && characters++ == max_characters)
            return std::string(text.substr(0, at)) + "…";
    }
    return std::string(text);
}

std::string capitalised(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = char(out.front() - 'a' + 'A');
    const bool latin = out.size() > 1 && out[0] == '\xC3' && out[1] >= '\xA0' && out[1] <= '\xBE' && out[1] != '\xB7';
    if (latin) // U+00E0 to U+00FE; the capitals stand 32 before them
        out[1] = char(out[1] - 0x20);
    return out;
}

std::string safe_file_name(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < ' ';
        out += control || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ? '-' : c;
    }
    return out;
}

std::string_view stem_of(std::string_view name)
{
    constexpr std::size_t longest_extension = 5; // with its dot
    const auto dot = name.find_last_of('.');
    const bool extension = dot != std::string_view::npos && dot > 0 && name.size() - dot <= longest_extension;
    return extension ? name.substr(0, dot) : name;
}

std::string in_quotes(std::string_view text)
{
    std::string out(1, '"');
    out += text;
    out += '"';
    return out;
}

} // namespace wk
