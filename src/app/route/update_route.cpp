// SPDX-License-Identifier: EUPL-1.2
#include "app/route/updates.h"

#include "app/change/chance.h"
#include "app/change/change.h"
#include "app/documents/documents.h"
#include "app/report/updates.h"
#include "app/route/route_facts.h"
#include "app/sharing/sharing_facts.h"
#include "app/sharing/updates.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/scene/road.h"

#include <algorithm>

namespace wk::app {

using project::RouteWork;
using routekaart::Place;

namespace {

constexpr std::size_t MostVisits = 100;

/// Where someone is now, to come back to.
RouteVisit here(const State& state)
{
    return {state.route.part, state.route.open};
}

void leave(State& state)
{
    auto& back = state.route.back;
    if (!back.empty() && back.back() == here(state))
        return;
    back.push_back(here(state));
    if (back.size() > MostVisits)
        back.erase(back.begin());
    state.route.forward.clear();
}

/// The code of what is shown, for the address.
Effects address(const State& state)
{
    const auto& open = state.route.open;
    return {ShowAddress{open && state.route_book ? routekaart::place_code(state.route_book->content, *open)
                                                 : std::string()}};
}

/// Goes to where someone was: `from` gives, `to` takes what is shown now.
Effects travel(State& state, std::vector<RouteVisit>& from, std::vector<RouteVisit>& to)
{
    if (from.empty())
        return {};
    to.push_back(here(state));
    state.route.part = from.back().part;
    state.route.open = from.back().open;
    from.pop_back();
    return address(state);
}

/// Puts `work` in the project.
Effects change_route(State& state, RouteWork work, What what, std::string said)
{
    if (work == state.project.route)
        return {};
    project::Project next = state.project;
    next.route = std::move(work);
    return change(state, std::move(next), std::move(what), std::move(said));
}

Effects open_place(State& state, Place place)
{
    if (state.route.open == place)
        return {};
    leave(state);
    state.route.open = place;
    auto effects = address(state);
    effects.push_back(Announce{std::string(routekaart::place_title(state.route_book->content, place))});
    return effects;
}

} // namespace

void open_route(State& state)
{
    if (!state.route_book)
        read_route_book(state);
    refresh(state);
}

Effects apply(State& state, const ShowRoutePart& action)
{
    if (state.route.part == action.part)
        return {};
    leave(state);
    state.route.part = action.part;
    state.route.words.clear();
    return {};
}

Effects apply(State& state, const OpenPlace& action)
{
    if (!state.route_book)
        return {};
    state.screen = Screen::Route;
    return open_place(state, action.place);
}

Effects apply(State& state, const ClosePlace&)
{
    if (state.route.open)
        leave(state);
    state.route.open.reset();
    return address(state);
}

Effects apply(State& state, const OpenCode& action)
{
    if (!state.route_book)
        open_route(state);
    if (!state.route_book)
        return {};
    const auto place = routekaart::place_of(state.route_book->content, action.code);
    if (!place)
        return {}; // the address may hold what is no code of ours
    state.screen = Screen::Route;
    return open_place(state, *place);
}

Effects apply(State& state, const RouteBack&)
{
    return travel(state, state.route.back, state.route.forward);
}

Effects apply(State& state, const RouteForward&)
{
    return travel(state, state.route.forward, state.route.back);
}

Effects apply(State& state, const SetMapZoom& action)
{
    state.route.zoom = std::clamp(action.zoom, 1.0F, report::MostMapZoom);
    return {};
}

Effects apply(State& state, const SearchRoute& action)
{
    state.route.words = action.words;
    open_route(state);
    if (!state.route_facts || trim(action.words).empty())
        return {};
    const auto count = state.route_facts->found.size();
    return {Announce{count == 0 ? say(Phrase::SearchNothing, {clipped(action.words, 60)})
                                : say(Phrase::SearchFound, {count, clipped(action.words, 60)})}};
}

Effects apply(State& state, const ShowMapFilter& action)
{
    state.route.show_filter = action.shown;
    return {};
}

Effects apply(State& state, const SetRouteFilter& action)
{
    state.route.filter = action.filter;
    return {};
}

Effects apply(State& state, const SetMapLayer& action)
{
    state.route.layer = action.layer;
    return {};
}

Effects apply(State& state, const SetBeamer& action)
{
    state.route.beamer = action.on;
    return {};
}

Effects apply(State& state, const ChoosePanelTab& action)
{
    state.route.tab = action.tab;
    return {};
}

Effects apply(State& state, const SetProfile& action)
{
    RouteWork work = state.project.route;
    work.profile = action.profile;
    work.inhabitants = action.inhabitants;
    work.profile_started = true;
    auto effects =
        change_route(state, std::move(work), {say(Phrase::StepProfile), thing_of("profile", action.what)}, {});
    if (effects.empty() || !state.route_facts)
        return effects;
    std::size_t counts[3] = {};
    for (const auto& each : state.route_facts->groups)
        ++counts[std::size_t(each.advice.level)];
    const auto words = [&](std::size_t level) { return format_count(counts[level]); };
    effects.push_back(Announce{say(Phrase::SaidProfile, {words(0), words(1), words(2)})});
    return effects;
}

Effects apply(State& state, const SetPlaceNote& action)
{
    if (!state.route_book)
        return {};
    RouteWork work = state.project.route;
    project::set_note(work, action.note);
    const auto place = routekaart::place_of(state.route_book->content, action.note.place);
    const std::string title(place ? routekaart::place_title(state.route_book->content, *place) : action.note.place);
    return change_route(state, std::move(work), {say(Phrase::StepNote, {title})}, say(Phrase::SaidNote, {title}));
}

Effects apply(State& state, const SetPracticeFilter& action)
{
    state.route.practice = action.filter;
    return {};
}

Effects apply(State& state, const ChooseDilemma& action)
{
    state.route.dilemma = action.dilemma;
    state.route.show_approach = false;
    return {};
}

Effects apply(State& state, const DrawDilemma&)
{
    if (!state.route_book)
        return {};
    const auto& dilemmas = state.route_book->content.dilemmas;
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < dilemmas.size(); ++i) {
        const auto* talk = project::talk_on(state.project.route, dilemmas[i].id);
        if (!talk || !talk->drawn)
            left.push_back(i);
    }
    if (left.empty())
        return {Announce{say(Phrase::TalkAllDrawn)}};
    constexpr std::size_t bits = 32; // of so many that each card that is left is as likely as any other
    const std::size_t drawn = left[std::size_t(draw_chance(state, bits) * left.size() >> bits)];
    RouteWork work = state.project.route;
    const auto* before = project::talk_on(work, dilemmas[drawn].id);
    project::DilemmaTalk talk = before ? *before : project::DilemmaTalk{};
    talk.dilemma = dilemmas[drawn].id;
    talk.drawn = true;
    project::set_talk(work, std::move(talk));
    state.route.dilemma = drawn;
    state.route.show_approach = false;
    return change_route(state, std::move(work), {say(Phrase::StepDrawn)},
                        say(Phrase::SaidDrawn, {dilemmas[drawn].title}));
}

