// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about the stoplicht.

namespace wk::app {

Effects apply(State& state, const ShowRules& action);
Effects apply(State& state, const SetVerdictRules& action);
Effects apply(State& state, const ChooseVerdictTheme& action);
Effects apply(State& state, const SetLight& action);
Effects apply(State& state, const AdoptProposals& action);
Effects apply(State& state, const SetReason& action);
Effects apply(State& state, const ChooseEvidence& action);
Effects apply(State& state, const AddEvidence& action);
Effects apply(State& state, const NoteEvidence& action);
Effects apply(State& state, const RemoveEvidence& action);

} // namespace wk::app
