// SPDX-License-Identifier: EUPL-1.2
#include "assessment/answers.h"

#include "assessment/example.h"
#include "base/json.h"
#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

AnswerSheet example_sheet()
{
    auto out = tests::sheet_of(tests::plain_questionnaire(4), "A1", {4, 6, 7, 0}, Role::Gemeente);
    out.answers[0].where = Holder::Partner;
    out.answers[0].note = "Dat verschilt.";
    out.answers[1].evidence = "verslag";
    return out;
}

template <class Change>
std::string answers_complaint(Change change)
{
    Json document = answers_json(example_sheet());
    change(document);
    const auto read = answers_from_json(text_from_json(document), "a.json");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("answers are written as the contract says and read the same")
{
    const Json document = answers_json(example_sheet());
    CHECK(document["schema"] == "wijkkompas/answers/1");
    CHECK(document["participant"]["code"] == "A1");
    CHECK(document["participant"]["role"] == "gemeente");
    CHECK(document["answers"][0]["score"] == 4);
    CHECK(document["answers"][0]["state"] == "answered");
    CHECK(document["answers"][0]["where"] == "partner in de wijk");
    CHECK(document["answers"][1]["score"].is_null());
    CHECK(document["answers"][1]["state"] == "dont-know");
    CHECK(document["answers"][2]["state"] == "not-applicable");
    CHECK(document["answers"][3]["state"] == "skipped");
    CHECK(document["answers"][3]["where"].is_null());
    const auto again = answers_from_json(text_from_json(document), "a.json");
    REQUIRE(again);
    CHECK(*again == example_sheet());
}

TEST_CASE("what a newer version wrote stays")
{
    auto sheet = example_sheet();
    sheet.unknown = R"({"later":[1,2]})";
    sheet.answers[2].unknown = R"({"zeker":true})";
    const auto again = answers_from_json(text_from_json(answers_json(sheet)), "a.json");
    REQUIRE(again);
    CHECK(*again == sheet);
}

TEST_CASE("a role and a code need not be there")
{
    const auto read = answers_from_json(
        R"({"schema":"wijkkompas/answers/1","questionnaire":"q","participant":{"code":null,"role":null},"answers":[]})",
        "a.json");
    REQUIRE(read);
    CHECK(read->code.empty());
    CHECK(!read->role);
    CHECK(answers_from_json(R"({"schema":"wijkkompas/answers/1","questionnaire":"q"})", "a.json"));
}

TEST_CASE("what cannot be is refused with its place")
{
    CHECK(answers_complaint([](Json&) {}).empty());
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][0]["score"] = 6; }), "answers[0].score"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][0]["score"] = 0; }), "answers[0].score"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][0]["score"] = 3.5; }), "answers[0].score"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][0].erase("score"); }), "answers[0].score"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][1]["score"] = 3; }), "answers[1].score"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][1]["state"] = "misschien"; }),
                          "answers[1].state"));
    CHECK(
        tests::mentions(answers_complaint([](Json& it) { it["answers"][1]["where"] = "thuis"; }), "answers[1].where"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["answers"][1]["item"] = "s1"; }), "answers[1].item"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it["participant"]["role"] = "baas"; }), "participant.role"));
    CHECK(
        tests::mentions(answers_complaint([](Json& it) { it["schema"] = "wijkkompas/answers/9"; }), "nieuwere versie"));
    CHECK(tests::mentions(answers_complaint([](Json& it) { it.erase("questionnaire"); }), "questionnaire"));
}

TEST_CASE("answers to another questionnaire or another version of it are recognised")
{
    const auto four = tests::plain_questionnaire(4);
    CHECK(!mismatch(example_sheet(), four, "a.json"));
    const auto three = mismatch(example_sheet(), tests::plain_questionnaire(3), "a.json");
    REQUIRE(three);
    CHECK(three->code == "unknown-statement");
    CHECK(tests::mentions(three->message, "s4"));
    auto other = four;
    other.id = "ander";
    const auto wrong = mismatch(example_sheet(), other, "a.json");
    REQUIRE(wrong);
    CHECK(wrong->code == "other-questionnaire");
}

TEST_CASE("an answer that says nothing is known as such")
{
    Answer answer;
    CHECK(!says_something(answer));
    answer.where = Holder::Nobody;
    CHECK(says_something(answer));
    answer = {};
    answer.state = AnswerState::DontKnow;
    CHECK(says_something(answer));
}

TEST_SUITE_END();
