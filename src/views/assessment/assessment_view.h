// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/sharing/figure_files.h"
#include "app/state/actions.h"
#include "app/state/state.h"
#include "base/phrases.h"
#include "report/figures/score_chart.h"
#include "ui/ui.h"
#include "views/parts/figure_card.h"

#include <optional>
#include <string>
#include <vector>

// The screen of the self-assessment and its parts.

namespace wk::views {

/// The stage of the workshop on screen, or the page where one begins.
void assessment_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The page where one begins: new sessions, those there are, teams side by side, questionnaires of one's own.
void assessment_start_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The questionnaire that is edited.
void statements_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// Someone scores on this device: the window is theirs alone.
void scoring_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

// One function per stage; each needs a session, and those from reveal_stage on its facts.
void prepare_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void score_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void collect_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void reveal_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void discuss_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void prioritise_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void act_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);
void close_stage(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// What someone who answered on an own copy hands on.
void own_answers_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// What became of the actions of the session before this one; nothing without one that has actions.
void follow_up_part(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The results of the session on screen, a tab per way to look at them.
void results_part(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// What the room may see while people answer: how to join, and how many handed in.
void room_screen(ui::Ui& ui, const app::State& state);

// What the parts have in common.

/// A figure of a session as wide as there is room, under its title, with a button to save it.
/// make   the scene for a report::ChartSize
template <class Make>
void session_figure(ui::Ui& ui, app::Actions& actions, Make make)
{
    const report::Scene scene = make(report::ChartSize{ui.available_width(), ui.text_scale()});
    ui.heading(3, scene.title + "##kop");
    ui.figure(scene);
    if (auto name = save_figure_buttons(ui, scene.title))
        actions.push_back(app::session_figure_to_save(*std::move(name), make));
}

/// What names steps and basisfuncties; null while the routekaart was not read.
const routekaart::Content* route_content(const app::State& state);
/// Whether anything is revealed.
bool has_results(const app::State& state);

/// Replaces the session on screen by a changed copy.
void set_session(app::Actions& actions, assessment::Session session, std::string what);
/// A button to the next stage.
void next_stage_button(ui::Ui& ui, const assessment::Session& session, app::Actions& actions);
/// Statement `index` as a row of a figure, with its step above it.
report::ScoreRow score_row(const app::State& state, std::size_t index);
/// Titles of all statements, in the order of the questionnaire.
std::vector<std::string> statement_titles(const assessment::Session& session);
/// The scores to choose from, with `none` before them: entry i is score i.
std::vector<std::string> score_choices(Phrase none);
/// A choice of roles, "niet gezegd" first; what was chosen, if anything was.
std::optional<std::optional<assessment::Role>> role_choice(ui::Ui& ui, Phrase label,
                                                           std::optional<assessment::Role> now);
/// The base of a figure, in words.
std::string results_note(const app::State& state);

} // namespace wk::views
