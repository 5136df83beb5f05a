#include "base/text.h"

#include "support.h"

#include <doctest/doctest.h>

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

TEST_CASE("trim takes blanks off both ends, no-break spaces included, and leaves those within")
{
    CHECK(wk::trim("  mee eens\t\r\n") == "mee eens");
    CHECK(wk::trim("\u00A0\u202F mee\u00A0eens \u2007") == "mee\u00A0eens");
    CHECK(wk::trim(" \t ").empty());
    CHECK(wk::trim("à") == "à"); // its last byte is that of a no-break space
    CHECK(wk::trim("").empty());
}

TEST_CASE("fold leaves aside case, outer blanks and typographic quotes, and nothing else")
{
    CHECK(wk::fold(" Helemaal MEE eens ") == "helemaal mee eens");
    CHECK(wk::fold("ÉÉN ÀÖØÞ") == "één àöøþ");
    CHECK(wk::fold("ŁÓDŹ ŸŽŠŒĲ") == "łódź ÿžšœĳ");
    CHECK(wk::fold("foto’s ‘zo’ “zo” „zo” 5′") == "foto's 'zo' \"zo\" \"zo\" 5'");
    CHECK(wk::fold("mee  eens") != wk::fold("mee eens"));
    CHECK(wk::fold("×÷") == "×÷");
    CHECK(wk::fold("ß ĸ ŉ ſ") == "ß ĸ ŉ ſ");
}

TEST_CASE("fold of a fold is the same fold")
{
    wk::tests::Draw draw(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (int i = 0; i < 12; ++i)
            bytes += static_cast<char>(draw.below(256));
        const std::string once = wk::fold(wk::utf8_from_windows1252(bytes));
        CHECK(wk::fold(once) == once);
        CHECK(!wk::first_invalid_utf8(once));
    }
}

TEST_CASE("clipped cuts between characters, never within one")
{
    CHECK(wk::clipped("één", 3) == "één");
    CHECK(wk::clipped("één", 2) == "éé…");
    CHECK(wk::clipped("", 0).empty());
    CHECK(wk::clipped("a", 0) == "…");
}

TEST_CASE("joined puts the separator between, in_quotes puts quotes around")
{
    CHECK(wk::joined(std::vector<std::string>{"a", "b", "c"}, ", ") == "a, b, c");
    CHECK(wk::joined(std::vector<std::string>{}, ", ").empty());
    CHECK(wk::in_quotes("a") == "\"a\"");
}

TEST_CASE("a first letter becomes a capital, with its accent")
{
    CHECK(wk::capitalised("één regisseur") == "Één regisseur");
    CHECK(wk::capitalised("öps") == "Öps");
    CHECK(wk::capitalised("triage") == "Triage");
    CHECK(wk::capitalised("÷ 3") == "÷ 3");
    CHECK(wk::capitalised("Één") == "Één");
    CHECK(wk::capitalised("8,7%") == "8,7%");
    CHECK(wk::capitalised("").empty());
}

TEST_CASE("a stem is a name without its extension")
{
    CHECK(wk::stem_of("antwoorden.xlsx") == "antwoorden");
    CHECK(wk::stem_of("antwoorden.2024.csv") == "antwoorden.2024");
    CHECK(wk::stem_of("antwoorden") == "antwoorden");
    CHECK(wk::stem_of(".csv") == ".csv");
    CHECK(wk::stem_of("Wijkteams 2.0 voorjaar") == "Wijkteams 2.0 voorjaar");
    CHECK(wk::stem_of("").empty());
}

TEST_CASE("a file name holds nothing that a file system forbids")
{
    CHECK(wk::safe_file_name("a/b\\c:d*e?f\"g<h>i|j\tk") == "a-b-c-d-e-f-g-h-i-j-k");
    CHECK(wk::safe_file_name("Wijkteams é 2026.svg") == "Wijkteams é 2026.svg");
}

TEST_SUITE_END();
