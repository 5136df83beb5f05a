// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

// Parts of the survey screen: the answers, and what they come to.

namespace wk::views {

void data_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// What became of every row of the file, and of every column.
void row_ledger_part(ui::Ui& ui, const app::State& state);
void column_ledger_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
void response_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void theme_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void overview_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void distributions_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void groups_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void correlations_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void pairs_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void reliability_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
