// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

/// What came of checking a report; there is one.
void verification_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
