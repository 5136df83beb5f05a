// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding.h"

#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::coding_done;
using wk::tests::coding_responses;
using wk::tests::coding_start;

TEST_CASE("codes come and go, and only decided answers are kept, in order of row")
{
    const auto coding = coding_done();
    REQUIRE(coding.answers.size() == 4);
    CHECK(coding.answers[2] == CodedAnswer{2, {"privacy", "tijd"}, false, {}});
    CHECK(coding.state(0) == CodingState::Coded);
    CHECK(coding.state(1) == CodingState::Uncoded); // refusing decides nothing
    CHECK(coding.state(3) == CodingState::NotCodable);
    CHECK(coding.state(99) == CodingState::Uncoded);
    CHECK(without_code(coding, 0, "tijd").answers.size() == 3);
    CHECK(with_code(coding, 0, "tijd") == coding);
    CHECK(with_code(coding, 0, "onbekend") == coding);
    CHECK(with_code(coding, 1, "client").find(1)->refused.empty());
    CHECK(with_code(coding, 3, "tijd").state(3) == CodingState::Coded);
    CHECK(with_not_codable(coding, 2, true).find(2)->categories.empty());
    CHECK(with_not_codable(coding, 3, false).find(3) == nullptr);
}

TEST_CASE("a category that goes takes its codes along, and one that merges hands them over once")
{
    const auto gone = without_category(coding_done(), "tijd");
    CHECK(gone.codebook.categories.size() == 2);
    CHECK(gone.find(0) == nullptr);
    CHECK(gone.find(2)->categories == std::vector<std::string>{"privacy"});
    const auto merged = with_merged(coding_done(), "privacy", "tijd");
    CHECK(merged.find(2)->categories == std::vector<std::string>{"tijd"});
    CHECK(merged.codebook.categories[0].keywords == std::vector<std::string>{"tijd", "privacy", "avg"});
    CHECK(!merged.codebook.find("privacy"));
    CHECK(with_merged(coding_done(), "tijd", "tijd") == coding_done());
    CHECK(with_merged(coding_done(), "tijd", "onbekend") == coding_done());
    const auto start = coding_done();
    CHECK(without_category(start, start.codebook.categories[0].id).codebook.categories.size() == 2);
}

TEST_CASE("a category that merges hands over what has to be the whole answer")
{
    QuestionCoding coding;
    coding.codebook = {"o", {{"a", "A", "", {}, {"geen"}}, {"b", "B", "", {}, {"niets"}}}};
    const auto merged = with_merged(coding, "a", "b");
    REQUIRE(merged.codebook.categories.size() == 1);
    CHECK(merged.codebook.categories[0].exact == std::vector<std::string>{"niets", "geen"});
}

TEST_CASE("categories are added under an id of their own, changed and moved")
{
    auto coding = with_category(coding_start(), {"", "Hééél druk!", "", {}});
    CHECK(coding.codebook.categories.back().id == "heeel-druk");
    coding = with_category(std::move(coding), {"tijd", "Tijd", "", {}});
    CHECK(coding.codebook.categories.back().id == "tijd-2");
    CHECK(with_category(coding_start(), {"", "…", "", {}}).codebook.categories.back().id == "categorie");
    CHECK(with_category_changed(coding, {"tijd", "Drukte", "x", {"druk"}}).codebook.categories[0].title == "Drukte");
    CHECK(with_category_changed(coding, {"geen", "Drukte", "", {}}) == coding);
    CHECK(with_moved(coding, "tijd", 99).codebook.categories.back().id == "tijd");
    CHECK(with_moved(coding, "client", 0).codebook.categories.front().id == "client");
}

TEST_CASE("every answer kept is coded, uncoded or not codable")
{
    const auto responses = coding_responses();
    const auto all = coding_counts(*responses, 0, coding_done(), RowMask(responses->rows()));
    CHECK(all.answered == 4);
    CHECK(all.coded == 2);
    CHECK(all.uncoded == 1);
    CHECK(all.not_codable == 1);
    CHECK(all.categories == std::vector<Count>{2, 1, 0});
    const auto some = coding_counts(*responses, 0, coding_done(), RowMask(std::vector<std::uint8_t>{1, 1, 0, 0, 1, 1}));
    CHECK(some.answered == 2);
    CHECK(some.categories == std::vector<Count>{1, 0, 0});
    // A code on an answer that is not there, or on no row at all, counts nowhere.
    const auto stray = with_code(with_code(coding_done(), 5, "tijd"), 1000, "tijd");
    CHECK(coding_counts(*responses, 0, stray, RowMask(responses->rows())).categories == all.categories);
    CHECK(answer_text(*responses, 0, 2) == "tijd en privacy");
    CHECK(answer_text(*responses, 0, 4).empty());
    CHECK(answer_text(*responses, 0, 1000).empty());
}

TEST_CASE("several answers get or lose a category as they would one by one")
{
    const auto start = wk::tests::coding_done();
    const std::vector<std::size_t> rows{0, 1, 3, 5};
    auto expected = start;
    for (const auto row : rows)
        expected = with_code(std::move(expected), row, "client");
    CHECK(with_codes(start, rows, "client", true) == expected);
    CHECK(with_codes(start, rows, "client", true).answers.size() == 5);
    CHECK(with_codes(start, rows, "nergens", true) == start);
    auto taken = start;
    for (const auto row : rows)
        taken = without_code(std::move(taken), row, "tijd");
    CHECK(with_codes(start, rows, "tijd", false) == taken);
    CHECK(with_codes(start, rows, "tijd", false).find(0) == nullptr); // nothing is left of it
    const auto none = with_not_codables(start, rows, true);
    for (const auto row : rows)
        CHECK(none.state(row) == CodingState::NotCodable);
    CHECK(none.find(2)->categories == start.find(2)->categories);
    CHECK(with_codes(start, {}, "tijd", true) == start);
}

TEST_SUITE_END();
