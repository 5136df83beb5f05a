// SPDX-License-Identifier: EUPL-1.2
#include "base/look_alike.h"

#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace wk {

namespace {

struct Composed {
    std::uint16_t code;
    char base;
    std::uint16_t mark;
};

/// The letters of Latin-1 and Latin Extended-A that are a letter of ASCII with a mark on it, and those of Romanian.
/// source  Unicode Character Database 14, UnicodeData.txt, canonical decompositions
constexpr std::array<Composed, 167> ComposedLetters{
    {{0xC0, 'A', 0x300},  {0xC1, 'A', 0x301},  {0xC2, 'A', 0x302},  {0xC3, 'A', 0x303},  {0xC4, 'A', 0x308},
     {0xC5, 'A', 0x30A},  {0xC7, 'C', 0x327},  {0xC8, 'E', 0x300},  {0xC9, 'E', 0x301},  {0xCA, 'E', 0x302},
     {0xCB, 'E', 0x308},  {0xCC, 'I', 0x300},  {0xCD, 'I', 0x301},  {0xCE, 'I', 0x302},  {0xCF, 'I', 0x308},
     {0xD1, 'N', 0x303},  {0xD2, 'O', 0x300},  {0xD3, 'O', 0x301},  {0xD4, 'O', 0x302},  {0xD5, 'O', 0x303},
     {0xD6, 'O', 0x308},  {0xD9, 'U', 0x300},  {0xDA, 'U', 0x301},  {0xDB, 'U', 0x302},  {0xDC, 'U', 0x308},
     {0xDD, 'Y', 0x301},  {0xE0, 'a', 0x300},  {0xE1, 'a', 0x301},  {0xE2, 'a', 0x302},  {0xE3, 'a', 0x303},
     {0xE4, 'a', 0x308},  {0xE5, 'a', 0x30A},  {0xE7, 'c', 0x327},  {0xE8, 'e', 0x300},  {0xE9, 'e', 0x301},
     {0xEA, 'e', 0x302},  {0xEB, 'e', 0x308},  {0xEC, 'i', 0x300},  {0xED, 'i', 0x301},  {0xEE, 'i', 0x302},
     {0xEF, 'i', 0x308},  {0xF1, 'n', 0x303},  {0xF2, 'o', 0x300},  {0xF3, 'o', 0x301},  {0xF4, 'o', 0x302},
     {0xF5, 'o', 0x303},  {0xF6, 'o', 0x308},  {0xF9, 'u', 0x300},  {0xFA, 'u', 0x301},  {0xFB, 'u', 0x302},
     {0xFC, 'u', 0x308},  {0xFD, 'y', 0x301},  {0xFF, 'y', 0x308},  {0x100, 'A', 0x304}, {0x101, 'a', 0x304},
     {0x102, 'A', 0x306}, {0x103, 'a', 0x306}, {0x104, 'A', 0x328}, {0x105, 'a', 0x328}, {0x106, 'C', 0x301},
     {0x107, 'c', 0x301}, {0x108, 'C', 0x302}, {0x109, 'c', 0x302}, {0x10A, 'C', 0x307}, {0x10B, 'c', 0x307},
     {0x10C, 'C', 0x30C}, {0x10D, 'c', 0x30C}, {0x10E, 'D', 0x30C}, {0x10F, 'd', 0x30C}, {0x112, 'E', 0x304},
     {0x113, 'e', 0x304}, {0x114, 'E', 0x306}, {0x115, 'e', 0x306}, {0x116, 'E', 0x307}, {0x117, 'e', 0x307},
     {0x118, 'E', 0x328}, {0x119, 'e', 0x328}, {0x11A, 'E', 0x30C}, {0x11B, 'e', 0x30C}, {0x11C, 'G', 0x302},
     {0x11D, 'g', 0x302}, {0x11E, 'G', 0x306}, {0x11F, 'g', 0x306}, {0x120, 'G', 0x307}, {0x121, 'g', 0x307},
     {0x122, 'G', 0x327}, {0x123, 'g', 0x327}, {0x124, 'H', 0x302}, {0x125, 'h', 0x302}, {0x128, 'I', 0x303},
     {0x129, 'i', 0x303}, {0x12A, 'I', 0x304}, {0x12B, 'i', 0x304}, {0x12C, 'I', 0x306}, {0x12D, 'i', 0x306},
     {0x12E, 'I', 0x328}, {0x12F, 'i', 0x328}, {0x130, 'I', 0x307}, {0x134, 'J', 0x302}, {0x135, 'j', 0x302},
     {0x136, 'K', 0x327}, {0x137, 'k', 0x327}, {0x139, 'L', 0x301}, {0x13A, 'l', 0x301}, {0x13B, 'L', 0x327},
     {0x13C, 'l', 0x327}, {0x13D, 'L', 0x30C}, {0x13E, 'l', 0x30C}, {0x143, 'N', 0x301}, {0x144, 'n', 0x301},
     {0x145, 'N', 0x327}, {0x146, 'n', 0x327}, {0x147, 'N', 0x30C}, {0x148, 'n', 0x30C}, {0x14C, 'O', 0x304},
     {0x14D, 'o', 0x304}, {0x14E, 'O', 0x306}, {0x14F, 'o', 0x306}, {0x150, 'O', 0x30B}, {0x151, 'o', 0x30B},
     {0x154, 'R', 0x301}, {0x155, 'r', 0x301}, {0x156, 'R', 0x327}, {0x157, 'r', 0x327}, {0x158, 'R', 0x30C},
     {0x159, 'r', 0x30C}, {0x15A, 'S', 0x301}, {0x15B, 's', 0x301}, {0x15C, 'S', 0x302}, {0x15D, 's', 0x302},
     {0x15E, 'S', 0x327}, {0x15F, 's', 0x327}, {0x160, 'S', 0x30C}, {0x161, 's', 0x30C}, {0x162, 'T', 0x327},
     {0x163, 't', 0x327}, {0x164, 'T', 0x30C}, {0x165, 't', 0x30C}, {0x168, 'U', 0x303}, {0x169, 'u', 0x303},
     {0x16A, 'U', 0x304}, {0x16B, 'u', 0x304}, {0x16C, 'U', 0x306}, {0x16D, 'u', 0x306}, {0x16E, 'U', 0x30A},
     {0x16F, 'u', 0x30A}, {0x170, 'U', 0x30B}, {0x171, 'u', 0x30B}, {0x172, 'U', 0x328}, {0x173, 'u', 0x328},
     {0x174, 'W', 0x302}, {0x175, 'w', 0x302}, {0x176, 'Y', 0x302}, {0x177, 'y', 0x302}, {0x178, 'Y', 0x308},
     {0x179, 'Z', 0x301}, {0x17A, 'z', 0x301}, {0x17B, 'Z', 0x307}, {0x17C, 'z', 0x307}, {0x17D, 'Z', 0x30C},
     {0x17E, 'z', 0x30C}, {0x1CD, 'A', 0x30C}, {0x1CE, 'a', 0x30C}, {0x218, 'S', 0x326}, {0x219, 's', 0x326},
     {0x21A, 'T', 0x326}, {0x21B, 't', 0x326}}};

/// What looks like letters of ours: small letters of Cyrillic and Greek, and ligatures.
struct Twin {
    char32_t code;
    std::string_view letters;
};
constexpr std::array<Twin, 23> Twins{{
    {U'а', "a"}, {U'с', "c"}, {U'е', "e"}, {U'о', "o"}, {U'р', "p"}, {U'х', "x"}, {U'у', "y"}, {U'і', "i"},
    {U'ј', "j"}, {U'ѕ', "s"}, {U'ԁ', "d"}, {U'һ', "h"}, {U'к', "k"}, {U'м', "m"}, {U'т', "t"}, {U'в', "b"},
    {U'ο', "o"}, {U'α', "a"}, {U'ν', "v"}, {U'ι', "i"}, {U'κ', "k"}, {U'ρ', "p"}, {U'ı', "i"},
}};

bool is_any_blank(char32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
           code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool is_invisible(char32_t code)
{
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || (code >= 0xFE00 && code <= 0xFE0F) ||
           (code < ' ' && !is_any_blank(code)) || code == 0x7F;
}

bool is_accent(char32_t code)
{
    return code >= 0x300 && code < 0x370;
}

bool is_hyphen(char32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

std::string_view ligature(char32_t code)
{
    constexpr std::array<std::string_view, 5> letters{"ff", "fi", "fl", "ffi", "ffl"};
    return code >= 0xFB00 && code <= 0xFB04 ? letters[code - 0xFB00] : std::string_view();
}

std::optional<char32_t> composed(char32_t base, char32_t mark)
{
    for (const auto& each : ComposedLetters)
        if (char32_t(each.base) == base && each.mark == mark)
            return each.code;
    return std::nullopt;
}

/// The sign that "&nbsp;" and the like stand for, and steps over it.
std::optional<char32_t> entity(std::string_view text, std::size_t& at)
{
    struct Named {
        std::string_view name;
        char32_t code;
    };
    constexpr std::array<Named, 12> names{{{"nbsp", 0xA0},
                                           {"amp", '&'},
                                           {"lt", '<'},
                                           {"gt", '>'},
                                           {"quot", '"'},
                                           {"apos", '\''},
                                           {"rsquo", '\''},
                                           {"lsquo", '\''},
                                           {"eacute", 0xE9},
                                           {"egrave", 0xE8},
                                           {"euml", 0xEB},
                                           {"iuml", 0xEF}}};
    const auto end = text.find(';', at);
    if (end == std::string_view::npos || end - at > 10)
        return std::nullopt;
    const auto name = text.substr(at + 1, end - at - 1);
    std::optional<char32_t> out;
    for (const auto& each : names)
        if (each.name == name)
            out = each.code;
    if (name.size() > 1 && name[0] == '#') {
        std::uint32_t code = 0;
        const bool hex = name[1] == 'x' || name[1] == 'X';
        for (const char c : name.substr(hex ? 2 : 1)) {
            const int digit = c >= '0' && c <= '9'          ? c - '0'
                              : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                            : -1;
            if (digit < 0 || code > 0x1000)
                return std::nullopt;
            code = code * (hex ? 16 : 10) + std::uint32_t(digit);
        }
        out = code >= ' ' && (code < 0xD800 || code > 0xDFFF) ? std::optional<char32_t>(code) : std::nullopt;
    }
    if (out)
        at = end + 1;
    return out;
}

/// The end of a tag that a text editor in a web page writes; nothing when none begins here. "<noord>" is none.
std::optional<std::size_t> end_of_tag(std::string_view text, std::size_t at)
{
    constexpr std::array<std::string_view, 14> tags{"p",   "br", "b",  "i",    "u",     "em", "strong",
                                                    "div", "li", "ul", "span", "small", "h3", "font"};
    const auto end = text.find('>', at);
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string_view name = text.substr(at + 1, end - at - 1);
    if (name.starts_with('/'))
        name.remove_prefix(1);
    const std::string folded = fold(name.substr(0, name.find_first_of(" /\t\n")));
    return std::find(tags.begin(), tags.end(), folded) != tags.end() ? std::optional(end + 1) : std::nullopt;
}

/// Adds a sign to those that are seen.
void add_seen(std::u32string& seen, char32_t code)
{
    if (is_any_blank(code)) {
        if (!seen.empty() && seen.back() != ' ')
            seen += U' ';
        return;
    }
    if (is_invisible(code))
        return;
    if (is_accent(code) && !seen.empty())
        if (const auto letter = composed(seen.back(), code)) {
            seen.back() = *letter;
            return;
        }
    seen += is_hyphen(code) ? U'-' : code;
}

/// A text as the signs that are seen.
std::u32string seen_signs(std::string_view text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '<')
            if (const auto end = end_of_tag(text, at)) {
                add_seen(out, ' ');
                at = *end;
                continue;
            }
        auto code = text[at] == '&' ? entity(text, at) : std::nullopt;
        if (!code)
            code = next_character(text, at).value_or(ReplacementCode);
        const auto letters = ligature(*code);
        for (const char letter : letters)
            add_seen(out, char32_t(letter));
        if (letters.empty())
            add_seen(out, *code);
    }
    while (!out.empty() && (out.back() == '.' || out.back() == 0x2026 || out.back() == ' '))
        out.pop_back();
    return out;
}

std::string utf8_of(std::u32string_view signs)
{
    std::string out;
    for (const char32_t sign : signs)
        append_character(out, sign);
    return out;
}

/// Also with letters of other alphabets as the ones they look like.
std::string skeleton(std::string_view text)
{
    const std::string look = look_of(text);
    std::string out;
    for (std::size_t at = 0; at < look.size();) {
        const std::size_t from = at;
        const char32_t code = next_character(look, at).value_or(ReplacementCode);
        const auto twin = std::find_if(Twins.begin(), Twins.end(), [&](const auto& each) { return each.code == code; });
        out += twin == Twins.end() ? std::string_view(look).substr(from, at - from) : twin->letters;
    }
    return out;
}

/// What a sign is called, so that a person can look for it.
std::string name_of(char32_t code)
{
    const auto numbered = [&](Phrase phrase) {
        std::array<char, 12> number{};
        std::snprintf(number.data(), number.size(), "U+%04X", unsigned(code));
        return say(phrase, {std::string_view(number.data())});
    };
    if (code == 0xA0 || code == 0x202F || code == 0x2007)
        return numbered(Phrase::SignNoBreakSpace);
    if (code == '\t')
        return say(Phrase::SignTab);
    if (code == '\n' || code == '\r')
        return say(Phrase::SignLineEnd);
    if (code == ' ')
        return say(Phrase::SignSpace);
    if (is_any_blank(code))
        return numbered(Phrase::SignOtherSpace);
    if (is_invisible(code))
        return numbered(Phrase::SignInvisible);
    if (is_accent(code))
        return numbered(Phrase::SignLooseAccent);
    if (code >= 0x400 && code < 0x530)
        return numbered(Phrase::SignCyrillic);
    if (code >= 0x370 && code < 0x400)
        return numbered(Phrase::SignGreek);
    std::string sign;
    append_character(sign, code);
    return code < 0x80 ? "‘" + sign + "’" : numbered(Phrase::SignOther) + " ‘" + sign + "’";
}

std::u32string signs_of(std::string_view text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size();)
        out += next_character(text, at).value_or(ReplacementCode);
    return out;
}

} // namespace

