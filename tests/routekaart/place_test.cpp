// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/place.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;
using tests::content;
using tests::place_with;

TEST_CASE("every place has a title and a code of its own, and the code leads back")
{
    std::set<std::string> codes;
    for (const Place place : all_places(content())) {
        const std::string code = place_code(content(), place);
        CAPTURE(code);
        CHECK(codes.insert(code).second);
        CHECK(place_of(content(), code) == place);
        CHECK(!place_title(content(), place).empty());
    }
    CHECK(codes.size() ==
          6 + 5 + 11 + 30 + 5 + 182 + 11 + 20 + 16 + 26 + 10 + 25 + 36 + 11 + content().glossary.size());
}

TEST_CASE("codes are short and can be typed carelessly")
{
    CHECK(place_with("L3.1").kind == PlaceKind::Lesson);
    CHECK(place_with(" #l3.1 ") == place_with("L3.1"));
    CHECK(place_with("\u00A0d4\t") == place_with("D4"));
    CHECK(place_with("F1").kind == PlaceKind::Phase);
    CHECK(content().steps[place_with("s3").index].number == 3);
    CHECK(content().insights[place_with("I2").index].number == 2);
    CHECK(place_with("hb").kind == PlaceKind::Basisfunctie);
    CHECK(place_with("r-vl-k01").kind == PlaceKind::Requirement);
    CHECK(place_with("V01").kind == PlaceKind::OldExample);
    CHECK(place_with("E01").kind == PlaceKind::Example);
    CHECK(place_with("Almelo").kind == PlaceKind::Municipality);
    CHECK(place_with("K1").kind == PlaceKind::Figure);
    CHECK(content().sources[place_with("bron-7").index].number == 7);
    CHECK(place_with("begrip-triage").kind == PlaceKind::Term);
    CHECK(content().rules[place_with("Regel-10f").index].number == 10);
    CHECK(place_with("sinds-wams").kind == PlaceKind::Since);
    for (const char* const none : {"", "#", "##D4", "L3", "S11", "D 4", "bron-0"})
        CHECK_MESSAGE(!place_of(content(), none), none);
}

TEST_CASE("a place says what it is, in which step and of which basisfunctie")
{
    CHECK(place_title(content(), place_with("almelo")) == "Almelo");
    CHECK(place_text(content(), place_with("K1")) == "3%–12%");
    CHECK(place_text(content(), place_with("D1")) == content().dilemmas.front().tension);
    CHECK(place_step(content(), place_with("F2")) == 3);
    CHECK(place_step(content(), place_with("HB")) == 5);
    CHECK(place_step(content(), place_with("S0")) == 0);
    CHECK(place_step(content(), place_with("L4.2")) == 4);
    CHECK(place_step(content(), place_with("D10")) == 9);
    CHECK(place_step(content(), place_with("regel-2c")) == 4);
    CHECK(place_basisfunctie(content(), place_with("regel-2c")) == 2);
    CHECK(place_basisfunctie(content(), place_with("L4.2")) == 2);
    CHECK(place_basisfunctie(content(), place_with("V01")) == 1);
    for (const char* const off : {"I1", "almelo", "V01", "K1", "bron-1", "begrip-triage", "sinds-wams"})
        CHECK_MESSAGE(!place_step(content(), place_with(off)), off);
    for (const char* const none : {"F1", "I1", "almelo", "K1", "bron-1", "begrip-triage"})
        CHECK_MESSAGE(!place_basisfunctie(content(), place_with(none)), none);
}

TEST_CASE("places follow the route, each once")
{
    const auto all = all_places(content());
    CHECK(all.front() == Place{PlaceKind::Step, 0});
    const auto index_of = [&](std::string_view code) {
        return std::find(all.begin(), all.end(), place_with(code)) - all.begin();
    };
    const std::vector<const char*> order = {"S0",        "L0.1",     "R-VL-K01", "F1", "S1",     "L1.1",
                                            "D1",        "regel-1a", "S2",       "F2", "S3",     "F6",
                                            "S10",       "D11",      "VL",       "LV", "I1",     "E01",
                                            "E20",       "almelo",   "V01",      "K1", "bron-1", "begrip-t-shaped",
                                            "sinds-wams"};
    for (std::size_t i = 1; i < order.size(); ++i)
        CHECK_MESSAGE(index_of(order[i - 1]) < index_of(order[i]), order[i]);
    for (const auto kind : {PlaceKind::Requirement, PlaceKind::Dilemma})
        for (const Place place : all)
            CHECK((place.kind != kind || place_step(content(), place)));
}

TEST_CASE("what is in a step is in the order of the content, dilemmas also where they matter as well")
{
    CHECK(lessons_of(content(), 2).size() == 2);
    std::set<std::size_t> lessons;
    std::set<std::size_t> requirements;
    std::set<std::size_t> examples;
    for (std::size_t step = 0; step < content().steps.size(); ++step) {
        for (const auto each : lessons_of(content(), step))
            CHECK(lessons.insert(each).second);
        for (const auto each : examples_of(content(), step))
            CHECK(examples.insert(each).second);
        const auto some = requirements_of(content(), step);
        CHECK(std::is_sorted(some.begin(), some.end()));
        requirements.insert(some.begin(), some.end());
    }
    CHECK(lessons.size() == 30);
    CHECK(requirements.size() == 182);
    CHECK(examples.size() == 20);
    CHECK(dilemmas_of(content(), 7) == std::vector<std::size_t>{3, 7, 8}); // D8, and D4 and D9 as well
    CHECK(dilemmas_of(content(), 0).empty());
}

TEST_CASE("what has no step or phase is not lost")
{
    Content small;
    small.steps.resize(1);
    small.requirements.resize(1);
    small.dilemmas.resize(1);
    small.basisfuncties.resize(1);
    small.old_examples.resize(1);
    CHECK(all_places(small).size() == 5);
    CHECK(!place_step(small, {PlaceKind::Requirement, 0}));
    CHECK(!place_basisfunctie(small, {PlaceKind::OldExample, 0}));
    CHECK(all_places({}).empty());
}

TEST_SUITE_END();
