// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

// One function per screen: reads the state, asks ui, pushes actions.

namespace wk::views {

/// The whole window: navigation, project bar, the screen that is open, status line and dialogs.
void window_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

void start_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// framed: survey_frame already drew filter and sections beside the content.
void survey_view(ui::Ui& ui, const app::State& state, app::Actions& actions, bool framed);
void settings_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// Whose work travels in the program, on the screen of the settings. There have to be `state.licences`.
void licences_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

// Parts of the survey screen.

/// Draws what does not scroll (filter, sections) and takes its room from `main`. False when there is no room for
/// that beside the content.
bool survey_frame(ui::Ui& ui, const app::State& state, app::Actions& actions, ui::Box& main);
void filter_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
