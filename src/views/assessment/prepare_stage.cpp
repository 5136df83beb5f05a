// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "assessment/answer_code.h"
#include "base/phrases.h"
#include "report/words/assessment_words.h"

#include <array>
#include <numeric>

namespace wk::views {

using assessment::Session;
using assessment::Stage;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

constexpr double MostAgendaMinutes = 240;
constexpr double MostTalkMinutes = 60;
constexpr double MostSmallest = 20;

void about_card(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    Session next = session;
    struct Field {
        Phrase label;
        std::string* words;
        const char* what;
    };
    const std::array fields{Field{Phrase::PrepareTeam, &next.team, "team"},
                            Field{Phrase::PrepareDate, &next.date, "date"},
                            Field{Phrase::PrepareFacilitator, &next.facilitator, "facilitator"},
                            Field{Phrase::PrepareTimekeeper, &next.timekeeper, "timekeeper"},
                            Field{Phrase::PrepareWriter, &next.writer, "writer"}};
    ui.heading(2, say(Phrase::PrepareAbout));
    ui.card([&] {
        ui.columns(int(fields.size()), 160, [&](int column) {
            const Field& field = fields[std::size_t(column)];
            if (const auto typed = ui.text_field(say(field.label), *field.words)) {
                *field.words = *typed;
                set_session(actions, next, field.what);
            }
        });
        ui.text(say(Phrase::PrepareWhatText, {session.questionnaire->title, session.questionnaire->statements.size(),
                                              session.questionnaire->intro}));
    });
}

void anonymous_card(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    Session next = session;
    const bool fixed = session.anonymous && assessment::done_count(session) > 0;
    ui.card([&] {
        if (fixed) {
            ui.text(say(Phrase::PrepareFixed));
        } else if (const auto on = ui.toggle(say(Phrase::PrepareAnonymous), session.anonymous)) {
            next.anonymous = *on;
            set_session(actions, next, "anonymous");
        }
        if (!session.anonymous)
            return;
        const double least = fixed ? double(session.smallest_group) : double(assessment::LeastGroup);
        if (const auto people =
                ui.number_field(say(Phrase::PrepareSmallest), double(session.smallest_group), least, MostSmallest, 0)) {
            next.smallest_group = assessment::Count(*people);
            set_session(actions, next, "smallest");
        }
        ui.muted(say(Phrase::PrepareAnonymousHelp));
    });
}

/// What a stage is called in the agenda, with the time at which it begins when one was given.
std::string agenda_label(std::size_t stage, std::optional<int> starts)
{
    const std::string words = report::stage_words(static_cast<Stage>(stage));
    return starts ? say(Phrase::PrepareStageAt, {words, assessment::time_of_day(*starts)}) : words;
}

void agenda_card(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    Session next = session;
    ui.heading(2, say(Phrase::PrepareAgenda));
    ui.card([&] {
        if (const auto starts = ui.text_field(say(Phrase::PrepareStart), session.starts)) {
            next.starts = *starts;
            set_session(actions, next, "starts");
        }
        const auto starts = assessment::minutes_of_day(session.starts);
        if (!starts && !session.starts.empty())
            ui.muted(say(Phrase::PrepareWrongTime), TextStyle::Body);
        auto at = starts;
        ui.columns(int(assessment::Stages), 200, [&](int column) {
            const auto i = std::size_t(column);
            if (const auto minutes =
                    ui.number_field(agenda_label(i, at), double(session.minutes[i]), 0, MostAgendaMinutes, 0)) {
                next.minutes[i] = int(*minutes);
                set_session(actions, next, "minutes");
            }
            if (at)
                *at += session.minutes[i];
        });
        if (const auto minutes =
                ui.number_field(say(Phrase::TimerMinutes), double(session.talk_minutes), 1, MostTalkMinutes, 0)) {
            next.talk_minutes = int(*minutes);
            set_session(actions, next, "talk minutes");
        }
        const auto total = std::accumulate(session.minutes.begin(), session.minutes.end(), std::int64_t(0));
        ui.text(at ? say(Phrase::PrepareUntil, {total, assessment::time_of_day(*starts), assessment::time_of_day(*at)})
                   : say(Phrase::PrepareTotal, {total}));
    });
}

void invite_card(ui::Ui& ui, const Session& session)
{
    const std::string code = assessment::invitation(*session.questionnaire, session.id);
    ui.heading(2, say(Phrase::PrepareInvite));
    ui.card([&] {
        ui.text(code, TextStyle::Lead);
        ui.muted(say(Phrase::PrepareInviteHelp), TextStyle::Body);
    });
}

} // namespace

void prepare_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    about_card(ui, session, actions);
    follow_up_part(ui, state, actions);
    invite_card(ui, session);
    anonymous_card(ui, session, actions);
    agenda_card(ui, session, actions);
    if (ui.button(say(Phrase::WorkRemove), ButtonStyle::Quiet, Icon::Close))
        actions.push_back(app::RemoveSession{*state.assessment.session});
}

} // namespace wk::views
