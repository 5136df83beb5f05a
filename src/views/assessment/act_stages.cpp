// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "app/assessment/assessment_facts.h"
#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "report/figures/score_trend.h"
#include "report/figures/workshop_tables.h"
#include "report/words/assessment_words.h"
#include "report/words/route_words.h"
#include "views/parts/format_choice.h"

#include <algorithm>
#include <array>

namespace wk::views {

using assessment::Priority;
using assessment::Session;
using assessment::TeamAction;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

constexpr double MostDots = 500;
constexpr double MostDotsEach = 20;

std::vector<std::string> amounts()
{
    constexpr int Much = 3;
    std::vector<std::string> out;
    for (int amount = 0; amount <= Much; ++amount)
        out.push_back(report::amount_words(amount));
    return out;
}

/// Votes, effort and effect of one statement.
void priority_row(ui::Ui& ui, const Session& session, std::size_t index, app::Actions& actions)
{
    const auto& statement = session.questionnaire->statements[index];
    const Priority* there = assessment::priority_of(session, statement.id);
    Priority now;
    now.item = statement.id;
    if (there)
        now = *there;
    Priority next = now;
    const std::string key = "##" + statement.id;
    if (const auto dots =
            ui.number_field(say(Phrase::PrioritiseVotes, {statement.title}), double(now.dots), 0, MostDots, 0))
        next.dots = int(*dots);
    ui.columns(2, 220, [&](int column) {
        int& amount = column == 0 ? next.effort : next.effect;
        const Phrase label = column == 0 ? Phrase::PrioritiseEffort : Phrase::PrioritiseEffect;
        if (const auto chosen = ui.choice(say(label) + key, amounts(), std::size_t(amount)))
            amount = int(*chosen);
    });
    ui.space(ui::Inside);
    if (next == now)
        return;
    Session changed = session;
    assessment::set_priority(changed, next);
    set_session(actions, std::move(changed), "priority" + statement.id);
}

void priority_list(ui::Ui& ui, const Session& session)
{
    ui.heading(2, say(Phrase::PrioritiseOrder));
    const auto order = assessment::by_priority(session);
    if (order.empty())
        return ui.muted(say(Phrase::PrioritiseNone), TextStyle::Body);
    for (const std::size_t i : order) {
        const auto& statement = session.questionnaire->statements[i];
        ui.text(statement.title, TextStyle::Strong);
        ui.space(-ui::Inside - 4);
        ui.muted(report::priority_words(*assessment::priority_of(session, statement.id)), TextStyle::Body);
    }
}

/// The choice of a statement, "geen" first.
void statement_choice(ui::Ui& ui, const Session& session, TeamAction& action, const std::string& key)
{
    auto names = statement_titles(session);
    names.insert(names.begin(), say(Phrase::ActStatementNone));
    const auto at = session.questionnaire->find(action.item);
    if (const auto chosen = ui.choice(say(Phrase::ActStatement) + key, names, at ? *at + 1 : 0))
        action.item = *chosen > 0 ? session.questionnaire->statements[*chosen - 1].id : std::string();
}

std::vector<std::string> status_choices()
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < assessment::action_status_names.size(); ++i)
        names.push_back(report::action_status_words(static_cast<assessment::ActionStatus>(i)));
    return names;
}

void action_fields(ui::Ui& ui, const Session& session, TeamAction& action, const std::string& key)
{
    const auto field = [&](Phrase label, std::string& words) {
        if (const auto typed = ui.text_field(say(label) + key, words))
            words = *typed;
    };
    const auto score = [&](Phrase label, int& value) {
        if (const auto chosen = ui.choice(say(label) + key, score_choices(Phrase::AmountNone), std::size_t(value)))
            value = int(*chosen);
    };
    field(Phrase::ActWhat, action.what);
    ui.columns(2, 220, [&](int column) {
        column == 0 ? field(Phrase::ActWho, action.who) : field(Phrase::ActWhen, action.when);
    });
    statement_choice(ui, session, action, key);
    ui.columns(3, 180, [&](int column) {
        if (column == 0)
            return score(Phrase::ActFrom, action.from);
        if (column == 1)
            return score(Phrase::ActTo, action.to);
        if (const auto chosen = ui.choice(say(Phrase::ActStatus) + key, status_choices(), std::size_t(action.status)))
            action.status = static_cast<assessment::ActionStatus>(*chosen);
    });
}

