// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about conclusions, recommendations and what became of them.

namespace wk::app {

Effects apply(State& state, const SetFollowUp& action);
Effects apply(State& state, const ShowFollowUp& action);
Effects apply(State& state, const OpenEvidence& action);

} // namespace wk::app
