// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/actions.h"
#include "app/state.h"
#include "ui/ui.h"

// One function per screen: reads the state, asks ui, pushes actions.

namespace wk::views {

/// The whole window: navigation, project bar, the screen that is open, status line and dialogs.
void window_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

void start_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// framed: survey_frame already drew filter and sections beside the content.
void survey_view(ui::Ui& ui, const app::State& state, app::Actions& actions, bool framed);
void recalculation_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void settings_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// Whose work travels in the program, on the screen of the settings. There have to be `state.licences`.
void licences_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

// Parts of the survey screen.

/// Draws what does not scroll (filter, sections) and takes its room from `main`. False when there is no room for
/// that beside the content.
bool survey_frame(ui::Ui& ui, const app::State& state, app::Actions& actions, ui::Box& main);
void data_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void mapping_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void response_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void theme_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void overview_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void distributions_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void groups_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void correlations_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void pairs_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void reliability_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void open_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void verdicts_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void comparison_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void questionnaire_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void sharing_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void follow_up_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void report_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void filter_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// What was just done or went wrong, until it is dismissed.
void messages_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// A question on top of everything, when there is one.
void dialog_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
