// SPDX-License-Identifier: EUPL-1.2
#include "app/route/route_facts.h"

#include "app/change/messages.h"
#include "app/state/state.h"
#include "app/verdict/verdict_facts.h"
#include "base/phrases.h"
#include "report/map/route_marks.h"

#include <algorithm>

namespace wk::app {

using routekaart::Content;
using routekaart::PlaceKind;

namespace {

Result<RouteBook> read_book(const Assets& assets)
{
    auto content = Content::from_json(assets.routekaart);
    if (!content)
        return content.error();
    routekaart::Search search(*content);
    return RouteBook{std::move(*content), std::move(search)};
}

/// The scores that the latest session gave each step.
report::StepMarks assessment_marks(const State& state, const Content& content)
{
    const auto session = assessment::latest_with_results(state.project.assessments);
    return session ? report::score_marks(content, assessment::results(*state.project.assessments[*session]).steps)
                   : report::StepMarks(content.steps.size());
}

/// What the survey on screen says about every basisfunctie.
report::StepMarks survey_marks(const State& state, const Content& content)
{
    if (!state.verdict_facts || !state.findings)
        return report::StepMarks(content.steps.size());
    return report::light_marks(content, project::route_lights(content, *state.findings, state.verdict_facts->proposals,
                                                              current_survey(state)->verdicts));
}

report::StepMarks marks_of(const State& state, const Content& content, const RouteFacts& facts)
{
    switch (state.route.layer) {
    case MapLayer::None: break;
    case MapLayer::Advice: return report::advice_marks(content, facts.groups);
    case MapLayer::Assessment: return assessment_marks(state, content);
    case MapLayer::Survey: return survey_marks(state, content);
    case MapLayer::Notes: return report::note_marks(content, state.project.route);
    }
    return report::StepMarks(content.steps.size());
}

} // namespace

std::vector<project::RouteLight> survey_lights(const State& state, const Content& content, std::size_t basisfunctie)
{
    if (!state.verdict_facts || !state.findings)
        return {};
    return project::route_lights(content.basisfuncties[basisfunctie], state.findings->themes,
                                 state.verdict_facts->proposals, current_survey(state)->verdicts);
}

void read_route_book(State& state)
{
    auto book = read_book(state.assets);
    if (!book)
        return tell(state, MessageKind::Error, say(Phrase::RouteNotRead, {book.error().message}));
    state.route_book = std::make_shared<const RouteBook>(std::move(*book));
}

void make_route_facts(State& state)
{
    if (!state.route_book)
        return;
    const auto& content = state.route_book->content;
    const auto& work = state.project.route;
    RouteFacts facts;
    facts.advice = routekaart::advice(content, work.profile_started ? routekaart::conditions_of(work.profile)
                                                                    : std::set<std::string>());
    facts.groups = routekaart::grouped(content, facts.advice);
    facts.marks = marks_of(state, content, facts);
    if (routekaart::is_set(state.route.filter))
        for (std::size_t step = 0; step < content.steps.size(); ++step)
            facts.faded.push_back(!routekaart::passes(content, state.route.filter, {PlaceKind::Step, step}));
    facts.found = state.route_book->search.find(state.route.words, MostFound);
    facts.practices = routekaart::practices(content, state.route.practice, &state.route_book->search);
    facts.alike = routekaart::municipalities_alike(content, work.inhabitants, work.profile.form);
    state.route_facts = std::make_shared<const RouteFacts>(std::move(facts));
}

} // namespace wk::app
