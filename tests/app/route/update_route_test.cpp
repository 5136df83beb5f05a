// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/project/project_file.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace wk;
using namespace wk::app;
using routekaart::Place;
using routekaart::PlaceKind;
using tests::find_effect;

namespace {

State on_route()
{
    State state = initial_state(platform::carried_assets());
    update(state, GoTo{Screen::Route});
    REQUIRE(state.route_book);
    REQUIRE(state.route_facts);
    return state;
}

/// The cards that are left, in the order in which they come to whoever begins with this chance.
std::vector<std::size_t> drawn_cards(State state, std::uint64_t chance)
{
    update(state, Moment{"2026-11-25", chance});
    std::vector<std::size_t> out;
    const auto drawn = [&] {
        return std::count_if(state.project.route.talks.begin(), state.project.route.talks.end(),
                             [](const auto& talk) { return talk.drawn; });
    };
    for (auto before = drawn();; before = drawn()) {
        update(state, DrawDilemma{});
        if (drawn() == before)
            return out;
        REQUIRE(state.route.dilemma);
        out.push_back(*state.route.dilemma);
    }
}

/// A profile in which one fact is so.
SetProfile profile_action(const State& state, const std::string& fact)
{
    SetProfile action{state.project.route.profile, state.project.route.inhabitants, fact};
    action.profile.yes.insert(fact);
    return action;
}

} // namespace

TEST_CASE("the routekaart is read when its screen is first shown, and is then complete")
{
    State state = initial_state(platform::carried_assets());
    CHECK(!state.route_book);
    update(state, GoTo{Screen::Route});
    REQUIRE(state.route_book);
    CHECK(state.route_book->content.requirements.size() == 182);
    CHECK(state.messages.empty());
    CHECK(!has_work(state));
}

TEST_CASE("a routekaart that cannot be read gives a message and no screen")
{
    Assets assets = platform::carried_assets();
    assets.routekaart.rules = "{";
    State state = initial_state(assets);
    update(state, GoTo{Screen::Route});
    CHECK(!state.route_facts);
    REQUIRE(!state.messages.empty());
    CHECK(state.messages.front().kind == MessageKind::Error);
}

TEST_CASE("a place opens by its code as well, and what was seen before is one step back")
{
    State state = on_route();
    auto effects = update(state, OpenPlace{{PlaceKind::Step, 3}});
    REQUIRE(find_effect<ShowAddress>(effects));
    CHECK(find_effect<ShowAddress>(effects)->code == "S3");
    update(state, OpenCode{" #l3.1 "});
    REQUIRE(state.route.open);
    CHECK(state.route.open->kind == PlaceKind::Lesson);
    update(state, OpenCode{"nergens"});
    CHECK(state.route.open->kind == PlaceKind::Lesson);
    update(state, RouteBack{});
    CHECK(state.route.open == Place{PlaceKind::Step, 3});
    update(state, RouteBack{});
    CHECK(!state.route.open);
    update(state, RouteBack{});
    update(state, RouteForward{});
    CHECK(state.route.open == Place{PlaceKind::Step, 3});
    effects = update(state, ClosePlace{});
    CHECK(find_effect<ShowAddress>(effects)->code.empty());
}

TEST_CASE("a code in the address opens the routekaart from any screen")
{
    State state = initial_state(platform::carried_assets());
    update(state, OpenCode{"D4"});
    CHECK(state.screen == Screen::Route);
    REQUIRE(state.route.open);
    CHECK(state.route.open->kind == PlaceKind::Dilemma);
}

TEST_CASE("advice follows the profile, and dragging one slider is one step to undo")
{
    State state = on_route();
    const auto before = state.route_facts->advice.size();
    const auto effects = update(state, profile_action(state, "alleen-loket"));
    CHECK(find_effect<KeepDraft>(effects));
    CHECK(find_effect<Announce>(effects));
    CHECK(state.route_facts->advice.size() > before);
    CHECK(state.undo.size() == 1);
    for (const double value : {0.4, 0.3, 0.1}) {
        SetProfile action{state.project.route.profile, 0, "aanbod"};
        action.profile.axes[0] = value;
        update(state, action);
    }
    CHECK(state.undo.size() == 2);
    update(state, Undo{});
    CHECK(state.project.route.profile.axes[0] == 0.5);
    CHECK(state.project.route.profile.yes.count("alleen-loket") == 1);
    update(state, Undo{});
    CHECK(!state.project.route.profile_started);
    CHECK(state.route_facts->advice.size() == before);
    update(state, Redo{});
    CHECK(state.route_facts->advice.size() > before);
}

