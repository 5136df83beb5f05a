// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include "base/utf8.h"

#include <cstdint>

namespace wk {

namespace {

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

std::string_view trim(std::string_view text)
{
    const auto never_blank = [](char c) { return c > ' ' && c <= '~'; };
    if (text.empty() || (never_blank(text.front()) && never_blank(text.back())))
        return text; // nearly always
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
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            out += static_cast<char>(small_letter(byte));
            ++at;
        } else {
            const char32_t code = next_character(text, at).value_or(ReplacementCode);
            append_character(out, small_letter(plain_quote(code)));
        }
    }
    return out;
}

std::string clipped(std::string_view text, std::size_t max_characters)
{
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (begins_character(text[at]) && characters++ == max_characters)
            return std::string(text.substr(0, at)) + "…";
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
