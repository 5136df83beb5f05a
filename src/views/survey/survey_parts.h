// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "project/findings.h"
#include "ui/ui.h"

#include <span>

// What the screens of the survey are made of.

namespace wk::views {

/// How the file was read, and another way to read it.
void reading_part(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// Whether and how figures are weighted as well; nothing where there are no weights to choose from.
void weight_choice(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The figures of some items without and with the weights that were chosen, and what is unsure about them; nothing when
/// none were.
void weighted_part(ui::Ui& ui, const app::State& state, std::span<const project::ItemFinding> items);

} // namespace wk::views
