// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about the study and its other sources.

namespace wk::app {

Effects apply(State& state, const SetStudy& action);
Effects apply(State& state, const ShowStudy& action);
Effects apply(State& state, const AdoptEvidence& action);

} // namespace wk::app