TEST_CASE("notes are part of the project, and a survey beside them is not analysed again")
{
    State state = tests::state_with_example();
    update(state, GoTo{Screen::Route});
    const auto findings = state.findings;
    project::PlaceNote note;
    note.place = "S3";
    note.text = "Bespreken op dinsdag";
    note.star = true;
    update(state, SetPlaceNote{note});
    CHECK(state.findings == findings);
    CHECK(state.unsaved);
    const auto again = io::read_project(io::write_project(state.project), "x.wijkkompas");
    REQUIRE(again);
    CHECK(again->route == state.project.route);
    update(state, SetMapLayer{MapLayer::Notes});
    REQUIRE(state.route_facts->marks[3].size() == 2);
    CHECK(state.route_facts->marks[3][0].words == "1 notitie");
    CHECK(state.route_facts->marks[3][1].words == "1 met een ster");
    update(state, Undo{});
    CHECK(state.project.route.notes.empty());
    CHECK(state.route_facts->marks[3].empty());
}

TEST_CASE("the stoplicht of a survey lies over the steps of its basisfunctie, and the researcher's word comes first")
{
    State state = tests::state_with_example();
    update(state, GoTo{Screen::Route});
    update(state, SetMapLayer{MapLayer::Survey});
    CHECK(state.route_facts->marks[0].empty());
    REQUIRE(state.route_facts->marks[3].size() == 1);
    update(state, ChooseVerdictTheme{0});
    update(state, SetLight{project::Light::Behind});
    CHECK(state.route_facts->marks[3][0].words.find("■ blijft achter") == 0);
}

TEST_CASE("searching shows places, and announces how many")
{
    State state = on_route();
    const auto effects = update(state, SearchRoute{"triage"});
    CHECK(!state.route_facts->found.empty());
    CHECK(find_effect<Announce>(effects)->text.find("gevonden") != std::string::npos);
    CHECK(find_effect<Announce>(update(state, SearchRoute{"qqqq"}))->text.find("Niets gevonden") == 0);
    update(state, ShowRoutePart{RoutePart::List});
    CHECK(state.route.words.empty());
}

TEST_CASE("a filter fades the steps in which nothing passes")
{
    State state = on_route();
    routekaart::RouteFilter filter;
    filter.topic = "veiligheid";
    update(state, SetRouteFilter{filter});
    REQUIRE(state.route_facts->faded.size() == 11);
    CHECK(!state.route_facts->faded[0]);
    CHECK(std::count(state.route_facts->faded.begin(), state.route_facts->faded.end(), true) > 0);
    update(state, SetRouteFilter{});
    CHECK(state.route_facts->faded.empty());
}

TEST_CASE("every dilemma card is drawn once, in an order that chance gives")
{
    const State begin = on_route();
    const std::size_t all = begin.route_book->content.dilemmas.size();
    const auto first = drawn_cards(begin, 1);
    CHECK(first.size() == all);
    CHECK(std::set(first.begin(), first.end()).size() == all);
    CHECK(drawn_cards(begin, 1) == first);
    CHECK(drawn_cards(begin, 2) != first);
    // Each card comes first about as often as any other.
    tests::Draw draw(20);
    std::vector<int> firsts(all);
    constexpr int each = 40;
    for (std::size_t i = 0; i < each * all; ++i) {
        State state = begin;
        update(state, Moment{"2026-11-25", draw.below(std::uint64_t(1) << 31)});
        update(state, DrawDilemma{});
        REQUIRE(state.route.dilemma);
        ++firsts[*state.route.dilemma];
    }
    for (std::size_t card = 0; card < all; ++card) {
        CAPTURE(card);
        CHECK(std::abs(firsts[card] - each) < each / 2); // three standard deviations
    }
}

