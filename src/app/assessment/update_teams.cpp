// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/updates.h"

#include "app/assessment/assessment_facts.h"
#include "app/change/chance.h"
#include "app/change/change.h"
#include "app/change/messages.h"
#include "assessment/questionnaire_edit.h"
#include "base/json.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::app {

using assessment::Questionnaire;
using assessment::TeamResult;

namespace {

/// Puts `next` in the place of the questionnaire that is edited. When a session asked it as it was, it is a new
/// version.
Effects change_questionnaire(State& state, Questionnaire next, std::string said, const std::string& thing)
{
    const Questionnaire* now = edited_questionnaire(state);
    if (!now)
        return {};
    const auto& sessions = state.project.assessments;
    const bool used = std::any_of(sessions.begin(), sessions.end(), [&](const auto& session) {
        return session->questionnaire->id == now->id && session->questionnaire->version == now->version;
    });
    if (used && !assessment::asks_the_same(*now, next))
        next.version = now->version + 1;
    const std::size_t index = *state.assessment.editing;
    project::Project project = state.project;
    project.questionnaires[index] = std::make_shared<const Questionnaire>(std::move(next));
    return change(state, std::move(project), {say(Phrase::StepList), thing_of("list" + std::to_string(index), thing)},
                  std::move(said));
}

} // namespace

void show_assessment_start(State& state)
{
    state.screen = Screen::Assessment;
    begin_step(state);
    state.assessment = {};
    state.assessment.at_start = true;
    open_assessment(state);
}

// ---- questionnaires

Effects apply(State& state, const CopyQuestionnaire& action)
{
    open_assessment(state);
    const auto& known = state.assessment_book->known;
    if (action.questionnaire >= known.size())
        return {};
    const Questionnaire& from = known[action.questionnaire];
    project::Project next = state.project;
    next.questionnaires.push_back(std::make_shared<const Questionnaire>(
        assessment::own_copy(from, "eigen-" + drawn_id(state), say(Phrase::ListCopyTitle, {from.title}))));
    forget_done(state);
    show_assessment_start(state);
    state.assessment.editing = next.questionnaires.size() - 1;
    return change(state, std::move(next), {say(Phrase::StepListNew)}, say(Phrase::SaidListMade));
}

Effects apply(State& state, const EditQuestionnaire& action)
{
    forget_done(state);
    show_assessment_start(state);
    if (action.own && *action.own < state.project.questionnaires.size())
        state.assessment.editing = action.own;
    return {};
}

Effects apply(State& state, const SetQuestionnaire& action)
{
    return action.questionnaire ? change_questionnaire(state, *action.questionnaire, {}, action.what) : Effects{};
}

Effects apply(State& state, const ChooseStatement& action)
{
    if (const Questionnaire* list = edited_questionnaire(state))
        state.assessment.edited = std::min(action.statement, list->statements.size() - 1);
    return {};
}

Effects apply(State& state, const AddStatement&)
{
    const Questionnaire* list = edited_questionnaire(state);
    if (!list)
        return {};
    Questionnaire next = *list;
    state.assessment.edited = assessment::add_statement(next, say(Phrase::StatementNew));
    return change_questionnaire(state, std::move(next), say(Phrase::StatementNew), {});
}

Effects apply(State& state, const MoveStatement& action)
{
    const Questionnaire* list = edited_questionnaire(state);
    if (!list || action.to >= list->statements.size())
        return {};
    Questionnaire next = *list;
    assessment::move_statement(next, state.assessment.edited, action.to);
    state.assessment.edited = action.to;
    return change_questionnaire(state, std::move(next), {}, "move");
}

Effects apply(State& state, const RemoveStatement&)
{
    const Questionnaire* list = edited_questionnaire(state);
    if (!list)
        return {};
    Questionnaire next = *list;
    assessment::remove_statement(next, state.assessment.edited);
    state.assessment.edited = std::min(state.assessment.edited, next.statements.size() - 1);
    return change_questionnaire(state, std::move(next), say(Phrase::StatementRemove), {});
}

Effects apply(State& state, const SaveQuestionnaire&)
{
    const Questionnaire* list = edited_questionnaire(state);
    if (!list)
        return {};
    return {WriteFile{safe_file_name(say(Phrase::WorkListFile) + "-" + list->title) + ".json",
                      text_from_json(assessment::questionnaire_json(*list)), "application/json"}};
}

Effects apply(State& state, const RemoveQuestionnaire&)
{
    if (!edited_questionnaire(state))
        return {};
    project::Project next = state.project;
    next.questionnaires.erase(next.questionnaires.begin() + std::ptrdiff_t(*state.assessment.editing));
    show_assessment_start(state);
    return change(state, std::move(next), {say(Phrase::StepListGone)}, say(Phrase::SaidListRemoved));
}

// ---- sessions of another project

Effects apply(State& state, const BringSessions&)
{
    state.assessment.bringing = true;
    return {AskForFile{}};
}

// ---- teams side by side

Effects apply(State& state, const RenameTeam& action)
{
    if (action.team >= state.project.teams.size())
        return {};
    project::Project next = state.project;
    TeamResult team = *next.teams[action.team];
    team.name = action.name;
    next.teams[action.team] = std::make_shared<const TeamResult>(std::move(team));
    return change(state, std::move(next), {say(Phrase::StepTeamName)});
}

Effects apply(State& state, const RemoveTeam& action)
{
    if (action.team >= state.project.teams.size())
        return {};
    project::Project next = state.project;
    next.teams.erase(next.teams.begin() + std::ptrdiff_t(action.team));
    return change(state, std::move(next), {say(Phrase::StepTeamGone)}, say(Phrase::SaidTeamRemoved));
}

} // namespace wk::app
