// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

/// Where a report of somebody else is pasted or opened to be worked out again.
void foreign_entry(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// What came of that; there is one.
void foreign_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
