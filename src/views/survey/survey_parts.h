// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

// What the screens of the survey are made of.

namespace wk::views {

/// How the file was read, and another way to read it.
void reading_part(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
