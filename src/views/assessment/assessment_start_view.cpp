// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "app/assessment/assessment_facts.h"
#include "assessment/session_title.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/figures/heat_table.h"
#include "report/figures/workshop_tables.h"
#include "report/words/assessment_words.h"
#include "report/words/route_words.h"

namespace wk::views {

using assessment::TeamResult;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

void new_session_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::WorkNew));
    ui.text(say(Phrase::WorkNewHelp));
    std::vector<ui::Door> doors;
    const auto& book = *state.assessment_book;
    for (std::size_t i = 0; i < book.known.size(); ++i) {
        const auto& each = book.known[i];
        const std::string begin = say(Phrase::WorkStartOne, {each.statements.size()});
        const bool own = i >= book.carried; // may be as long as another: its title tells them apart
        const std::string about = (own ? begin : each.title) + ".";
        doors.push_back({own ? each.title : begin,
                         each.minutes > 0 ? say(Phrase::WorkStartOneText, {each.minutes, about}) : about,
                         Icon::People});
    }
    if (const auto pressed = ui.doors(doors))
        actions.push_back(app::StartSession{*pressed, {}});
}

void join_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::WorkJoin));
    ui.text(say(Phrase::WorkJoinHelp));
    ui.card([&] {
        if (const auto code = ui.entry_field(say(Phrase::WorkJoinCode), state.assessment.invitation))
            actions.push_back(app::JoinSession{*code});
    });
}

void sessions_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& all = state.project.assessments;
    std::vector<ui::ListEntry> entries;
    for (std::size_t i = 0; i < all.size(); ++i)
        entries.push_back(
            {assessment::session_title(*all[i]) + "##" + report::number_name(i),
             {},
             Icon::People,
             say(Phrase::WorkSessionDetail,
                 {report::date_words(all[i]->date), all[i]->questionnaire->title, assessment::done_count(*all[i])})});
    ui.card([&] {
        if (const auto chosen = ui.list(say(Phrase::WorkSessions), entries, {}))
            actions.push_back(app::ChooseSession{*chosen});
    });
}

void sessions_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::WorkSessions) + "##kop");
    if (!state.project.assessments.empty())
        sessions_list(ui, state, actions);
    if (ui.button(say(Phrase::SessionsBring), ButtonStyle::Secondary, Icon::Open))
        actions.push_back(app::BringSessions{});
    if (state.assessment.bringing)
        ui.notice(ui::Tone::Plain, say(Phrase::SessionsBringing));
}

// ---- teams side by side

/// The figures of the same group in a team; none when it has no such group.
report::HeatCell cell_of(const std::vector<assessment::GroupFigures>& groups, const assessment::GroupFigures& group)
{
    for (const auto& each : groups)
        if (each.step == group.step && each.id == group.id)
            return report::heat_cell(each.figures);
    return report::heat_cell({});
}

/// Teams that answered the same questionnaire as the first.
std::vector<const TeamResult*> comparable(const app::State& state)
{
    std::vector<const TeamResult*> out;
    const auto& all = state.project.teams;
    for (const auto& team : all)
        if (team->questionnaire == all.front()->questionnaire)
            out.push_back(team.get());
    return out;
}

/// Groups of the first team with the cells of all.
void add_team_rows(std::vector<report::HeatRow>& rows, const app::State& state,
                   const std::vector<const TeamResult*>& teams,
                   std::vector<assessment::GroupFigures> TeamResult::*groups)
{
    const auto& all = teams.front()->*groups;
    const auto titles = report::group_rows(all, route_content(state));
    for (std::size_t i = 0; i < all.size(); ++i) {
        report::HeatRow row{titles[i].tag, titles[i].title, {}};
        for (const auto* team : teams)
            row.cells.push_back(cell_of(team->*groups, all[i]));
        rows.push_back(std::move(row));
    }
}

void teams_figure(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto teams = comparable(state);
    std::vector<std::string> names;
    for (const auto* team : teams)
        names.push_back(team->name);
    std::vector<report::HeatRow> rows;
    add_team_rows(rows, state, teams, &TeamResult::basisfuncties);
    add_team_rows(rows, state, teams, &TeamResult::steps);
    ui.card([&] {
        session_figure(ui, actions, [&](report::ChartSize size) {
            return report::heat_table(say(Phrase::StatementBasisfunctie), names, rows, say(Phrase::TeamsChart),
                                      say(Phrase::TeamsDescription, {teams.size()}), say(Phrase::TeamsNote), size);
        });
    });
    std::vector<std::string> others;
    for (const auto& team : state.project.teams)
        if (team->questionnaire != teams.front()->questionnaire)
            others.push_back(team->name);
    if (!others.empty())
        ui.notice(ui::Tone::Attention, say(Phrase::TeamsOther, {joined(others, ", "), others.size()}));
}

void team_fields(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& teams = state.project.teams;
    ui.columns(int(teams.size()), 260, [&](int column) {
        const auto i = std::size_t(column);
        if (const auto name = ui.text_field(say(Phrase::TeamsName, {column + 1}), teams[i]->name))
            actions.push_back(app::RenameTeam{i, *name});
        if (ui.button(say(Phrase::TeamsRemove, {teams[i]->name}) + "##" + report::number_name(column + 1),
                      ButtonStyle::Quiet, Icon::Close))
            actions.push_back(app::RemoveTeam{i});
    });
}

void teams_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::TeamsTitle));
    ui.text(say(Phrase::TeamsHelp));
    if (ui.button(say(Phrase::TeamsOpen), ButtonStyle::Secondary, Icon::Open))
        actions.push_back(app::PickFile{});
    if (state.project.teams.empty())
        return;
    teams_figure(ui, state, actions);
    team_fields(ui, state, actions);
}

void questionnaires_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& book = *state.assessment_book;
    ui.heading(2, say(Phrase::ListsTitle));
    ui.text(say(Phrase::ListsHelp));
    ui.across([&] {
        for (std::size_t i = book.carried; i < book.known.size(); ++i)
            if (ui.button(say(Phrase::ListEdit, {book.known[i].title}) + "##" + report::number_name(i),
                          ButtonStyle::Secondary, Icon::Edit))
                actions.push_back(app::EditQuestionnaire{i - book.carried});
        for (std::size_t i = 0; i < book.carried; ++i)
            if (ui.button(say(Phrase::ListCopy, {book.known[i].title}) + "##" + report::number_name(i),
                          ButtonStyle::Quiet, Icon::Plus))
                actions.push_back(app::CopyQuestionnaire{i});
    });
}

} // namespace

void assessment_start_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::WorkTitle));
    ui.text(say(Phrase::WorkLead), TextStyle::Lead);
    ui.muted(say(Phrase::WorkPhoto), TextStyle::Body);
    const bool any = !state.project.assessments.empty();
    if (any)
        sessions_part(ui, state, actions);
    new_session_part(ui, state, actions);
    join_part(ui, state, actions);
    if (!any)
        sessions_part(ui, state, actions);
    teams_part(ui, state, actions);
    questionnaires_part(ui, state, actions);
}

} // namespace wk::views
