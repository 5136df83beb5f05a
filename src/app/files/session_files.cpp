// SPDX-License-Identifier: EUPL-1.2
#include "app/files/arrivals.h"

#include "app/assessment/assessment_facts.h"
#include "app/assessment/updates.h"
#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/files/updates.h"
#include "app/import/import.h"
#include "base/phrases.h"
#include "base/sorted.h"
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

} // namespace

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
                             : say(Phrase::SaidListAdded, {read->title, read->statements.size()});
    auto made = std::make_shared<const Questionnaire>(*std::move(read));
    imported.project = state.project;
    auto& own = imported.project.questionnaires;
    if (replaces)
        own[index - book.carried] = std::move(made);
    else
        own.push_back(std::move(made));
    return take(state, std::move(imported), action.name);
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
    sort_stably(next.assessments, [](const auto& a, const auto& b) { return a->date < b->date; });
    const std::string said = say(Phrase::SaidSessionsAdded, {action.name, added});
    return tell_done(state, change(state, std::move(next), {say(Phrase::StepOpened, {action.name})}, said), said);
}

Effects team_arrived(State& state, const FileArrived& action)
{
    auto read = assessment::team_result_from_json(action.bytes, action.name);
    if (!read)
        return fail(state, read.error());
    show_assessment_start(state);
    project::Project next = state.project;
    const auto same = [&](const auto& it) { return same_json(it->document, read->document); };
    if (std::any_of(next.teams.begin(), next.teams.end(), same))
        return tell_done(state, {}, say(Phrase::SaidTeamSame, {action.name}));
    if (read->name.empty())
        read->name = say(Phrase::TeamsUnnamed, {next.teams.size() + 1});
    const std::string said = say(Phrase::SaidTeamAdded, {read->name, read->participants});
    next.teams.push_back(std::make_shared<const TeamResult>(*std::move(read)));
    return tell_done(state, change(state, std::move(next), {say(Phrase::StepOpened, {action.name})}, said), said);
}

} // namespace wk::app
