// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/route/route_facts.h"

#include "app/window/commands.h"
#include "assessment/session.h"
#include "report/words/sentences.h"

#include <doctest/doctest.h>

#include <functional>
#include <utility>
#include <vector>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using tests::state_with_example;

namespace {

/// What undoing the last step announces.
std::string undone(State& state)
{
    const auto effects = update(state, Undo{});
    const auto* said = tests::find_effect<Announce>(effects);
    return said ? said->text : std::string();
}

/// The survey with what was said about its first theme.
project::FollowUp with_title_of_conclusion(const State& state, const std::string& words)
{
    project::FollowUp out = current_survey(state)->follow_up;
    if (out.conclusions.empty())
        out.conclusions.emplace_back();
    out.conclusions.front().title = words;
    return out;
}

project::ReportChoices with_date(const State& state, const std::string& date)
{
    project::ReportChoices out = current_survey(state)->report;
    out.date = date;
    return out;
}

} // namespace

TEST_CASE("undo says what it took back and redo what it did again, and the buttons say so before")
{
    State state = state_with_example();
    update(state, KeepLevel{"functie", "Staf", false});
    CHECK(step_words(state, CommandId::Undo) == "Maakt ongedaan: filter op functie");
    CHECK(step_words(state, CommandId::Redo).empty());
    CHECK(step_words(state, CommandId::Save).empty());
    CHECK(undone(state) == "Ongedaan gemaakt: filter op functie.");
    CHECK(step_words(state, CommandId::Redo) == "Voert opnieuw uit: filter op functie");
    const auto again = update(state, Redo{});
    CHECK(tests::find_effect<Announce>(again)->text == "Opnieuw uitgevoerd: filter op functie.");
    CHECK(step_words(state, CommandId::Undo) == "Maakt ongedaan: filter op functie");
    update(state, Undo{});
    CHECK(undone(state) == "Ongedaan gemaakt: openen van leeuwarden-synthetisch.csv.");
    CHECK(step_words(state, CommandId::Undo).empty()); // nothing is left
}

TEST_CASE("every kind of change has a name of its own")
{
    State state = state_with_example();
    update(state, GoTo{Screen::Route});
    update(state, ChooseSection{{SectionKind::Open, 0}});
    const auto named = [&](const Action& action, const std::string& name) {
        CAPTURE(name);
        const std::size_t steps = state.undo.size();
        update(state, action);
        REQUIRE(state.undo.size() == steps + 1);
        CHECK(state.undo.back().name == name);
    };
    named(SetTitle{"Onderzoek"}, "naam van het project");
    named(SetAdjustment{0}, "correctie voor het aantal toetsen");
    named(SetMinGroup{7}, "kleinste groep bij het vergelijken");
    named(SetWeights{1}, "wegen");
    named(SetNotCodable{true}, "niet te coderen");
    named(AddQuote{}, "nieuw citaat");
    named(AddCategory{"Nieuw"}, "codeboek");
    named(SetLight{project::Light::Behind},
          "oordeel over " + report::mid_sentence(state.findings->themes.front().title));
    named(SetFollowUp{with_title_of_conclusion(state, "Het gaat goed."), "text"}, "conclusies");
    named(SetReport{with_date(state, "2026-11-30"), "date"}, "inhoud van het rapport");
    named(RemoveFrame{}, "verwijderen van het adressenbestand");
    project::ReportChoices chapters = current_survey(state)->report;
    chapters.add_chapter();
    named(SetReport{chapters, {}}, "eigen hoofdstuk");
    named(UseReference{"leeuwarden-2022", true}, "gepubliceerde cijfers naast de enquête");
    named(SetPlaceNote{{"S3", "Bespreken", {}}},
          "notitie bij " + std::string(routekaart::place_title(
                               state.route_book->content, *routekaart::place_of(state.route_book->content, "S3"))));
    update(state, NewProject{}); // asks first
    named(LeaveWithoutSaving{}, "nieuw project");
}

TEST_CASE("changes of one thing that follow each other are one step, whatever the thing is")
{
    State state = state_with_example();
    update(state, GoTo{Screen::Route});
    update(state, GoTo{Screen::Assessment});
    update(state, StartSession{0, "Noord"});
    int number = 0;
    const auto session = [&](const std::string& what) {
        auto next = std::make_shared<assessment::Session>(*current_session(state));
        next->team = "Team " + std::to_string(++number);
        return Action(SetSession{std::move(next), what});
    };
    const auto conclusion = [&](const std::string& what) {
        return Action(SetFollowUp{with_title_of_conclusion(state, "Zin " + std::to_string(++number)), what});
    };
    const auto report = [&](const std::string& what) {
        return Action(SetReport{with_date(state, "dag " + std::to_string(++number)), what});
    };
    const auto profile = [&](const std::string& what) {
        return Action(SetProfile{state.project.route.profile, ++number, what});
    };
    const std::vector<std::function<Action(const std::string&)>> kinds{session, conclusion, report, profile};
    for (const auto& kind : kinds) {
        const std::size_t steps = state.undo.size();
        const auto before = state.project;
        for (int i = 0; i < 3; ++i)
            update(state, kind("one"));
        CHECK(state.undo.size() == steps + 1);
        update(state, kind("other"));
        CHECK(state.undo.size() == steps + 2);
        update(state, kind("")); // of no thing: each is a step
        update(state, kind(""));
        CHECK(state.undo.size() == steps + 4);
        update(state, kind("one"));
        update(state, SetTitle{"Titel " + std::to_string(++number)}); // something else came between
        update(state, kind("one"));
        CHECK(state.undo.size() == steps + 7);
        update(state, Undo{});
        update(state, kind("one")); // and so does going back
        CHECK(state.undo.size() == steps + 7);
        while (state.undo.size() > steps)
            update(state, Undo{});
        CHECK(state.project.title == before.title);
        CHECK(state.project.route == before.route);
        CHECK(state.project.assessments.front()->team == before.assessments.front()->team);
        CHECK(current_survey(state)->report == before.surveys.front().report);
    }
    // Things of different kinds are not one thing because their names are alike.
    const std::size_t steps = state.undo.size();
    for (const auto& kind : kinds)
        update(state, kind("one"));
    CHECK(state.undo.size() == steps + kinds.size());
}

TEST_SUITE_END();
