// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about undo.

namespace wk::app {

Effects apply(State& state, const Undo& action);
Effects apply(State& state, const Redo& action);

} // namespace wk::app
