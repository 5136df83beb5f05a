// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

/// What was just done or went wrong, until it is dismissed.
void messages_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