Effects apply(State& state, const SetDilemmaTalk& action)
{
    RouteWork work = state.project.route;
    project::set_talk(work, action.talk);
    const auto place = routekaart::place_of(state.route_book->content, action.talk.dilemma);
    const std::string title(place ? routekaart::place_title(state.route_book->content, *place) : action.talk.dilemma);
    return change_route(state, std::move(work), {say(Phrase::StepTalk, {title})}, say(Phrase::SaidTalk, {title}));
}

Effects apply(State& state, const RestartDilemmas&)
{
    RouteWork work = state.project.route;
    for (auto talk : std::vector<project::DilemmaTalk>(work.talks)) {
        talk.drawn = false;
        project::set_talk(work, std::move(talk));
    }
    state.route.dilemma.reset();
    return change_route(state, std::move(work), {say(Phrase::StepTalkAgain)}, say(Phrase::TalkAgain));
}

Effects apply(State& state, const ShowApproach& action)
{
    state.route.show_approach = action.shown;
    return {};
}

Effects apply(State& state, const ShowSince& action)
{
    state.route.show_since = action.shown;
    return {};
}

Effects apply(State& state, const SaveRouteReport& action)
{
    if (!state.route_book || !state.route_facts)
        return {};
    auto shared = shared_findings(state);
    auto made = route_document(state.project, state.route_book->content, state.route_facts->advice,
                               shared ? &shared->findings : nullptr, {});
    const std::string stem = state.project.title.empty() ? std::string() : state.project.title + "-";
    return save_document(state, std::move(made.document), stem + say(Phrase::RouteReportFile),
                         made.tells_of_survey ? std::make_shared<const project::SharedFindings>(*std::move(shared))
                                              : nullptr,
                         false, action.paper);
}

} // namespace wk::app
