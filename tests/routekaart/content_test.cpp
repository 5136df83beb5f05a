// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/example.h"
#include "support.h"
#include "survey/instrument.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

/// What reading says when `from` in one of the files is `to`.
std::string content_message_with(std::string_view file, std::string_view from, std::string_view to)
{
    auto texts = tests::content_texts();
    std::string& text = tests::content_text(texts, file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto read = Content::from_json(content_files(texts));
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("the routekaart is complete")
{
    const Content& content = tests::content();
    CHECK(content.phases.size() == 6);
    CHECK(content.basisfuncties.size() == 5);
    CHECK(content.steps.size() == 11);
    CHECK(content.lessons.size() == 30);
    CHECK(content.insights.size() == 5);
    CHECK(content.topics.size() == 28);
    CHECK(content.requirements.size() == 182);
    CHECK(content.dilemmas.size() == 11);
    CHECK(content.axes.size() == 5);
    CHECK(content.forms.size() == 4);
    CHECK(content.positionings.size() == 4);
    CHECK(content.conditions.size() == 24);
    CHECK(content.examples.size() == 20);
    CHECK(content.municipalities.size() == 16);
    CHECK(content.old_examples.size() == 26);
    CHECK(content.figures.size() == 10);
    CHECK(content.sources.size() == 25);
    std::size_t practices = 0;
    std::size_t figures = 0;
    for (const auto& each : content.municipalities) {
        practices += each.practices.size();
        figures += each.key_figures.size();
    }
    CHECK(practices == 144);
    CHECK(figures == 141);
    std::size_t conditional = 0;
    for (const auto& each : content.requirements)
        conditional += !each.applies_to.empty();
    CHECK(conditional == 45);
}

TEST_CASE("steps, phases and basisfuncties speak of each other")
{
    const Content& content = tests::content();
    for (std::size_t i = 0; i < content.steps.size(); ++i) {
        const auto& step = content.steps[i];
        CHECK(step.number == int(i));
        const auto& own = content.basisfuncties[step.basisfunctie].steps;
        CHECK(std::find(own.begin(), own.end(), i) != own.end());
        CHECK(step.phase.has_value() == (i > 0)); // safety runs under all phases
        if (step.phase) {
            const auto& steps = content.phases[*step.phase].steps;
            CHECK(std::find(steps.begin(), steps.end(), i) != steps.end());
        }
    }
    for (const auto& each : content.lessons)
        CHECK(each.id.starts_with("L" + std::to_string(content.steps[each.step].number) + "."));
}

TEST_CASE("every topic and condition is used somewhere")
{
    const Content& content = tests::content();
    std::set<std::string> used;
    for (const auto& each : content.lessons) {
        used.insert(each.topics.begin(), each.topics.end());
        used.insert(each.attention_for.begin(), each.attention_for.end());
    }
    for (const auto& each : content.insights)
        used.insert(each.topics.begin(), each.topics.end());
    for (const auto& each : content.requirements)
        used.insert(each.applies_to.begin(), each.applies_to.end());
    for (const auto& each : content.topics)
        CHECK_MESSAGE(used.count(each.id) == 1, each.id);
    for (const auto& each : content.conditions)
        CHECK_MESSAGE(used.count(each.id) == 1, each.id);
}

TEST_CASE("beloften that a basisfunctie names are themes of the questionnaire about them")
{
    const auto instrument =
        survey::Instrument::from_json(tests::repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    REQUIRE(instrument);
    std::set<std::string> themes;
    for (const auto& each : instrument->themes())
        themes.insert(each.id);
    for (const auto& each : tests::content().basisfuncties)
        for (const auto& id : each.beloften)
            CHECK_MESSAGE(themes.count(id) == 1, id);
}

TEST_CASE("what is wrong in the content is said with file and place")
{
    CHECK(tests::mentions(content_message_with("route", "\"L0.2\"", "\"L0.1\""), "lessons[1]"));
    CHECK(
        tests::mentions(content_message_with("requirements", "\"kennis-kunde\"", "\"iets\""), "requirements[0].kind"));
    CHECK(tests::mentions(content_message_with("requirements", "\"veilige-leefomgeving\"", "\"x\""),
                          "requirements.json"));
    CHECK(tests::mentions(content_message_with("requirements", "[\"doelgroepteam\"]", "[\"wat\"]"), "appliesTo[0]"));
    CHECK(tests::mentions(content_message_with("dilemmas", "\"steps\": [1]", "\"steps\": [11]"), "steps[0]"));
    CHECK(tests::mentions(content_message_with("practice", "\"inhabitants\": 72600", "\"inhabitants\": 0"),
                          "inhabitants"));
    CHECK(tests::mentions(content_message_with("sources", "\"number\": 1,", "\"number\": 2,"), "sources[1]"));
    CHECK(tests::mentions(content_message_with("organisation", "{", "["), "organisation.json"));
    CHECK(tests::mentions(content_message_with("organisation", "\"A1\"}", "\"A6\"}"), "conditions[0].axis"));
    CHECK(tests::mentions(content_message_with("organisation", "\"leeftijdsgroep\"", "\"groep\", \"leeftijd\""),
                          "axes[1].poles"));
    CHECK(tests::mentions(content_message_with("requirements", "\"professional\"", "\"iemand\""),
                          "requirements[0].actors[0]"));
    CHECK(tests::mentions(content_message_with("route", "\"L10.3\"]", "\"L10.4\"]"), "insights[1].lessons[2]"));
    CHECK(tests::mentions(content_message_with("sources", "\"alternativeSource\": 7", "\"alternativeSource\": 70"),
                          "keyFigures[2].alternativeSource"));
    CHECK(tests::mentions(content_message_with("dilemmas", "dilemmas/1", "dilemmas/2"), "dilemmas.json, schema"));
    CHECK(tests::mentions(content_message_with("practice", "\"schema\"", "\"vorm\""), "practice.json, schema"));
}

TEST_SUITE_END();
