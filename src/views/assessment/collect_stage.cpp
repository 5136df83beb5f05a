// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "base/phrases.h"
#include "report/words/assessment_words.h"
#include "report/words/cells.h"
#include "report/words/route_words.h"

#include <algorithm>

namespace wk::views {

using assessment::AnswerState;
using assessment::Participant;
using assessment::RoomCount;
using assessment::Session;
using ui::ButtonStyle;
using ui::Icon;

namespace {

constexpr double MostHands = 500;

void file_card(ui::Ui& ui, app::Actions& actions)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::CollectFile));
        ui.text(say(Phrase::CollectFileHelp));
        if (ui.button(say(Phrase::CommandOpen) + "##antwoorden", ButtonStyle::Secondary, Icon::Open))
            actions.push_back(app::PickFile{});
        if (ui.button(say(Phrase::CollectCamera), ButtonStyle::Secondary, Icon::Image))
            actions.push_back(app::OpenCamera{});
    });
}

void code_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::CollectCode));
        ui.text(say(Phrase::CollectCodeHelp));
        if (const auto code = ui.entry_field(say(Phrase::CollectCodeField), state.assessment.code))
            actions.push_back(app::AddAnswerCode{*code});
    });
}

void paper_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::CollectPaper));
        ui.text(say(Phrase::CollectPaperHelp));
        if (ui.button(say(Phrase::CollectPaperForm), ButtonStyle::Secondary, Icon::Save))
            actions.push_back(app::SavePaperForm{});
        if (const auto role = role_choice(ui, Phrase::CollectRole, state.assessment.typed_role))
            actions.push_back(app::SetTypedRole{*role});
        if (const auto scores = ui.entry_field(say(Phrase::CollectPaperField), state.assessment.scores))
            actions.push_back(app::AddTypedScores{*scores, state.assessment.typed_role});
    });
}

std::string state_words(const Participant& participant)
{
    return say(participant.shown ? Phrase::StateShown : participant.done ? Phrase::StateIn : Phrase::StateBusy);
}

report::DataTable people_table(const Session& session)
{
    report::DataTable table;
    table.caption = say(Phrase::CollectPeople);
    table.columns = {{say(Phrase::ColumnParticipant)},
                     {say(Phrase::ColumnRole)},
                     {say(Phrase::ColumnHow)},
                     {say(Phrase::ColumnAnswered), true},
                     {say(Phrase::ColumnState)}};
    for (const auto& participant : session.participants) {
        const auto& answers = participant.sheet.answers;
        const auto given = std::count_if(answers.begin(), answers.end(),
                                         [](const auto& it) { return it.state != AnswerState::Skipped; });
        table.rows.push_back({participant.sheet.code, report::role_words(participant.sheet.role),
                              report::source_words(participant.source), report::count_cell(given),
                              state_words(participant)});
    }
    return table;
}

void people_part(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    ui.heading(2, say(Phrase::CollectPeople) + "##kop");
    if (session.participants.empty())
        return ui.muted(say(Phrase::CollectNobody), ui::TextStyle::Body);
    ui.card([&] { ui.table(people_table(session)); });
    std::vector<std::string> names{say(Phrase::CollectRemoveNone)};
    for (const auto& participant : session.participants)
        names.push_back(participant.sheet.code);
    if (const auto chosen = ui.choice(say(Phrase::CollectRemove), names, 0); chosen && *chosen > 0)
        actions.push_back(app::RemoveParticipant{*chosen - 1});
}

void room_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    const auto& statements = session.questionnaire->statements;
    ui.heading(2, say(Phrase::RoomTitle));
    ui.text(say(Phrase::RoomHelp));
    const std::size_t at = std::min(state.assessment.statement, statements.size() - 1);
    const RoomCount* there = assessment::room_count_of(session, statements[at].id);
    const RoomCount now = there ? *there : RoomCount{statements[at].id, {}};
    RoomCount next = now;
    ui.card([&] {
        if (const auto chosen = ui.choice(say(Phrase::RoomStatement), statement_titles(session), at))
            actions.push_back(app::GoToStatement{*chosen});
        ui.columns(int(assessment::Scores) + 1, 110, [&](int i) {
            const bool unknown = std::size_t(i) == assessment::Scores;
            auto& count = unknown ? next.tally.dont_know : next.tally.scores[std::size_t(i)];
            const std::string label = unknown ? say(Phrase::ScoreDontKnow) : say(Phrase::RoomScore, {i + 1});
            if (const auto hands = ui.number_field(label, double(count), 0, MostHands, 0))
                count = assessment::Count(*hands);
        });
    });
    if (next == now)
        return;
    Session changed = session;
    assessment::set_room_count(changed, next);
    set_session(actions, std::move(changed), "room" + next.item);
}

} // namespace

void score_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(2, say(Phrase::ScoreTitle));
    ui.text(say(Phrase::ScoreHelp));
    if (ui.button(say(Phrase::ScoreNextPerson), ButtonStyle::Primary, Icon::People))
        actions.push_back(app::BeginScoring{});
    ui.text(say(Phrase::ScoreSoFar, {assessment::done_count(session)}));
    if (assessment::done_count(session) == session.participants.size())
        return;
    ui.heading(2, say(Phrase::ScoreUnfinished));
    for (std::size_t i = 0; i < session.participants.size(); ++i)
        if (!session.participants[i].done &&
            ui.button(say(Phrase::ScoreGoOn, {session.participants[i].sheet.code}), ButtonStyle::Secondary, Icon::Edit))
            actions.push_back(app::BeginScoring{i});
}

void collect_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(2, say(Phrase::CollectTitle));
    ui.text(say(Phrase::CollectHelp));
    ui.columns(2, 330, [&](int column) { // as wide as the longest button
        if (column == 1)
            return paper_card(ui, state, actions);
        file_card(ui, actions);
        code_card(ui, state, actions);
    });
    people_part(ui, session, actions);
    room_part(ui, state, actions);
}

} // namespace wk::views
