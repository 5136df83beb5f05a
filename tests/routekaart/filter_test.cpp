// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/filter.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;
using tests::content;
using tests::place_with;

namespace {

/// How many places of a kind pass.
std::size_t passing(const RouteFilter& filter, PlaceKind kind)
{
    const auto all = all_places(content());
    return std::size_t(std::count_if(
        all.begin(), all.end(), [&](Place place) { return place.kind == kind && passes(content(), filter, place); }));
}

RouteFilter by_basisfunctie(std::size_t index)
{
    RouteFilter out;
    out.basisfunctie = index;
    return out;
}

RouteFilter by(std::string RouteFilter::*what, const char* value)
{
    RouteFilter out;
    out.*what = value;
    return out;
}

} // namespace

TEST_CASE("a filter that asks nothing lets everything pass")
{
    CHECK(!is_set({}));
    for (const Place place : all_places(content()))
        CHECK(passes(content(), {}, place));
    CHECK(is_set(by_basisfunctie(0)));
    CHECK(is_set(by(&RouteFilter::actor, "team")));
    CHECK(is_set(by(&RouteFilter::topic, "regie")));
    CHECK(is_set(by(&RouteFilter::condition, "loket")));
}

TEST_CASE("a step is of its own basisfunctie, whatever is in it")
{
    for (std::size_t i = 0; i < content().basisfuncties.size(); ++i)
        for (std::size_t step = 0; step < content().steps.size(); ++step)
            CHECK(passes(content(), by_basisfunctie(i), {PlaceKind::Step, step}) ==
                  (content().steps[step].basisfunctie == i));
    auto both = by_basisfunctie(*place_basisfunctie(content(), place_with("LV")));
    both.actor = "professional";
    CHECK(passing(both, PlaceKind::Step) == 1);
}

TEST_CASE("the size of a municipality keeps it, its examples and the steps these belong to")
{
    RouteFilter small;
    small.size = SizeClass::Small;
    CHECK(is_set(small));
    CHECK(passes(content(), small, place_with("montferland")));
    CHECK(!passes(content(), small, place_with("utrecht")));
    CHECK(passes(content(), small, place_with("E10")));
    CHECK(passing(small, PlaceKind::Example) == 1);
    CHECK(passing(small, PlaceKind::Step) == 1);
    CHECK(passing(small, PlaceKind::Requirement) == 0);
}

TEST_CASE("a basisfunctie keeps what belongs to it")
{
    const auto filter = by_basisfunctie(*place_basisfunctie(content(), place_with("HB")));
    CHECK(passes(content(), filter, place_with("HB")));
    CHECK(!passes(content(), filter, place_with("VL")));
    CHECK(passes(content(), filter, place_with("S6")));
    CHECK(passes(content(), filter, place_with("F3")));
    CHECK(passes(content(), filter, place_with("L6.1")));
    CHECK(!passes(content(), filter, place_with("L1.1")));
    CHECK(!passes(content(), filter, place_with("F1")));
    CHECK(passes(content(), filter, place_with("R-HB-K01")));
    CHECK(passes(content(), filter, place_with("V01")) == false);
    CHECK(passes(content(), filter, place_with("V07"))); // its second basisfunctie
    CHECK(passes(content(), filter, place_with("almelo")));
    for (const char* const none : {"I1", "K1", "bron-1", "begrip-triage"})
        CHECK_MESSAGE(!passes(content(), filter, place_with(none)), none);
    std::size_t requirements = 0;
    for (std::size_t i = 0; i < content().basisfuncties.size(); ++i)
        requirements += passing(by_basisfunctie(i), PlaceKind::Requirement);
    CHECK(requirements == 182);
}

TEST_CASE("actor, topic and condition keep what names them, and the steps and phases it is in")
{
    const auto actor = by(&RouteFilter::actor, "werkgever");
    CHECK(passing(actor, PlaceKind::Requirement) == 2);
    CHECK(passing(actor, PlaceKind::Lesson) == 0);
    CHECK(passing(actor, PlaceKind::Step) > 0);
    CHECK(passing(actor, PlaceKind::Step) < 11);
    const auto topic = by(&RouteFilter::topic, "matched-care");
    CHECK(passes(content(), topic, place_with("I1")));
    CHECK(!passes(content(), topic, place_with("D1")));
    CHECK(passing(topic, PlaceKind::Lesson) > 0);
    CHECK(passing(topic, PlaceKind::Phase) > 0);
    CHECK(passing(topic, PlaceKind::Municipality) == 0);
    const auto condition = by(&RouteFilter::condition, "loket");
    CHECK(passes(content(), condition, place_with("L1.2")));
    CHECK(!passes(content(), condition, place_with("L1.1")));
    CHECK(passes(content(), condition, place_with("S1")));
    CHECK(passes(content(), condition, place_with("F1")));
    CHECK(passes(content(), condition, place_with("TS")));
    CHECK(passing(by(&RouteFilter::actor, "niemand"), PlaceKind::Phase) == 0);
}

TEST_CASE("a requirement has the topics of its lessons")
{
    for (const auto& requirement : content().requirements)
        for (const auto lesson : requirement.lessons)
            for (const auto& topic : content().lessons[lesson].topics)
                CHECK(passes(content(), by(&RouteFilter::topic, topic.c_str()), place_with(requirement.id)));
}

TEST_CASE("what is asked for holds together, in one and the same thing")
{
    auto both = by(&RouteFilter::actor, "team");
    both.basisfunctie = place_basisfunctie(content(), place_with("LV"));
    CHECK(passing(both, PlaceKind::Requirement) < passing(by(&RouteFilter::actor, "team"), PlaceKind::Requirement));
    CHECK(passing(both, PlaceKind::Requirement) > 0);
    CHECK(!passes(content(), both, place_with("HB")));
    CHECK(passes(content(), both, place_with("LV")));
    for (const Place place : all_places(content())) {
        if (place.kind != PlaceKind::Step || !passes(content(), both, place))
            continue;
        const auto some = requirements_of(content(), place.index);
        CHECK(std::any_of(some.begin(), some.end(), [&](std::size_t each) {
            return passes(content(), both, {PlaceKind::Requirement, each});
        }));
    }
}

TEST_CASE("actors are listed once, as they come")
{
    CHECK(actors_of(content()) ==
          std::vector<std::string>{"professional", "team", "samenwerkingspartners", "gemeente", "werkgever"});
    CHECK(actors_of({}).empty());
}

TEST_CASE("a rule passes for the conditions that it follows from")
{
    RouteFilter filter;
    filter.condition = "loket";
    CHECK(passes(tests::content(), filter, tests::place_with("regel-1a")));
    CHECK(!passes(tests::content(), filter, tests::place_with("regel-9a")));
    CHECK(!passes(tests::content(), filter, tests::place_with("regel-13b"))); // it always holds
}

TEST_SUITE_END();