TEST_CASE("a card goes on where a project was saved: what was drawn is not drawn again, whatever chance gives")
{
    State state = on_route();
    update(state, Moment{"2026-11-25", 5});
    for (int i = 0; i < 4; ++i)
        update(state, DrawDilemma{});
    const auto saved = io::write_project(state.project);
    State later = on_route();
    update(later, FileArrived{"kaart.wijkkompas", saved});
    REQUIRE(later.project.route == state.project.route);
    const auto rest = drawn_cards(later, 6);
    CHECK(rest.size() == later.route_book->content.dilemmas.size() - 4);
    for (const std::size_t card : rest)
        CHECK(!project::talk_on(state.project.route, later.route_book->content.dilemmas[card].id));
}

TEST_CASE("when all cards are drawn it says so; a talk about one is kept when they are shuffled")
{
    State state = on_route();
    for (std::size_t i = 0; i < state.route_book->content.dilemmas.size(); ++i)
        update(state, DrawDilemma{});
    CHECK(find_effect<Announce>(update(state, DrawDilemma{}))->text == say(Phrase::TalkAllDrawn));
    project::DilemmaTalk talk = *project::talk_on(state.project.route, "D4");
    talk.agreed = "Wij proberen het een jaar";
    update(state, SetDilemmaTalk{talk});
    update(state, RestartDilemmas{});
    REQUIRE(project::talk_on(state.project.route, "D4"));
    CHECK(project::talk_on(state.project.route, "D4")->agreed == "Wij proberen het een jaar");
    CHECK(state.project.route.talks.size() == 1);
}

TEST_CASE("a project with only work on the routekaart opens there")
{
    State state = on_route();
    update(state, profile_action(state, "voorpost"));
    const std::string file = io::write_project(state.project);
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"kaart.wijkkompas", file});
    CHECK(other.screen == Screen::Route);
    CHECK(has_work(other));
    CHECK(other.project.route == state.project.route);
}

TEST_CASE("the notes on the routekaart are saved as a document in the form that is chosen")
{
    State state = on_route();
    project::PlaceNote note = project::note_or_new(state.project.route, "S3");
    note.text = "Hier gaat het al goed <b>";
    update(state, SetPlaceNote{note});
    update(state, SetTitle{"Onze gemeente"});
    const auto html = tests::update_to_the_end(state, SaveRouteReport{});
    const auto* page = find_effect<WriteFile>(html);
    REQUIRE(page);
    CHECK(page->name == "Onze gemeente-routekaart.html");
    CHECK(page->bytes.find("Hier gaat het al goed &lt;b&gt;") != std::string::npos);
    update(state, ChooseDocument{DocumentKind::Report, DocumentFormat::Odt});
    const auto odt = tests::update_to_the_end(state, SaveRouteReport{});
    const auto* text = find_effect<WriteFile>(odt);
    REQUIRE(text);
    CHECK(text->name == "Onze gemeente-routekaart.odt");
    CHECK(text->bytes.starts_with("PK"));
}

TEST_CASE("with a survey beside the notes their document has its stoplicht, and is noted as shared then")
{
    State state = tests::state_with_example();
    update(state, GoTo{Screen::Route});
    project::PlaceNote note;
    note.place = "S3";
    note.text = "Hier gaat het al goed";
    update(state, SetPlaceNote{note});
    const auto saved = tests::update_to_the_end(state, SaveRouteReport{});
    const auto* file = find_effect<WriteFile>(saved);
    REQUIRE(file);
    CHECK(file->shared != 0);
    CHECK(file->bytes.find("id=\"figuur-kaart-stoplicht\"") != std::string::npos);
    update(state, Shared{file->shared, file->name, "28 november 2026"});
    REQUIRE(state.project.exports.size() == 1);
    CHECK(!state.project.exports[0].sets.empty());
    // When nothing of the survey may leave, the notes still may.
    update(state, SetSmallestGroup{500});
    const auto alone = tests::update_to_the_end(state, SaveRouteReport{});
    const auto* rest = find_effect<WriteFile>(alone);
    REQUIRE(rest);
    CHECK(rest->shared == 0);
    CHECK(rest->bytes.find("Hier gaat het al goed") != std::string::npos);
    CHECK(rest->bytes.find("figuur-kaart-stoplicht") == std::string::npos);
}
