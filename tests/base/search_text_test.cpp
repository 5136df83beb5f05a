// SPDX-License-Identifier: EUPL-1.2
#include "base/search_text.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("base");

using wk::find_words;
using wk::search_text;
using wk::TextRange;

TEST_CASE("accents, capitals, typographic quotes and runs of blanks do not matter to a searcher")
{
    CHECK(search_text("  Cliënt \r\n ‘Één’ façade ").plain == "client 'een' facade");
    CHECK(search_text("Ångström ÿ ž Œ ß").plain == "angstrom y z œ ß");
    CHECK(search_text("e\xCC\x81\xC3\xA9n").plain == "een"); // the accent as a sign of its own
    CHECK(search_text(" \n ").plain.empty());
}

TEST_CASE("every byte remembers where it came from")
{
    const auto text = search_text(" é  x ");
    REQUIRE(text.plain == "e x");
    CHECK(text.offsets == std::vector<std::size_t>{1, 3, 5, 6});
}

TEST_CASE("words are found where they begin, whole or not")
{
    const auto text = search_text("geen een-op-een eenheid");
    CHECK(find_words(text, "een", 0, false) == TextRange{5, 8});
    CHECK(find_words(text, "eenh", 0, false) == TextRange{16, 20});
    CHECK(!find_words(text, "eenh", 0, true));
    CHECK(find_words(text, "een", 9, true) == TextRange{12, 15});
    CHECK(!find_words(text, "heid", 0, false));
    CHECK(!find_words(text, "", 0, false));
    CHECK(find_words(text.plain, "een", 9, true) == TextRange{12, 15});
}

TEST_CASE("a word goes on as long as there are letters and digits")
{
    const std::string text = search_text("triage-vragen, één 2e").plain;
    CHECK(wk::end_of_word(text, 3) == 6);
    CHECK(wk::end_of_word(text, 6) == 6);
    CHECK(wk::end_of_word(text, 7) == 13);
    CHECK(wk::end_of_word(text, text.size()) == text.size());
}

TEST_SUITE_END();
