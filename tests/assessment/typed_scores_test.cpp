// SPDX-License-Identifier: EUPL-1.2
#include "assessment/typed_scores.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

TEST_CASE("one sign per statement, however they stand apart")
{
    const auto five = tests::plain_questionnaire(5);
    for (const char* text : {"15wn-", " 1, 5 W\nN -", "1;5;w;n;-"}) {
        const auto read = answers_from_typed(text, five);
        REQUIRE(read);
        REQUIRE(read->size() == 5);
        CHECK((*read)[0].score == 1);
        CHECK((*read)[1].score == 5);
        CHECK((*read)[2].state == AnswerState::DontKnow);
        CHECK((*read)[3].state == AnswerState::NotApplicable);
        CHECK((*read)[4].state == AnswerState::Skipped);
        CHECK((*read)[4].item == "s5");
        CHECK((*read)[4].score == 0);
    }
}

TEST_CASE("who holds it may stand behind a score")
{
    const auto four = tests::plain_questionnaire(4);
    for (const char* text : {"3t wP 50 -", "3tw p50-", "3 t, w p, 5 0, -"}) {
        const auto read = answers_from_typed(text, four);
        REQUIRE(read);
        CHECK((*read)[0].where == Holder::Team);
        CHECK((*read)[1].where == Holder::Partner);
        CHECK((*read)[1].state == AnswerState::DontKnow);
        CHECK((*read)[2].where == Holder::Nobody);
        CHECK((*read)[2].score == 5);
        CHECK(!(*read)[3].where);
    }
    CHECK(*(*answers_from_typed("1g2r33", four))[0].where == Holder::Gemeente);
    CHECK(*(*answers_from_typed("1g2r33", four))[1].where == Holder::Regio);
    CHECK(answers_from_typed("t1233", four).error().code == "typed-sign");
    CHECK(answers_from_typed("12333t", four).error().code == "typed-number");
}

TEST_CASE("a sign that means nothing, too few and too many are refused with their place")
{
    const auto three = tests::plain_questionnaire(3);
    const auto wrong = answers_from_typed("1 6 2", three);
    CHECK(wrong.error().code == "typed-sign");
    CHECK(wrong.error().message.find("2") != std::string::npos);
    CHECK(answers_from_typed("0", three).error().code == "typed-sign");
    CHECK(answers_from_typed("12", three).error().code == "typed-number");
    CHECK(answers_from_typed("1234", three).error().code == "typed-number");
    CHECK(answers_from_typed("", three).error().code == "typed-number");
    CHECK(answers_from_typed("12", tests::plain_questionnaire(1))
              .error()
              .message.starts_with("U typte 2 antwoorden, maar er is 1 stelling."));
    CHECK(answers_from_typed("1", three).error().message.starts_with("U typte 1 antwoord, maar er zijn 3 stellingen."));
}

TEST_SUITE_END();
