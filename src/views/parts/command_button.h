// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "app/window/commands.h"
#include "ui/ui.h"

namespace wk::views {

/// A button for a command of app/commands.h: its label, whether it can be done now, and its action. Without
/// `words` only the icon shows; the label is still read out.
void command_button(ui::Ui& ui, const app::State& state, app::Actions& actions, app::CommandId id,
                    ui::ButtonStyle style, ui::Icon icon, bool words = true);

} // namespace wk::views
