// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/updates.h"

#include "app/assessment/assessment_facts.h"
#include "app/change/chance.h"
#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/documents/document_files.h"
#include "app/documents/documents.h"
#include "app/report/updates.h"
#include "app/route/route_facts.h"
#include "app/route/updates.h"
#include "assessment/answer_code.h"
#include "assessment/collecting.h"
#include "assessment/short_code.h"
#include "base/json_text.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/assessment_json.h"
#include "write/paper/paper_form.h"

#include <algorithm>

namespace wk::app {

using assessment::Questionnaire;
using assessment::Session;
using assessment::Stage;

namespace {

constexpr double SecondsPerMinute = 60;

Effects add_session(State& state, Session session, std::string said)
{
    project::Project next = state.project;
    next.assessments.push_back(std::make_shared<const Session>(std::move(session)));
    state.assessment = {};
    state.assessment.session = next.assessments.size() - 1;
    return change(state, std::move(next), {say(Phrase::StepSessionNew)}, std::move(said));
}

std::string file_stem(const Session& session)
{
    return safe_file_name(session.team.empty() ? say(Phrase::WorkFileStem, {session.id}) : session.team);
}

} // namespace

std::string new_session_id(State& state)
{
    for (;;) {
        const std::string id = drawn_id(state);
        const auto taken = [&](const auto& session) { return session->id == id; };
        const auto& all = state.project.assessments;
        if (std::none_of(all.begin(), all.end(), taken))
            return id;
    }
}

void open_assessment(State& state)
{
    if (!state.assessment_book)
        read_assessment_book(state);
    open_route(state);
}

Effects change_session(State& state, Session next, What what, std::string said)
{
    if (!current_session(state))
        return {};
    const std::size_t index = *state.assessment.session;
    what.thing = thing_of("session" + std::to_string(index), what.thing);
    project::Project project = state.project;
    project.assessments[index] = std::make_shared<const Session>(std::move(next));
    return change(state, std::move(project), std::move(what), std::move(said));
}

Effects apply(State& state, const Moment& action)
{
    state.today = action.day;
    state.chance ^= action.chance;
    return {};
}

Effects apply(State& state, const StartSession& action)
{
    open_assessment(state);
    const auto& known = state.assessment_book->known;
    if (action.questionnaire >= known.size())
        return {};
    Session session;
    session.id = new_session_id(state);
    session.team = action.team;
    session.date = state.today;
    session.questionnaire = std::make_shared<const Questionnaire>(known[action.questionnaire]);
    session.minutes[std::size_t(Stage::Score)] = session.questionnaire->minutes;
    return add_session(state, std::move(session), say(Phrase::SaidSessionStarted));
}

Effects apply(State& state, const JoinSession& action)
{
    open_assessment(state);
    const auto& known = state.assessment_book->known;
    state.assessment.invitation = action.code;
    const auto invited = assessment::invited_by(action.code, known);
    if (!invited)
        return fail(state, invited.error());
    state.assessment.invitation.clear();
    Session session;
    session.id = invited->session;
    session.date = state.today;
    session.own_copy = true;
    session.stage = Stage::Score;
    session.questionnaire = std::make_shared<const Questionnaire>(known[invited->questionnaire]);
    const auto same = [&](const auto& other) { return other->id == session.id; };
    const auto& all = state.project.assessments;
    if (const auto there = std::find_if(all.begin(), all.end(), same); there != all.end()) {
        state.assessment.session = std::size_t(there - all.begin());
        return {};
    }
    auto effects = add_session(state, std::move(session), say(Phrase::SaidJoined));
    state.messages.clear();
    for (auto& effect : apply(state, BeginScoring{}))
        effects.push_back(std::move(effect));
    return effects;
}

Effects apply(State& state, const ChooseSession& action)
{
    begin_step(state);
    state.assessment = {};
    if (action.session && *action.session < state.project.assessments.size())
        state.assessment.session = action.session;
    state.assessment.at_start = !state.assessment.session.has_value();
    return {};
}

Effects apply(State& state, const RemoveSession& action)
{
    if (action.session >= state.project.assessments.size())
        return {};
    project::Project next = state.project;
    next.assessments.erase(next.assessments.begin() + std::ptrdiff_t(action.session));
    state.assessment = {};
    return change(state, std::move(next), {say(Phrase::StepSessionGone)}, say(Phrase::SaidSessionRemoved));
}

Effects apply(State& state, const SetSession& action)
{
    const Session* session = current_session(state);
    if (!session || !action.session)
        return {};
    if (!assessment::keeps_promise(*session, *action.session))
        return fail(state, {"promise", say(Phrase::WorkPromise)});
    return change_session(state, *action.session, {say(Phrase::StepSession), action.what}, {});
}

Effects apply(State& state, const GoToStage& action)
{
    const Session* session = current_session(state);
    if (!session || session->stage == action.stage)
        return {};
    forget_done(state);
    state.assessment.statement = 0;
    state.assessment.timer.reset();
    Session next = *session;
    next.stage = action.stage;
    return change_session(state, std::move(next), {say(Phrase::StepStage), "stage"}, {});
}

Effects apply(State& state, const RevealResults&)
{
    const Session* session = current_session(state);
    if (!session || !assessment::can_reveal(*session))
        return {};
    Session next = *session;
    assessment::reveal(next);
    const std::string shown = format_count(assessment::shown_count(next));
    state.assessment.statement = 0;
    return change_session(state, std::move(next), {say(Phrase::StepReveal)}, say(Phrase::SaidRevealed, {shown}));
}

Effects apply(State& state, const RemoveParticipant& action)
{
    const Session* session = current_session(state);
    if (!session || action.participant >= session->participants.size())
        return {};
    if (!assessment::may_change(*session, session->participants[action.participant]))
        return fail(state, {"shown-already", say(Phrase::WorkShownAlready)});
    Session next = *session;
    const std::string code = next.participants[action.participant].sheet.code;
    next.participants.erase(next.participants.begin() + std::ptrdiff_t(action.participant));
    return change_session(state, std::move(next), {say(Phrase::StepParticipantGone)},
                          say(Phrase::SaidParticipantRemoved, {code}));
}

Effects apply(State& state, const SetRoomBeamer& action)
{
    state.assessment.beamer = action.on;
    return {};
}

Effects apply(State& state, const SaveSummary&)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    return {WriteFile{file_stem(*session) + "-" + say(Phrase::WorkSummaryFile) + ".json",
                      io::assessment_json(*session->questionnaire, assessment::shared_results(*session),
                                          assessment::shared_protection(*session), {}, session->team),
                      "application/json"}};
}

