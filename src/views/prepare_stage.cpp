#include "views/assessment_view.h"

#include "assessment/answer_code.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "report/assessment_words.h"

#include <numeric>

namespace wk::views {

using assessment::Session;
using assessment::Stage;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

constexpr double MostMinutes = 240;
constexpr double MostSmallest = 20;
constexpr double LeastSmallest = 3; // of fewer nobody is hidden among others

void about_card(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    Session next = session;
    const auto field = [&](Phrase label, std::string& words, const char* what) {
        if (const auto typed = ui.text_field(say(label), words)) {
            words = *typed;
            set_session(actions, next, what);
        }
    };
    ui.heading(2, say(Phrase::PrepareAbout));
    ui.card([&] {
        ui.columns(3, 200, [&](int column) {
            if (column == 0)
                field(Phrase::PrepareTeam, next.team, "team");
            else if (column == 1)
                field(Phrase::PrepareDate, next.date, "date");
            else
                field(Phrase::PrepareFacilitator, next.facilitator, "facilitator");
        });
        ui.text(say(Phrase::PrepareWhatText,
                    {session.questionnaire->title, format_count(std::int64_t(session.questionnaire->statements.size())),
                     session.questionnaire->intro}));
    });
}

void anonymous_card(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    Session next = session;
    ui.card([&] {
        if (const auto on = ui.toggle(say(Phrase::PrepareAnonymous), session.anonymous)) {
            next.anonymous = *on;
            set_session(actions, next, "anonymous");
        }
        if (!session.anonymous)
            return;
        if (const auto people = ui.number_field(say(Phrase::PrepareSmallest), double(session.smallest_group),
                                                LeastSmallest, MostSmallest, 0)) {
            next.smallest_group = assessment::Count(*people);
            set_session(actions, next, "smallest");
        }
        ui.muted(say(Phrase::PrepareAnonymousHelp));
    });
}

void agenda_card(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    Session next = session;
    ui.heading(2, say(Phrase::PrepareAgenda));
    ui.card([&] {
        ui.columns(int(assessment::Stages), 150, [&](int i) {
            const auto stage = static_cast<Stage>(i);
            if (const auto minutes = ui.number_field(report::stage_words(stage),
                                                     double(session.minutes[std::size_t(i)]), 0, MostMinutes, 0)) {
                next.minutes[std::size_t(i)] = int(*minutes);
                set_session(actions, next, "minutes");
            }
        });
        const int total = std::accumulate(session.minutes.begin(), session.minutes.end(), 0);
        ui.text(say(Phrase::PrepareTotal, {format_count(total)}));
    });
}

} // namespace

void prepare_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    about_card(ui, session, actions);
    ui.heading(2, say(Phrase::PrepareInvite));
    ui.card([&] {
        ui.text(assessment::invitation(*session.questionnaire, session.id), TextStyle::Lead);
        ui.muted(say(Phrase::PrepareInviteHelp), TextStyle::Body);
    });
    anonymous_card(ui, session, actions);
    agenda_card(ui, session, actions);
    if (ui.button(say(Phrase::WorkRemove), ButtonStyle::Quiet, Icon::Close))
        actions.push_back(app::RemoveSession{*state.assessment.session});
}

} // namespace wk::views
