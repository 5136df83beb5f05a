// SPDX-License-Identifier: EUPL-1.2
#include "app/state/state.h"

#include <utility>

namespace wk::app {

using assessment::Session;

namespace {

/// What of the self-assessment is shown, as a word for it.
std::string assessment_key(const State& state)
{
    const Session* session = current_session(state);
    if (state.screen != Screen::Assessment)
        return {};
    if (state.assessment.editing)
        return "e" + std::to_string(*state.assessment.editing) + "/" + std::to_string(state.assessment.edited);
    if (!session)
        return {};
    return session->id + std::to_string(int(session->stage)) + (current_scorer(state) ? "s" : "") +
           std::to_string(state.assessment.statement);
}

} // namespace

Effects with(Effects first, Effects then)
{
    for (auto& effect : then)
        first.push_back(std::move(effect));
    return first;
}

const project::Survey* current_survey(const State& state)
{
    return state.project.surveys.empty() ? nullptr : &state.project.surveys.front();
}

const Session* current_session(const State& state)
{
    const auto& all = state.project.assessments;
    const auto index = state.assessment.session;
    return index && *index < all.size() ? all[*index].get() : nullptr;
}

const assessment::Participant* current_scorer(const State& state)
{
    const Session* session = current_session(state);
    const auto scoring = state.assessment.scoring;
    return session && scoring && *scoring < session->participants.size() ? &session->participants[*scoring] : nullptr;
}

bool has_work(const State& state)
{
    return !state.project.surveys.empty() || !state.project.title.empty() ||
           !state.project.recalculation.text.empty() || project::has_route_work(state.project.route) ||
           !state.project.assessments.empty() || !state.project.questionnaires.empty() || !state.project.teams.empty();
}

std::string shown_key(const State& state)
{
    const auto& section = state.survey.section;
    return std::to_string(int(state.screen)) + "/" + std::to_string(int(section.kind)) + "/" +
           std::to_string(section.theme) + "/" + std::to_string(int(state.route.part)) + "/" + assessment_key(state) +
           (state.foreign        ? "f"
            : state.verification ? "v"
                                 : "");
}

bool is_dark(const State& state)
{
    return state.settings.appearance == Appearance::Dark ||
           (state.settings.appearance == Appearance::System && state.system_dark);
}

} // namespace wk::app
