// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/choices.h"
#include "ui/ui.h"

namespace wk::views {

/// What was done with a row, for an action.
app::Pick pick_of(ui::RowPick pick);

} // namespace wk::views
