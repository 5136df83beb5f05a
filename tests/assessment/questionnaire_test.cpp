// SPDX-License-Identifier: EUPL-1.2
#include "assessment/questionnaire.h"

#include "assessment/example.h"
#include "base/json.h"
#include "routekaart/example.h"
#include "routekaart/place.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

/// The complaint about a questionnaire in which `change` was made.
template <class Change>
std::string questionnaire_complaint(Change change)
{
    Json document = questionnaire_json(tests::plain_questionnaire(2));
    change(document);
    const auto read = questionnaire_from_json(text_from_json(document), "q.json");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("the questionnaires are complete and say where each statement comes from")
{
    const auto brief = tests::questionnaire("basisfuncties-kort");
    const auto whole = tests::questionnaire("basisfuncties");
    CHECK(brief.statements.size() == tests::content().steps.size());
    CHECK(whole.statements.size() == 45);
    for (const auto& lesson : tests::content().lessons)
        CHECK_MESSAGE(whole.find(lesson.id), lesson.id);
    for (const auto* questionnaire : {&brief, &whole})
        for (const auto& it : questionnaire->statements) {
            REQUIRE_MESSAGE(it.step, it.id);
            const auto& step = tests::content().steps[std::size_t(*it.step)];
            CHECK_MESSAGE(it.basisfunctie == tests::content().basisfuncties[step.basisfunctie].id, it.id);
            CHECK_MESSAGE(!it.rests_on.empty(), it.id);
            for (const auto& id : it.rests_on)
                CHECK_MESSAGE(routekaart::place_of(tests::content(), id), id);
            CHECK_MESSAGE(!it.pages.empty(), it.id);
            for (const auto& level : it.seen)
                CHECK_MESSAGE(!level.empty(), it.id);
            CHECK_MESSAGE(it.title.size() <= 48, it.title);
        }
}

TEST_CASE("in both every text is said once, and every step has a statement")
{
    std::set<std::string> texts;
    std::set<int> steps;
    std::size_t count = 0;
    for (const char* name : {"basisfuncties-kort", "basisfuncties"})
        for (const auto& it : tests::questionnaire(name).statements) {
            steps.insert(*it.step);
            for (const auto& text : {it.text, it.seen[0], it.seen[1], it.seen[2]}) {
                texts.insert(text);
                ++count;
            }
        }
    CHECK(texts.size() == count);
    CHECK(steps.size() == 11);
}

TEST_CASE("what is written reads the same, with what a newer version added")
{
    for (const char* name : {"basisfuncties-kort", "basisfuncties"}) {
        const auto read = tests::questionnaire(name);
        const auto again = questionnaire_from_json(text_from_json(questionnaire_json(read)), "q.json");
        REQUIRE(again);
        CHECK(*again == read);
    }
    auto own = tests::plain_questionnaire(2);
    own.unknown = R"({"later":1})";
    own.statements[1].unknown = R"({"kleur":"rood"})";
    const auto again = questionnaire_from_json(text_from_json(questionnaire_json(own)), "q.json");
    REQUIRE(again);
    CHECK(*again == own);
}

TEST_CASE("what is wrong is said with its place")
{
    CHECK(questionnaire_complaint([](Json&) {}).empty());
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["statements"] = Json::array(); }), "statements"));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["statements"][1]["id"] = "s1"; }),
                          "statements[1].id"));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["statements"][0].erase("text"); }),
                          "statements[0].text"));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["statements"][0]["step"] = 11; }),
                          "statements[0].step"));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["statements"][0]["pages"] = {0}; }),
                          "statements[0].pages[0]"));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["schema"] = "wijkkompas/questionnaire/2"; }),
                          "nieuwere versie"));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) { it["schema"] = "iets"; }), "\"iets\""));
    CHECK(tests::mentions(questionnaire_complaint([](Json& it) {
                              for (int i = 0; i < 200; ++i)
                                  it["statements"].push_back({{"id", "x" + std::to_string(i)}, {"text", "t"}});
                          }),
                          "202"));
}

TEST_CASE("the fingerprint knows versions and statements apart, and not how they are worded")
{
    const auto one = tests::plain_questionnaire(3);
    auto other = one;
    other.statements[0].text = "Anders gezegd";
    CHECK(fingerprint(other) == fingerprint(one));
    other.version = 2;
    CHECK(fingerprint(other) != fingerprint(one));
    other = one;
    std::swap(other.statements[0], other.statements[1]);
    CHECK(fingerprint(other) != fingerprint(one));
    CHECK(fingerprint(tests::questionnaire("basisfuncties")) !=
          fingerprint(tests::questionnaire("basisfuncties-kort")));
    CHECK(fingerprint(one) < 4096);
}

TEST_SUITE_END();
