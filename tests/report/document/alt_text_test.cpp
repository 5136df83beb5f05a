// SPDX-License-Identifier: EUPL-1.2
#include "report/document/alt_text.h"

#include "base/utf8.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using wk::report::alt_text;
using wk::report::MostAltText;

namespace {

std::size_t characters_of(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), wk::begins_character));
}

} // namespace

TEST_CASE("a short description is told whole, with where the rest stands")
{
    CHECK(alt_text("Drie staven.", "Tabel 3 heeft alle cijfers.") == "Drie staven. Tabel 3 heeft alle cijfers.");
    CHECK(alt_text(" Drie staven.\n", "") == "Drie staven.");
    CHECK(alt_text("", "") == "");
    CHECK(alt_text("", "Tabel 3 heeft alle cijfers.") == "Tabel 3 heeft alle cijfers.");
}

TEST_CASE("a long description ends with a whole sentence")
{
    const std::string sentence = "Eén zin van 3,5 regels en niet meer. "; // 37 characters
    std::string long_one;
    for (int i = 0; i < 20; ++i)
        long_one += sentence;
    const std::string rest = "Tabel 12 heeft alle cijfers."; // 28, and a blank
    const std::string told = alt_text(long_one, rest);
    CHECK(told == long_one.substr(0, 7 * sentence.size()) + rest); // 7 * 37 - 1 + 29 = 287
    CHECK(characters_of(told) <= MostAltText);
    CHECK(alt_text(long_one, "").size() == 8 * sentence.size() - 1); // 8 * 37 - 1 = 295
}

TEST_CASE("one sentence that is too long is cut off, between characters")
{
    for (const std::string word : {"x", "é", "😀"}) {
        std::string words;
        for (int i = 0; i < 400; ++i)
            words += word;
        const std::string told = alt_text(words, "Tabel 1 heeft alle cijfers.");
        CHECK(characters_of(told) == MostAltText);
        CHECK(told.ends_with("… Tabel 1 heeft alle cijfers."));
    }
    std::string exact(MostAltText, 'x');
    CHECK(alt_text(exact, "") == exact);
}

TEST_SUITE_END();
