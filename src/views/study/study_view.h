// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

void study_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
