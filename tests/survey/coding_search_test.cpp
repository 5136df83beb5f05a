// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding_search.h"

#include "survey/coding_example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;

TEST_CASE("a suggestion names the keyword and shows where it stands in the answer")
{
    const std::string answer = "De CLIËNT heeft geen tijd";
    const auto found = suggested_codes(answer, wk::tests::coding_start().codebook, nullptr);
    REQUIRE(found.size() == 2);
    CHECK(found[0].category == "tijd");
    CHECK(found[1].keyword == "client");
    CHECK(answer.substr(found[1].found.begin, found[1].found.end - found[1].found.begin) == "CLIËNT");
}

TEST_CASE("a keyword counts only at the beginning of a word")
{
    CHECK(suggested_codes("altijd overtijd", wk::tests::coding_start().codebook, nullptr).empty());
    CHECK(suggested_codes("(tijdgebrek)", wk::tests::coding_start().codebook, nullptr).size() == 1);
}

TEST_CASE("what has to be the whole answer is nothing in a longer one, whatever signs stand around it")
{
    const Codebook book{"o",
                        {{"geen", "Geen belemmering", "", {"nvt"}, {"geen", "er is niets"}},
                         {"tijd", "Te weinig tijd", "", {"tijd"}, {}}}};
    for (const std::string answer : {"geen", "Geen.", " - GEEN! ", "Er  is niets", "nvt"}) {
        CAPTURE(answer);
        const auto found = suggested_codes(answer, book, nullptr);
        REQUIRE(found.size() == 1);
        CHECK(found[0].category == "geen");
    }
    for (const std::string answer : {"geen tijd", "Geen, geen", "te geen", "", "..."}) {
        CAPTURE(answer);
        const auto found = suggested_codes(answer, book, nullptr);
        CHECK(found.size() == (answer == "geen tijd" ? 1 : 0));
        CHECK((found.empty() || found[0].category == "tijd"));
    }
    const std::string dashed = "- Géén.";
    const auto found = suggested_codes(dashed, book, nullptr).at(0).found;
    CHECK(dashed.substr(found.begin, found.end - found.begin) == "Géén");
}

TEST_CASE("what was given, refused or not codable is not suggested again")
{
    const auto book = wk::tests::coding_start().codebook;
    const CodedAnswer refused{0, {"privacy"}, false, {"tijd"}};
    CHECK(suggested_codes("tijd privacy client", book, &refused).size() == 1);
    const CodedAnswer dropped{0, {}, true, {}};
    CHECK(suggested_codes("tijd privacy client", book, &dropped).empty());
}

TEST_CASE("answers are found by all their words, whatever capitals and accents")
{
    const auto responses = wk::tests::coding_responses();
    const RowMask all(responses->rows());
    CHECK(found_answers(*responses, 0, "TIJD", all) == std::vector<std::size_t>{0, 2});
    CHECK(found_answers(*responses, 0, "privacy tijd", all) == std::vector<std::size_t>{2});
    CHECK(found_answers(*responses, 0, "client", all) == std::vector<std::size_t>{1});
    CHECK(found_answers(*responses, 0, " ", all).size() == 4);
    CHECK(found_answers(*responses, 0, "tijd", RowMask(std::vector<std::uint8_t>{0, 1, 1, 1, 1, 1})).size() == 1);
}

TEST_CASE("answers that were made ready to be searched are found as others are, and so are suggestions")
{
    const auto responses = wk::tests::coding_responses();
    const RowMask all(responses->rows());
    const auto ready = searched_answers(*responses, 0);
    for (const auto* words : {"TIJD", "privacy tijd", "client", " ", "nergens"})
        CHECK(found_answers(*responses, 0, words, all, &ready) == found_answers(*responses, 0, words, all));
    CHECK(!has_search_words(" \n"));
    CHECK(has_search_words(" x"));
    const auto book = wk::tests::coding_start().codebook;
    const auto suggested = suggested_texts(ready, book);
    const auto& column = responses->table().columns()[*responses->open(0).column];
    REQUIRE(suggested.size() == column.distinct());
    CHECK(std::find(suggested.begin(), suggested.end(), true) != suggested.end());
    for (std::size_t text = 0; text < suggested.size(); ++text)
        CHECK(suggested[text] == !suggested_codes(column.text(text), book, nullptr).empty());
}

TEST_SUITE_END();
