// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/advice_action.h"

#include "app/assessment/assessment_facts.h"
#include "app/assessment/updates.h"
#include "app/route/route_facts.h"
#include "assessment/session_title.h"
#include "base/phrases.h"

#include <algorithm>

namespace wk::app {

using assessment::Session;
using assessment::Stage;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

/// The session that gets an action: the one on screen, else the latest that is kept here.
std::optional<std::size_t> session_for_actions(const State& state)
{
    const auto& all = state.project.assessments;
    if (const auto now = state.assessment.session; now && *now < all.size() && !all[*now]->own_copy)
        return now;
    for (std::size_t i = all.size(); i > 0; --i)
        if (!all[i - 1]->own_copy)
            return i - 1;
    return std::nullopt;
}

/// A session for the actions alone: nobody has to score for it.
Session session_of_actions(State& state)
{
    Session out;
    out.id = new_session_id(state);
    out.team = say(Phrase::ActionSessionTeam);
    out.date = state.today;
    out.questionnaire = std::make_shared<const assessment::Questionnaire>(state.assessment_book->known.front());
    out.stage = Stage::Act;
    return out;
}

} // namespace

std::string action_text(const State& state, Place place)
{
    if (!state.route_book)
        return {};
    const auto& content = state.route_book->content;
    if (place.kind == PlaceKind::Requirement)
        return content.requirements[place.index].text;
    if (place.kind != PlaceKind::Advice)
        return {};
    const auto* said =
        state.route_facts ? routekaart::advice_of(content, state.route_facts->advice, place.index) : nullptr;
    return said ? said->text : content.rules[place.index].text;
}

std::optional<std::size_t> session_with_action(const State& state, Place place)
{
    const std::string text = action_text(state, place);
    const auto& all = state.project.assessments;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (std::any_of(all[i]->actions.begin(), all[i]->actions.end(),
                        [&](const auto& action) { return action.what == text; }))
            return i;
    return std::nullopt;
}

std::string session_name(const State& state, std::size_t index)
{
    return assessment::session_title(*state.project.assessments[index]);
}

Effects apply(State& state, const MakeAction& action)
{
    open_assessment(state);
    const std::string text = action_text(state, action.place);
    if (text.empty() || session_with_action(state, action.place) || !state.assessment_book)
        return {};
    const auto there = session_for_actions(state);
    Session session = there ? *state.project.assessments[*there] : session_of_actions(state);
    assessment::TeamAction made;
    made.what = text;
    session.actions.push_back(std::move(made));
    const std::string said =
        say(there ? Phrase::SaidActionMade : Phrase::SaidActionMadeNew, {assessment::session_title(session)});
    project::Project next = state.project;
    auto kept = std::make_shared<const Session>(std::move(session));
    if (there)
        next.assessments[*there] = std::move(kept);
    else
        next.assessments.push_back(std::move(kept));
    return change(state, std::move(next), {say(Phrase::StepActionMade)}, said);
}

} // namespace wk::app
