#include "views/assessment_view.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/assessment_words.h"
#include "report/cells.h"
#include "report/route_words.h"

#include <algorithm>

namespace wk::views {

using app::AssessmentFacts;
using assessment::Session;
using assessment::Talk;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

std::string count_words(std::size_t count)
{
    return format_count(std::int64_t(count));
}

bool has_results(const app::State& state)
{
    const auto& items = state.assessment_facts->results.items;
    return std::any_of(items.begin(), items.end(), [](const auto& it) { return it.n > 0; });
}

/// The button that shows what waits, or why it cannot be shown yet.
void reveal_button(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    const std::size_t waiting = assessment::done_count(session) - assessment::shown_count(session);
    if (assessment::can_reveal(session)) {
        const bool first = assessment::shown_count(session) == 0;
        if (ui.button(say(first ? Phrase::RevealGo : Phrase::RevealMore, {count_words(waiting)}), ButtonStyle::Primary,
                      Icon::Chart))
            actions.push_back(app::RevealResults{});
    } else if (waiting > 0) {
        ui.notice(ui::Tone::Plain,
                  say(Phrase::RevealWait, {count_words(waiting), format_count(session.smallest_group)}));
    } else if (session.participants.empty() && session.room.empty()) {
        ui.notice(ui::Tone::Plain, say(Phrase::RevealNobody));
    }
}

/// A heading, what it means and the statements it is about with a line each.
template <class LineOf>
void signal_part(ui::Ui& ui, const Session& session, Phrase title, Phrase help,
                 const std::vector<std::size_t>& statements, LineOf line_of)
{
    ui.heading(2, say(title));
    ui.muted(say(help), TextStyle::Body);
    if (statements.empty())
        return ui.text(say(Phrase::SignalNone));
    for (const std::size_t i : statements)
        ui.text("• " + session.questionnaire->statements[i].title + " (" + line_of(i) + ")");
}

void gaps_part(ui::Ui& ui, const app::State& state, const Session& session)
{
    const AssessmentFacts& facts = *state.assessment_facts;
    ui.heading(2, say(Phrase::SignalGaps));
    if (facts.gaps.empty())
        return ui.muted(say(Phrase::SignalGapsNone), TextStyle::Body);
    ui.muted(say(Phrase::SignalGapsHelp), TextStyle::Body);
    report::DataTable table;
    table.caption = say(Phrase::SignalGaps) + "##tabel";
    table.columns = {
        {say(Phrase::ColumnStatement)},    {say(Phrase::ColumnRoles)},   {say(Phrase::ColumnMeanDifference), true},
        {say(Phrase::ColumnEffect), true}, {say(Phrase::ColumnP), true}, {say(Phrase::ColumnPAdjusted), true}};
    for (const auto& gap : facts.gaps) {
        const auto& first = facts.results.roles[gap.first];
        const auto& second = facts.results.roles[gap.second];
        table.rows.push_back({session.questionnaire->statements[gap.statement].title,
                              say(Phrase::RolesPair, {report::role_words(first.role), report::role_words(second.role)}),
                              report::number_cell(gap.difference, 1), report::number_cell(gap.rank_biserial, 2),
                              report::p_cell(gap.p), report::p_cell(gap.p_adjusted)});
    }
    ui.card([&] { ui.table(table); });
}

void signals(ui::Ui& ui, const app::State& state, const Session& session)
{
    const AssessmentFacts& facts = *state.assessment_facts;
    const auto tally_of = [&](std::size_t i) -> const assessment::Tally& { return facts.results.items[i].tally; };
    signal_part(ui, session, Phrase::SignalBlind, Phrase::SignalBlindHelp, facts.blind_spots, [&](std::size_t i) {
        return say(Phrase::SignalBlindLine, {format_count(tally_of(i).dont_know), format_count(tally_of(i).asked())});
    });
    signal_part(ui, session, Phrase::SignalNobody, Phrase::SignalNobodyHelp, facts.held_by_nobody, [&](std::size_t i) {
        return say(Phrase::SignalNobodyLine, {format_count(tally_of(i).where[std::size_t(assessment::Holder::Nobody)]),
                                              format_count(tally_of(i).holders_named())});
    });
    gaps_part(ui, state, session);
}

// ---- discuss

void levels_part(ui::Ui& ui, const assessment::Statement& statement)
{
    constexpr std::array<std::int64_t, 3> scores{1, 3, 5};
    ui.heading(3, say(Phrase::DiscussLevels));
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!statement.seen[i].empty())
            ui.text(say(Phrase::DiscussLevel, {format_count(scores[i]), statement.seen[i]}));
}

void roles_part(ui::Ui& ui, const app::State& state, std::size_t statement)
{
    const auto& roles = state.assessment_facts->results.roles;
    if (roles.size() < 2)
        return;
    std::vector<report::ScoreRow> rows;
    for (const auto& role : roles)
        rows.push_back({{}, report::role_words(role.role), role.items[statement]});
    auto table = report::score_table(rows, say(Phrase::DiscussRoles));
    table.columns.front().title = say(Phrase::ColumnRole);
    ui.card([&] { ui.table(table); });
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
    std::vector<std::string> scores{say(Phrase::DiscussAgreedNone)};
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        scores.push_back(say(Phrase::ScoreChoice, {format_count(score), report::score_words(score)}));
    if (const auto agreed = ui.choice(say(Phrase::DiscussAgreed), scores, std::size_t(now.agreed)))
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
    std::vector<report::ScoreRow> rows;
    for (const std::size_t i : state.assessment_facts->order)
        rows.push_back(score_row(state, i));
    const float text = ui.text_scale() * (state.assessment.beamer ? 1.25F : 1);
    ui.card([&] {
        ui.figure(
            report::score_chart(rows, say(Phrase::RevealChart), results_note(state), {ui.available_width(), text}));
    });
    if (!state.assessment.beamer)
        signals(ui, state, session);
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
        ui.muted(say(Phrase::DiscussPlace, {count_words(place + 1), count_words(facts.order.size())}));
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
    });
    if (state.assessment.beamer)
        return;
    levels_part(ui, statement);
    roles_part(ui, state, index);
    talk_part(ui, session, statement.id, actions);
    if (statement.step && ui.button(say(Phrase::DiscussRoute, {report::number_name(std::size_t(*statement.step))}),
                                    ButtonStyle::Quiet, Icon::Route))
        actions.push_back(app::OpenCode{"S" + report::number_name(std::size_t(*statement.step))});
}

} // namespace wk::views