void action_card(ui::Ui& ui, const app::State& state, const Session& session, std::size_t index, app::Actions& actions)
{
    const TeamAction& now = session.actions[index];
    TeamAction next = now;
    const std::size_t number = index + 1;
    const std::string key = "##" + report::number_name(index);
    bool removed = false;
    ui.card([&] {
        ui.heading(3, say(Phrase::ActNumber, {number}));
        if (assessment::is_late(now, state.today))
            ui.tag(say(Phrase::ActLate) + key);
        action_fields(ui, session, next, key);
        removed = ui.button(say(Phrase::ActRemove, {number}), ButtonStyle::Quiet, Icon::Close);
    });
    Session changed = session;
    if (removed) {
        changed.actions.erase(changed.actions.begin() + std::ptrdiff_t(index));
        set_session(actions, std::move(changed), {});
    } else if (!(next == now)) {
        changed.actions[index] = next;
        set_session(actions, std::move(changed), "action" + report::number_name(std::int64_t(number)));
    }
}

/// A new agreement, about the statement with the most votes that has none yet.
TeamAction new_action(const Session& session, const assessment::Summary& results)
{
    TeamAction out;
    for (const std::size_t i : assessment::by_priority(session)) {
        const std::string& id = session.questionnaire->statements[i].id;
        const auto about = [&](const TeamAction& it) { return it.item == id; };
        if (std::any_of(session.actions.begin(), session.actions.end(), about))
            continue;
        out.item = id;
        const auto* talk = assessment::talk_on(session, id);
        out.from = talk && talk->agreed > 0 ? talk->agreed : int(results.items[i].median.value_or(0));
        break;
    }
    return out;
}

void agreements_part(ui::Ui& ui, const Session& session)
{
    ui.heading(2, say(Phrase::CloseActions) + "##kop");
    if (session.actions.empty())
        return ui.muted(say(Phrase::CloseNoActions), TextStyle::Body);
    ui.card([&] { ui.table(report::agreements_table(session, say(Phrase::CloseActions))); });
}

void groups_chart(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    auto rows = report::group_rows(state.assessment_facts->results.basisfuncties, route_content(state));
    std::erase_if(rows, [](const auto& row) { return !row.figures.hidden && row.figures.n == 0; });
    if (rows.empty())
        return;
    ui.card([&] {
        session_figure(ui, actions, [&](report::ChartSize size) {
            return report::score_chart(rows, say(Phrase::CloseChart), results_note(state), size);
        });
    });
}

/// How each statement moved since the session before this one.
void changes_part(ui::Ui& ui, const app::State& state, const Session& session)
{
    const auto& facts = *state.assessment_facts;
    if (facts.before.empty() || facts.results.participants == 0)
        return;
    const Session& earlier = *state.project.assessments[facts.before.back()];
    ui.heading(2, say(Phrase::CloseChange, {report::date_words(earlier.date)}));
    ui.muted(say(Phrase::CloseChangeHelp), TextStyle::Body);
    ui.card([&] {
        ui.table(report::change_table(*session.questionnaire, facts.changes,
                                      say(Phrase::CloseChange, {report::date_words(earlier.date)}) + "##tabel"));
    });
}

/// How each basisfunctie moved over all sessions.
void trend_part(ui::Ui& ui, const app::State& state, const Session& session, app::Actions& actions)
{
    const auto& lines = state.assessment_facts->trend.basisfuncties;
    if (lines.empty())
        return;
    auto all = app::sessions_before(state);
    all.push_back(&session);
    const std::string title = say(Phrase::TrendTitle, {all.size()});
    ui.heading(2, title);
    ui.muted(say(Phrase::TrendHelp), TextStyle::Body);
    const auto* content = state.route_book ? &state.route_book->content : nullptr;
    ui.card([&] {
        session_figure(ui, actions, [&](report::ChartSize size) {
            return report::score_trend(lines, report::line_titles(lines, content), report::session_names(all), title,
                                       say(Phrase::TrendNote), size);
        });
    });
}

} // namespace

