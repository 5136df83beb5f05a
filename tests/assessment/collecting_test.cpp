// SPDX-License-Identifier: EUPL-1.2
#include "assessment/collecting.h"

#include "assessment/answer_code.h"
#include "assessment/example.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

TEST_CASE("one person's file and code are one, and the one that says more stays")
{
    const std::array questionnaires{tests::plain_questionnaire(3)};
    auto file = tests::sheet_of(questionnaires[0], "A1", {4, 0, 6}, Role::Professional);
    file.answers[0].note = "Zo gaat het.";
    const auto code = answers_of_code(answer_code(file, questionnaires[0]), questionnaires);
    REQUIRE(code);
    std::vector<AnswerSheet> there;
    CHECK(collect(there, *code) == Arrival::New);
    CHECK(collect(there, file) == Arrival::Same);
    REQUIRE(there.size() == 1);
    CHECK(there[0].answers[0].note == "Zo gaat het.");
    CHECK(collect(there, *code) == Arrival::Same);
    CHECK(there[0].answers[0].note == "Zo gaat het.");
    CHECK(arriving(there, *code).index == 0);
}

TEST_CASE("other answers of the same person are a conflict and come in the place of the first")
{
    const auto three = tests::plain_questionnaire(3);
    std::vector<AnswerSheet> there{tests::sheet_of(three, "A1", {4, 4, 4}), tests::sheet_of(three, "B1", {1, 1, 1})};
    const auto other = tests::sheet_of(three, "A1", {4, 4, 5});
    CHECK(arriving(there, other).arrival == Arrival::Conflict);
    CHECK(collect(there, other) == Arrival::Conflict);
    REQUIRE(there.size() == 2);
    CHECK(there[0].answers[2].score == 5);
    const auto other_role = tests::sheet_of(three, "B1", {1, 1, 1}, Role::Gemeente);
    CHECK(arriving(there, other_role).arrival == Arrival::Conflict);
}

TEST_CASE("without a code only the very same answers are there already")
{
    const auto two = tests::plain_questionnaire(2);
    std::vector<AnswerSheet> there;
    CHECK(collect(there, tests::sheet_of(two, "", {3, 3})) == Arrival::New);
    CHECK(collect(there, tests::sheet_of(two, "", {3, 4})) == Arrival::New);
    CHECK(collect(there, tests::sheet_of(two, "", {3, 3})) == Arrival::Same);
    CHECK(collect(there, tests::sheet_of(two, "A1", {3, 3})) == Arrival::New);
    CHECK(there.size() == 3);
}

TEST_CASE("a passed-over statement and one that is not named are the same answer")
{
    const auto two = tests::plain_questionnaire(2);
    CHECK(same_answers(tests::sheet_of(two, "A1", {3, 0}), tests::sheet_of(two, "A1", {3})));
    CHECK(!same_answers(tests::sheet_of(two, "A1", {3, 6}), tests::sheet_of(two, "A1", {3})));
    CHECK(!same_answers(tests::sheet_of(two, "A1", {3}), tests::sheet_of(two, "A1", {3, 6})));
}

TEST_CASE("answers to another session are recognised, also by its mark alone")
{
    auto sheet = tests::sheet_of(tests::plain_questionnaire(1), "A1", {3});
    CHECK(!other_session(sheet, "7K3M", "a.json"));
    const auto wrong = other_session(sheet, "7K3N", "a.json");
    REQUIRE(wrong);
    CHECK(wrong->code == "other-session");
    CHECK(wrong->message.find("7K3N") != std::string::npos);
    sheet.session = session_mark("team Noord");
    CHECK(!other_session(sheet, "team Noord", "a.json"));
    sheet.session.clear();
    CHECK(!other_session(sheet, "7K3M", "a.json"));
}

TEST_CASE("the next code is the first that is free")
{
    const auto one = tests::plain_questionnaire(1);
    std::vector<AnswerSheet> there;
    CHECK(free_code(there) == "A1");
    for (char letter = 'A'; letter <= 'Z'; ++letter)
        if (letter != 'C')
            there.push_back(tests::sheet_of(one, std::string(1, letter) + "1", {1}));
    CHECK(free_code(there) == "C1");
    there.push_back(tests::sheet_of(one, "C1", {1}));
    CHECK(free_code(there) == "A2");
}

TEST_SUITE_END();
