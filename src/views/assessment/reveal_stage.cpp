// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "app/assessment/assessment_facts.h"
#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "report/words/assessment_words.h"
#include "report/words/route_words.h"
#include "views/route/route_view.h"

#include <algorithm>

namespace wk::views {

using app::AssessmentFacts;
using assessment::Session;
using assessment::Talk;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

/// The button that shows what waits, or why it cannot be shown yet.
void reveal_button(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    const std::size_t waiting = assessment::done_count(session) - assessment::shown_count(session);
    if (assessment::can_reveal(session)) {
        const bool first = assessment::shown_count(session) == 0;
        if (ui.button(say(first ? Phrase::RevealGo : Phrase::RevealMore, {waiting}), ButtonStyle::Primary, Icon::Chart))
            actions.push_back(app::RevealResults{});
    } else if (waiting > 0) {
        ui.notice(ui::Tone::Plain, say(Phrase::RevealWait, {waiting, session.smallest_group}));
    } else if (session.participants.empty() && session.room.empty()) {
        ui.notice(ui::Tone::Plain, say(Phrase::RevealNobody));
    }
}

// ---- discuss

void levels_part(ui::Ui& ui, const assessment::Statement& statement)
{
    constexpr std::array<std::int64_t, 3> scores{1, 3, 5};
    ui.heading(3, say(Phrase::DiscussLevels));
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!statement.seen[i].empty())
            ui.text(say(Phrase::DiscussLevel, {scores[i], statement.seen[i]}));
}

void roles_part(ui::Ui& ui, const app::State& state, std::size_t statement)
{
    const auto& roles = state.assessment_facts->results.roles;
    if (roles.size() < 2)
        return;
    std::vector<report::ScoreRow> rows;
    for (const auto& role : roles)
        rows.push_back({{}, report::role_words(role.role), role.items[statement]});
    ui.heading(3, say(Phrase::DiscussRoles) + "##kop");
    auto table = report::score_table(rows, say(Phrase::DiscussRoles));
    table.columns.front().title = say(Phrase::ColumnRole);
    ui.card([&] { ui.table(table); });
}

/// Starts and stops the clock.
void timer_button(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.assessment.timer) {
        if (ui.button(say(Phrase::TimerStart), ButtonStyle::Quiet, Icon::Talk))
            actions.push_back(app::StartTimer{});
    } else if (ui.button(say(Phrase::TimerStop), ButtonStyle::Quiet, Icon::Close)) {
        actions.push_back(app::StopTimer{});
    }
}

/// What the clock says, for all to see.
void timer_words(ui::Ui& ui, const app::State& state)
{
    if (const auto& timer = state.assessment.timer)
        ui.text(timer->runs() ? say(Phrase::TimerLeft, {report::clock_words(timer->left)}) : say(Phrase::TimerOver),
                TextStyle::Lead);
}

void words_list(ui::Ui& ui, Phrase title, const std::vector<std::string>& words)
{
    if (words.empty())
        return;
    ui.heading(3, say(title));
    for (const auto& each : words)
        ui.text("• " + each);
}

/// What people wrote with their answers, without anyone's code.
void written_part(ui::Ui& ui, const Session& session, const std::string& item)
{
    const auto written = assessment::written_on(session, item);
    words_list(ui, Phrase::DiscussNotes, written.notes);
    words_list(ui, Phrase::DiscussEvidence, written.evidence);
    if (written.hidden)
        ui.muted(say(Phrase::DiscussNotesFew, {session.smallest_group}), TextStyle::Body);
}

/// Lessons, examples and advice of the routekaart beside the statement.
void beside_part(ui::Ui& ui, const app::State& state, std::size_t statement, app::Actions& actions)
{
    const auto beside = app::beside_statement(state, statement);
    const auto places = [&](Phrase title, const std::vector<routekaart::Place>& list) {
        if (list.empty())
            return;
        ui.heading(3, say(title));
        std::vector<PlaceEntry> entries;
        for (const auto& place : list)
            entries.push_back({place, std::string(routekaart::place_text(state.route_book->content, place))});
        ui.card([&] { place_list(ui, state, actions, say(title) + "##lijst", entries); });
    };
    places(Phrase::DiscussKnown, beside.lessons);
    places(Phrase::DiscussExamples, beside.examples);
    if (beside.advice.empty())
        return;
    ui.heading(3, say(Phrase::DiscussAdvice));
    advice_list(ui, state, actions, beside.advice, false);
}

void talk_part(ui::Ui& ui, const Session& session, const std::string& item, app::Actions& actions)
{
    const Talk* there = assessment::talk_on(session, item);
    Talk now;
    now.item = item;
    if (there)
        now = *there;
    Talk next = now;
    if (const auto said = ui.text_area(say(Phrase::DiscussSaid), now.said))
        next.said = *said;
    if (const auto agreed =
            ui.choice(say(Phrase::DiscussAgreed), score_choices(Phrase::DiscussAgreedNone), std::size_t(now.agreed)))
        next.agreed = int(*agreed);
    if (const auto done = ui.toggle(say(Phrase::DiscussDone), now.done))
        next.done = *done;
    if (next == now)
        return;
    Session changed = session;
    assessment::set_talk(changed, next);
    set_session(actions, std::move(changed), "talk" + item);
}

} // namespace

void reveal_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(2, say(Phrase::RevealTitle));
    if (!has_results(state))
        ui.text(say(Phrase::RevealHelp));
    if (!state.assessment.beamer)
        reveal_button(ui, session, actions);
    if (!has_results(state))
        return;
    results_part(ui, state, actions);
}

void discuss_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    const AssessmentFacts& facts = *state.assessment_facts;
    ui.heading(2, say(Phrase::DiscussTitle));
    if (!has_results(state))
        return ui.text(say(Phrase::DiscussNotYet));
    const std::size_t place = std::min(state.assessment.statement, facts.order.size() - 1);
    const std::size_t index = facts.order[place];
    const auto& statement = session.questionnaire->statements[index];
    const float text = ui.text_scale() * (state.assessment.beamer ? 1.4F : 1);
    ui.card([&] {
        ui.muted(say(Phrase::DiscussPlace, {place + 1, facts.order.size()}));
        timer_words(ui, state);
        ui.heading(3, statement.text);
        auto row = score_row(state, index);
        ui.figure(report::score_piles(row, results_note(state), {std::min(ui.available_width(), 900.0F), text}));
        ui.text(report::figures_sentence(row.figures));
        ui.text(report::holders_sentence(row.figures));
    });
    ui.across([&] {
        if (ui.button(say(Phrase::DiscussBack), ButtonStyle::Secondary, Icon::Back, place > 0))
            actions.push_back(app::GoToStatement{place - 1});
        if (ui.button(say(Phrase::DiscussNext), ButtonStyle::Primary, Icon::Forward, place + 1 < facts.order.size()))
            actions.push_back(app::GoToStatement{place + 1});
        timer_button(ui, state, actions);
    });
    if (state.assessment.beamer)
        return;
    talk_part(ui, session, statement.id, actions);
    levels_part(ui, statement);
    roles_part(ui, state, index);
    written_part(ui, session, statement.id);
    beside_part(ui, state, index, actions);
    if (statement.step && ui.button(say(Phrase::DiscussRoute, {report::number_name(std::size_t(*statement.step))}),
                                    ButtonStyle::Quiet, Icon::Route))
        actions.push_back(app::OpenCode{"S" + report::number_name(std::size_t(*statement.step))});
}

} // namespace wk::views