void follow_up_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.assessment_facts;
    if (facts.before.empty() || facts.followed.empty())
        return;
    const Session& earlier = *state.project.assessments[facts.before.back()];
    ui.heading(2, say(Phrase::FollowTitle, {report::date_words(earlier.date)}));
    ui.muted(say(has_results(state) ? Phrase::FollowHelp : Phrase::FollowNotYet), TextStyle::Body);
    ui.card([&] {
        ui.table(report::follow_up_table(earlier, facts.followed,
                                         say(Phrase::FollowTitle, {report::date_words(earlier.date)}) + "##tabel"));
    });
    ui.columns(int(earlier.actions.size()), 260, [&](int column) {
        const auto i = std::size_t(column);
        const TeamAction& action = earlier.actions[i];
        if (const auto chosen = ui.choice(say(Phrase::FollowSetStatus, {action.what}) + "##" + report::number_name(i),
                                          status_choices(), std::size_t(action.status)))
            actions.push_back(
                app::SetActionStatus{facts.before.back(), i, static_cast<assessment::ActionStatus>(*chosen)});
    });
}

void prioritise_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(2, say(Phrase::PrioritiseTitle));
    if (state.assessment.beamer)
        return priority_list(ui, session);
    ui.text(say(Phrase::PrioritiseHelp, {session.dots}));
    if (const auto dots = ui.number_field(say(Phrase::PrioritiseDots), double(session.dots), 1, MostDotsEach, 0)) {
        Session changed = session;
        changed.dots = int(*dots);
        set_session(actions, std::move(changed), "dots");
    }
    const auto& facts = *state.assessment_facts;
    const bool all = state.assessment.all_priorities;
    if (facts.priorities.size() < facts.order.size()) {
        if (const auto shown = ui.toggle(say(Phrase::PrioritiseAll, {facts.order.size()}), all))
            actions.push_back(app::ShowAllPriorities{*shown});
        if (!all)
            ui.muted(say(Phrase::PrioritiseFew, {facts.priorities.size()}), TextStyle::Body);
    }
    ui.card([&] {
        for (const std::size_t i : all ? facts.order : facts.priorities)
            priority_row(ui, session, i, actions);
    });
    priority_list(ui, session);
}

void act_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(2, say(Phrase::ActTitle));
    if (state.assessment.beamer)
        return agreements_part(ui, session);
    ui.text(say(Phrase::ActHelp));
    for (std::size_t i = 0; i < session.actions.size(); ++i)
        action_card(ui, state, session, i, actions);
    if (ui.button(say(Phrase::ActAdd), ButtonStyle::Primary, Icon::Plus)) {
        Session changed = session;
        changed.actions.push_back(new_action(session, state.assessment_facts->results));
        set_session(actions, std::move(changed), {});
    }
}

void close_stage(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(2, say(Phrase::CloseTitle));
    if (state.assessment.beamer) {
        groups_chart(ui, state, actions);
        return agreements_part(ui, session);
    }
    ui.text(say(Phrase::CloseHelp));
    groups_chart(ui, state, actions);
    follow_up_part(ui, state, actions);
    changes_part(ui, state, session);
    trend_part(ui, state, session, actions);
    agreements_part(ui, session);
    if (const auto notes = ui.text_area(say(Phrase::CloseNotes), session.notes)) {
        Session changed = session;
        changed.notes = *notes;
        set_session(actions, std::move(changed), "notes");
    }
    ui.across([&] {
        if (ui.button(say(Phrase::CloseSave), ButtonStyle::Primary, Icon::Save))
            actions.push_back(app::Save{});
        if (ui.button(say(Phrase::CloseShare), ButtonStyle::Secondary, Icon::Save))
            actions.push_back(app::SaveSummary{});
    });
    format_choice(ui, state, actions);
    ui.across([&] {
        if (ui.button(say(Phrase::WorkshopReportSave), ButtonStyle::Secondary, Icon::Save))
            actions.push_back(app::SaveWorkshopReport{});
        if (ui.button(say(Phrase::ReportPrint)))
            actions.push_back(app::SaveWorkshopReport{true});
    });
}

} // namespace wk::views