Effects apply(State&, const SaveSessionFigure& action)
{
    return {WriteFile{safe_file_name(action.name), action.svg, std::string(figure_media_type(action.name))}};
}

Effects apply(State& state, const ChooseResults& action)
{
    state.assessment.results = action.tab;
    return {};
}

Effects apply(State& state, const ShowAllPriorities& action)
{
    state.assessment.all_priorities = action.shown;
    return {};
}

Effects apply(State& state, const SetActionStatus& action)
{
    const auto& all = state.project.assessments;
    if (action.session >= all.size() || action.action >= all[action.session]->actions.size())
        return {};
    Session session = *all[action.session];
    session.actions[action.action].status = action.status;
    project::Project next = state.project;
    next.assessments[action.session] = std::make_shared<const Session>(std::move(session));
    return change(state, std::move(next), {say(Phrase::StepAction)});
}

Effects apply(State& state, const StartTimer&)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    const double seconds = session->talk_minutes * SecondsPerMinute;
    state.assessment.timer = DiscussionTimer{seconds, {}, seconds};
    return {Announce{say(Phrase::SaidTimerStarted, {session->talk_minutes})}};
}

Effects apply(State& state, const StopTimer&)
{
    state.assessment.timer.reset();
    return {};
}

Effects apply(State& state, const Clock& action)
{
    auto& timer = state.assessment.timer;
    if (!timer || !timer->runs())
        return {};
    if (!timer->ends)
        timer->ends = action.seconds + timer->seconds;
    const double before = timer->left;
    timer->left = std::max(*timer->ends - action.seconds, 0.0);
    if (timer->left <= 0)
        return {Announce{say(Phrase::SaidTimerOver)}};
    if (before > SecondsPerMinute && timer->left <= SecondsPerMinute)
        return {Announce{say(Phrase::SaidTimerMinute)}};
    return {};
}

Effects apply(State& state, const SaveWorkshopReport& action)
{
    const Session* session = current_session(state);
    if (!session || !state.assessment_facts)
        return {};
    auto document = workshop_document(*session, sessions_before(state),
                                      state.route_book ? &state.route_book->content : nullptr, state.today);
    return save_document(state, std::move(document), file_stem(*session) + "-" + say(Phrase::WorkshopReportFile),
                         nullptr, false, action.paper);
}

Effects apply(State& state, const SavePaperForm&)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    return {WriteFile{file_stem(*session) + "-" + say(Phrase::WorkFormFile) + ".html",
                      write::paper_form(*session->questionnaire, session->id), "text/html"}};
}

} // namespace wk::app
