// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("base");

using namespace std::string_literals;

TEST_CASE("the first byte that is no UTF-8 is found, wherever it stands")
{
    CHECK(!wk::first_invalid_utf8(""));
    CHECK(!wk::first_invalid_utf8("één café voor 3 € 😀"));
    CHECK(wk::first_invalid_utf8("abc\xFF") == 3);
    CHECK(wk::first_invalid_utf8("\xC0\xAF") == 0);         // overlong /
    CHECK(wk::first_invalid_utf8("ab\xED\xA0\x80") == 2);   // half of a surrogate pair
    CHECK(wk::first_invalid_utf8("é\xE2\x82") == 2);        // cut off
    CHECK(wk::first_invalid_utf8("\xF4\x90\x80\x80") == 0); // beyond U+10FFFF
    for (std::size_t length = 0; length < 40; ++length) {
        const std::string text(length, 'a');
        CHECK(!wk::first_invalid_utf8(text));
        CHECK(wk::first_invalid_utf8(text + "\x80") == length);
    }
}

TEST_CASE("UTF-16 becomes UTF-8 in both byte orders, and half characters are counted")
{
    CHECK(wk::utf8_from_utf16("a\0\xE9\0\xAC\x20"s, false).text == "aé€");
    CHECK(wk::utf8_from_utf16("\0a\0\xE9\x20\xAC"s, true).text == "aé€");
    CHECK(wk::utf8_from_utf16("\x3D\xD8\x00\xDE"s, false).text == "😀");
    const auto half = wk::utf8_from_utf16("\x3D\xD8"
                                          "a\0"s,
                                          false);
    CHECK(half.text == "\uFFFDa");
    CHECK(half.replaced == 1);
    const auto odd = wk::utf8_from_utf16("a\0b"s, false);
    CHECK(odd.text == "a\uFFFD");
    CHECK(odd.replaced == 1);
}

TEST_CASE("Windows-1252 follows the WHATWG table for every byte")
{
    // python3 -c "print([ord(bytes([b]).decode('cp1252')) ...])" for 0x80 to 0x9F, with the five bytes that
    // Python refuses (81 8D 8F 90 9D) as themselves, which is what the standard's index says.
    const std::vector<unsigned> high = {0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                        0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0x8d,   0x17d,  0x8f,
                                        0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                        0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const unsigned code = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : byte;
        std::string expected;
        if (code < 0x80) {
            expected = {static_cast<char>(code)};
        } else if (code < 0x800) {
            expected = {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 63))};
        } else {
            expected = {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 63)),
                        static_cast<char>(0x80 | (code & 63))};
        }
        CHECK(wk::utf8_from_windows1252(std::string(1, static_cast<char>(byte))) == expected);
    }
}

TEST_CASE("characters are stepped over one by one, and bytes that are none one by one too")
{
    const std::string text = "a\u00e9\u20ac\U0001F600\xFF\xE2\x82z";
    std::size_t at = 0;
    for (const char32_t code : U"a\u00e9\u20ac\U0001F600"s)
        CHECK(wk::next_character(text, at) == code);
    CHECK(at == 10);
    for (std::size_t bad = 0; bad < 3; ++bad) {
        CHECK(!wk::next_character(text, at));
        CHECK(at == 11 + bad);
    }
    CHECK(wk::next_character(text, at) == U'z');
    CHECK(at == text.size());
}

TEST_CASE("a character has as many bytes as its first one says, and comes back as it went")
{
    for (const char32_t code : U"a\u007f\u0080\u07ff\u0800\ufffd\U00010000\U0010FFFF"s) {
        std::string bytes;
        wk::append_character(bytes, code);
        CHECK(wk::character_size(bytes.front()) == bytes.size());
        for (std::size_t i = 0; i < bytes.size(); ++i)
            CHECK(wk::begins_character(bytes[i]) == (i == 0));
        std::size_t at = 0;
        CHECK(wk::next_character(bytes, at) == code);
        const std::u16string units = wk::utf16_of(code);
        std::string pair;
        for (const char16_t unit : units)
            pair += {char(unit & 0xFF), char(unit >> 8)};
        CHECK(wk::utf8_from_utf16(pair, false).text == bytes);
        CHECK(units.size() == (code < 0x10000 ? 1 : 2));
    }
    for (const char none : {'\x80', '\xBF', '\xC1', '\xF5', '\xFF'})
        CHECK(wk::character_size(none) == 1);
    CHECK(wk::is_ascii("regel 1\r\n\x7F"));
    CHECK(!wk::is_ascii("regel 1, regel \u00e9\u00e9n"));
}

TEST_SUITE_END();
