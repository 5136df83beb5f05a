// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

// Parts of the survey screen: what each column asks.

namespace wk::views {

void mapping_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void questionnaire_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// Dialog::Columns: what the columns that are chosen get.
void columns_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