std::string look_of(std::string_view text)
{
    const std::u32string signs = seen_signs(text);
    return signs.empty() ? fold(text) : fold(utf8_of(signs));
}

std::optional<std::size_t> index_of_look(std::span<const std::string> names, std::string_view text)
{
    const auto exact = std::find(names.begin(), names.end(), text);
    if (exact != names.end())
        return std::size_t(exact - names.begin());
    const std::string look = look_of(text);
    std::optional<std::size_t> out;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (look_of(names[i]) == look) {
            if (out)
                return std::nullopt;
            out = i;
        }
    return out;
}

bool is_plainly_written(std::string_view text)
{
    const std::string plain = utf8_of(seen_signs(text));
    return plain == text;
}

std::optional<std::string> difference_in_words(std::string_view text, std::string_view wanted)
{
    text = trim(text);
    const std::string ours = fold(text);
    const std::string theirs = fold(wanted);
    if (ours == theirs || skeleton(text) != skeleton(wanted))
        return std::nullopt;
    const auto a = signs_of(ours);
    const auto b = signs_of(theirs);
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at])
        ++at;
    if (at >= a.size())
        return say(Phrase::SignLacking, {at + 1, name_of(b[at])});
    // Of a run of blanks the second is one too many, and of an accent that stands loose it is the accent.
    const bool extra =
        at >= b.size() || is_invisible(a[at]) || (is_any_blank(a[at]) && at > 0 && is_any_blank(a[at - 1]));
    if (extra)
        return say(Phrase::SignTooMany, {at + 1, name_of(a[at])});
    const bool loose = at + 1 < a.size() && is_accent(a[at + 1]);
    if (loose)
        return say(Phrase::SignTooMany, {at + 2, name_of(a[at + 1])});
    return say(Phrase::SignInstead, {at + 1, name_of(a[at]), name_of(b[at])});
}

} // namespace wk
