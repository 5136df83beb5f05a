// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include "base/utf8.h"

#include "support.h"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("base");

using namespace std::string_literals;

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
