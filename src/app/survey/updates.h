// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about the survey: filters, sections, figures, what is tested and how.

namespace wk::app {

Effects apply(State& state, const ChooseSection& action);
Effects apply(State& state, const SetBarStyle& action);
Effects apply(State& state, const ChooseKind& action);
Effects apply(State& state, const SetItemOrder& action);
Effects apply(State& state, const ShowFilter& action);
Effects apply(State& state, const ShowTables& action);
Effects apply(State& state, const SortTable& action);
Effects apply(State& state, const SortLedger& action);
Effects apply(State& state, const KeepLevel& action);
Effects apply(State& state, const KeepAllLevels& action);
Effects apply(State& state, const RemoveFrame& action);
Effects apply(State& state, const CompareBy& action);
Effects apply(State& state, const DropFactor& action);
Effects apply(State& state, const CorrelateWith& action);
Effects apply(State& state, const SetAdjustment& action);
Effects apply(State& state, const SetCorrelation& action);
Effects apply(State& state, const SetMinGroup& action);
Effects apply(State& state, const SetWeights& action);
Effects apply(State& state, const ShowGrouping& action);
Effects apply(State& state, const PlaceLevel& action);
Effects apply(State& state, const NameGroup& action);
Effects apply(State& state, const ShowAllSentences& action);

} // namespace wk::app
