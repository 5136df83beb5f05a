// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

/// As what documents are saved, with a line about what that is good for.
void format_choice(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
