// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

// Tabs of the screen of open answers that stand on their own. Only open_view.cpp calls them; State::open_answers is
// there.

namespace wk::views {

void codebook_tab(ui::Ui& ui, const app::State& state, app::Actions& actions);
void agreement_tab(ui::Ui& ui, const app::State& state, app::Actions& actions);
void quotes_tab(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
