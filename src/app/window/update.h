// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"

namespace wk::app {

/// The state of a fresh start.
State initial_state(const Assets& assets);

/// Applies one action and returns what the platform has to do for it. The only function that changes a State;
/// knows no clock, file or window.
Effects update(State& state, const Action& action);

} // namespace wk::app
