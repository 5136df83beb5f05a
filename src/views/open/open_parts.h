// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

// Parts and tabs of the screen of open answers that stand on their own. Only open_view.cpp calls them;
// State::open_answers is there.

namespace wk::views {

/// The question on screen, and the way to another one.
void question_choice(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// The answers that are shown, to choose from, and what can be done with all that are chosen.
void answer_list(ui::Ui& ui, const app::State& state, app::Actions& actions);
void codebook_tab(ui::Ui& ui, const app::State& state, app::Actions& actions);
void agreement_tab(ui::Ui& ui, const app::State& state, app::Actions& actions);
void quotes_tab(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
