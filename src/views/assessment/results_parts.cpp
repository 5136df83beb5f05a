// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "app/assessment/assessment_facts.h"
#include "base/phrases.h"
#include "report/figures/heat_table.h"
#include "report/figures/score_radar.h"
#include "report/figures/workshop_tables.h"
#include "report/words/assessment_words.h"
#include "report/words/cells.h"
#include "report/words/route_words.h"

#include <array>

namespace wk::views {

using app::AssessmentFacts;
using app::ResultsTab;
using assessment::Session;
using ui::TextStyle;

namespace {

float room_scale(const app::State& state, float in_the_room)
{
    return state.assessment.beamer ? in_the_room : 1;
}

// ---- statements, basisfuncties and steps

void statements_chart(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    std::vector<report::ScoreRow> rows;
    for (const std::size_t i : state.assessment_facts->order)
        rows.push_back(score_row(state, i));
    ui.card([&] {
        session_figure(ui, actions, [&](report::ChartSize size) {
            size.text_scale *= room_scale(state, 1.25F);
            return report::score_chart(rows, say(Phrase::RevealChart), results_note(state), size);
        });
    });
}

/// The groups as a web, where there are enough of them, and as dots.
void groups_charts(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& results = state.assessment_facts->results;
    const auto basis = report::group_rows(results.basisfuncties, route_content(state));
    const auto steps = report::group_rows(results.steps, route_content(state));
    const std::string note = results_note(state);
    // The rows of its table are no statements.
    const auto renamed = [](report::Scene scene, Phrase first_column) {
        scene.table.columns.front().title = say(first_column);
        return scene;
    };
    const auto web = [&](report::ChartSize size) {
        return renamed(report::score_radar(basis, say(Phrase::RadarTitle), say(Phrase::RadarNote) + " " + note, size),
                       Phrase::StatementBasisfunctie);
    };
    if (!web({ui.available_width(), 1}).shapes.empty())
        ui.card([&] { session_figure(ui, actions, web); });
    const auto dots = [&](const std::vector<report::ScoreRow>& rows, Phrase title, Phrase first_column) {
        if (rows.empty())
            return;
        ui.card([&] {
            session_figure(ui, actions, [&](report::ChartSize size) {
                return renamed(report::score_chart(rows, say(title), note, size), first_column);
            });
        });
    };
    dots(basis, Phrase::CloseChart, Phrase::StatementBasisfunctie);
    dots(steps, Phrase::StepsChart, Phrase::StatementStep);
}

// ---- roles and holders

void roles_chart(ui::Ui& ui, const app::State& state, app::Actions& actions, const Session& session)
{
    const auto& results = state.assessment_facts->results;
    if (results.roles.size() < 2)
        return ui.muted(say(Phrase::HeatNoRoles), TextStyle::Body);
    std::vector<std::string> columns{say(Phrase::HeatAll)};
    for (const auto& role : results.roles)
        columns.push_back(report::role_words(role.role));
    std::vector<report::HeatRow> rows;
    for (const std::size_t i : state.assessment_facts->order) {
        report::HeatRow row{{}, session.questionnaire->statements[i].title, {report::heat_cell(results.items[i])}};
        for (const auto& role : results.roles)
            row.cells.push_back(report::heat_cell(role.items[i]));
        rows.push_back(std::move(row));
    }
    ui.card([&] {
        session_figure(ui, actions, [&](report::ChartSize size) {
            return report::heat_table(say(Phrase::ColumnStatement), columns, rows, say(Phrase::HeatTitle),
                                      say(Phrase::HeatDescription), results_note(state), size);
        });
    });
}

/// Differences between roles, tested.
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

void holders_chart(ui::Ui& ui, const app::State& state, app::Actions& actions, const Session& session)
{
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < assessment::Holders; ++i)
        columns.push_back(report::holder_words(static_cast<assessment::Holder>(i)));
    std::vector<report::HeatRow> rows;
    for (const std::size_t i : state.assessment_facts->order) {
        const auto& tally = state.assessment_facts->results.items[i].tally;
        const assessment::Count named = tally.holders_named();
        if (named == 0)
            continue;
        report::HeatRow row{say(Phrase::HeatCount, {named}), session.questionnaire->statements[i].title, {}};
        for (const auto count : tally.where)
            row.cells.push_back({count > 0 ? std::optional(double(count) / double(named)) : std::nullopt,
                                 report::count_cell(count).text,
                                 {}});
        rows.push_back(std::move(row));
    }
    if (rows.empty())
        return ui.muted(say(Phrase::HoldersNobodySaid), TextStyle::Body);
    ui.card([&] {
        session_figure(ui, actions, [&](report::ChartSize size) {
            return report::heat_table(say(Phrase::ColumnStatement), columns, rows, say(Phrase::HoldersChart),
                                      say(Phrase::HoldersChartDescription), results_note(state), size);
        });
    });
}

// ---- what stands out

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

void signals(ui::Ui& ui, const app::State& state, const Session& session)
{
    const AssessmentFacts& facts = *state.assessment_facts;
    const auto tally_of = [&](std::size_t i) -> const assessment::Tally& { return facts.results.items[i].tally; };
    signal_part(ui, session, Phrase::SignalBlind, Phrase::SignalBlindHelp, facts.blind_spots, [&](std::size_t i) {
        return say(Phrase::SignalBlindLine, {tally_of(i).dont_know, tally_of(i).asked()});
    });
    signal_part(ui, session, Phrase::SignalNobody, Phrase::SignalNobodyHelp, facts.held_by_nobody, [&](std::size_t i) {
        return say(Phrase::SignalNobodyLine,
                   {tally_of(i).where[std::size_t(assessment::Holder::Nobody)], tally_of(i).holders_named()});
    });
    gaps_part(ui, state, session);
}

} // namespace

void results_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    const std::array names{say(Phrase::ResultsStatements), say(Phrase::ResultsGroups), say(Phrase::ResultsRoles),
                           say(Phrase::ResultsHolders), say(Phrase::ResultsSignals)};
    if (const auto tab = ui.tabs(say(Phrase::ResultsLabel), names, std::size_t(state.assessment.results)))
        actions.push_back(app::ChooseResults{static_cast<ResultsTab>(*tab)});
    switch (state.assessment.results) {
    case ResultsTab::Statements: return statements_chart(ui, state, actions);
    case ResultsTab::Groups: return groups_charts(ui, state, actions);
    case ResultsTab::Roles: return roles_chart(ui, state, actions, session);
    case ResultsTab::Holders: return holders_chart(ui, state, actions, session);
    case ResultsTab::Signals: return signals(ui, state, session);
    }
}

} // namespace wk::views
