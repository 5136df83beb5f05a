// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/advice_action.h"

#include "app/example.h"
#include "app/route/route_facts.h"
#include "base/phrases.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using assessment::Stage;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

State on_route_of_actions()
{
    State state = initial_state(platform::carried_assets());
    update(state, Moment{"2026-11-25", 12345});
    update(state, GoTo{Screen::Route});
    REQUIRE(state.route_book);
    return state;
}

Place place_in(const State& state, std::string_view code)
{
    const auto found = routekaart::place_of(state.route_book->content, code);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("without a session an action gets one, where nobody has to score, and undo takes both away")
{
    State state = on_route_of_actions();
    const Place place = place_in(state, "regel-13b");
    CHECK(!session_with_action(state, place));
    const auto effects = update(state, MakeAction{place});
    REQUIRE(state.project.assessments.size() == 1);
    const auto& session = *state.project.assessments.front();
    CHECK(session.team == "Acties uit de routekaart");
    CHECK(session.stage == Stage::Act);
    CHECK(session.date == "2026-11-25");
    REQUIRE(session.actions.size() == 1);
    CHECK(session.actions.front().what == state.route_book->content.rules[place.index].text);
    CHECK(session_with_action(state, place) == std::size_t(0));
    REQUIRE(tests::find_effect<Announce>(effects));
    CHECK(tests::find_effect<Announce>(effects)->text ==
          "Actie toegevoegd aan een nieuwe bijeenkomst: Acties uit de routekaart");
    update(state, MakeAction{place}); // it is there already
    CHECK(state.project.assessments.front()->actions.size() == 1);
    update(state, Undo{});
    CHECK(state.project.assessments.empty());
    CHECK(state.screen == Screen::Route);
}

TEST_CASE("an action goes to the session on screen, else to the latest that is kept here")
{
    State state = on_route_of_actions();
    update(state, GoTo{Screen::Assessment});
    update(state, StartSession{0, "Team Noord"});
    update(state, StartSession{0, "Team Zuid"});
    update(state, ChooseSession{0});
    update(state, MakeAction{place_in(state, "R-VL-K01")});
    CHECK(state.project.assessments[0]->actions.size() == 1);
    update(state, ChooseSession{});
    const auto effects = update(state, MakeAction{place_in(state, "R-VL-K02")});
    CHECK(state.project.assessments[1]->actions.size() == 1);
    CHECK(tests::find_effect<Announce>(effects)->text == "Actie toegevoegd aan Team Zuid");
    auto copy = *state.project.assessments[1];
    copy.own_copy = true;
    state.project.assessments[1] = std::make_shared<const assessment::Session>(copy);
    update(state, MakeAction{place_in(state, "R-VL-K03")});
    CHECK(state.project.assessments[0]->actions.size() == 2);
}

TEST_CASE("an action of merged advice says what the advice says, and of a lesson none is made")
{
    State state = on_route_of_actions();
    SetProfile profile{};
    profile.profile.yes.insert("alleen-loket");
    profile.what = "alleen-loket";
    update(state, profile);
    const auto& content = state.route_book->content;
    CHECK(action_text(state, place_in(state, "regel-2b")) == content.merges[0].text);
    update(state, MakeAction{place_in(state, "regel-2a")});
    CHECK(session_with_action(state, place_in(state, "regel-2b")) == std::size_t(0)); // the same piece of advice
    CHECK(action_text(state, place_in(state, "L1.1")).empty());
    update(state, MakeAction{place_in(state, "L1.1")});
    CHECK(state.project.assessments.front()->actions.size() == 1);
}

TEST_SUITE_END();
