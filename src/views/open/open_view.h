// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

void open_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// Dialog::OpenQuestion: which question to code.
void open_question_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
