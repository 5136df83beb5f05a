// SPDX-License-Identifier: EUPL-1.2
#include "app/update_parts.h"

#include "assessment/questionnaire_edit.h"
#include "base/json_text.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/project/project_file.h"

#include <algorithm>

namespace wk::app {

using assessment::Questionnaire;
using assessment::TeamResult;

namespace {

/// Says what came in, above the page too.
Effects tell_done(State& state, Effects effects, const std::string& said)
{
    tell(state, MessageKind::Done, said);
    return effects;
}

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

Effects statements_arrived(State& state, const FileArrived& action)
{
    auto read = assessment::questionnaire_from_json(action.bytes, action.name);
    if (!read)
        return fail(state, read.error());
    show_assessment_start(state);
    const auto& book = *state.assessment_book;
    const auto same_id = [&](const Questionnaire& it) { return it.id == read->id; };
    const auto found = std::find_if(book.known.begin(), book.known.end(), same_id);
    if (found != book.known.end() && *found == *read)
        return tell_done(state, {}, say(Phrase::SaidListSame, {read->title}));
    const auto index = std::size_t(found - book.known.begin());
    if (index < book.carried)
        return fail(state, {"list-taken", say(Phrase::ListTaken, {action.name, found->title})});
    const bool replaces = found != book.known.end();
    Imported imported;
    imported.beside_survey = true;
    imported.said = replaces ? say(Phrase::SaidListReplaced, {read->title, action.name})
                             : say(Phrase::SaidListAdded, {read->title, format_count(read->statements.size())});
    auto made = std::make_shared<const Questionnaire>(*std::move(read));
    imported.project = state.project;
    auto& own = imported.project.questionnaires;
    if (replaces)
        own[index - book.carried] = std::move(made);
    else
        own.push_back(std::move(made));
    return take(state, std::move(imported), action.name);
}

// ---- sessions of another project

Effects apply(State& state, const BringSessions&)
{
    state.assessment.bringing = true;
    return {AskForFile{}};
}

Effects sessions_arrived(State& state, const FileArrived& action)
{
    auto other = io::read_project(action.bytes, action.name);
    if (!other)
        return fail(state, other.error());
    project::Project next = state.project;
    std::size_t added = 0;
    for (auto& session : other->assessments) {
        const auto same = [&](const auto& it) { return it->id == session->id; };
        if (std::any_of(next.assessments.begin(), next.assessments.end(), same))
            continue;
        next.assessments.push_back(std::move(session));
        ++added;
    }
    show_assessment_start(state);
    if (added == 0)
        return fail(state, {"no-sessions", say(Phrase::WorkNoNewSessions, {action.name})});
    // The order in which they were held is that in which they are compared.
    std::stable_sort(next.assessments.begin(), next.assessments.end(),
                     [](const auto& a, const auto& b) { return a->date < b->date; });
    const std::string said = say(Phrase::SaidSessionsAdded, {action.name, format_count(added)});
    return tell_done(state, change(state, std::move(next), {say(Phrase::StepOpened, {action.name})}, said), said);
}

// ---- teams side by side

Effects team_arrived(State& state, const FileArrived& action)
{
    auto read = assessment::team_result_from_json(action.bytes, action.name);
    if (!read)
        return fail(state, read.error());
    show_assessment_start(state);
    project::Project next = state.project;
    const auto same = [&](const auto& it) { return it->document == read->document; };
    if (std::any_of(next.teams.begin(), next.teams.end(), same))
        return tell_done(state, {}, say(Phrase::SaidTeamSame, {action.name}));
    if (read->name.empty())
        read->name = say(Phrase::TeamsUnnamed, {format_count(next.teams.size() + 1)});
    const std::string said = say(Phrase::SaidTeamAdded, {read->name, format_count(read->participants)});
    next.teams.push_back(std::make_shared<const TeamResult>(*std::move(read)));
    return tell_done(state, change(state, std::move(next), {say(Phrase::StepOpened, {action.name})}, said), said);
}

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
