// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about columns and answers of the file, and a questionnaire of one's own.

namespace wk::app {

Effects apply(State& state, const MapColumn& action);
Effects apply(State& state, const MapOption& action);
Effects apply(State& state, const ForgetMapping& action);
Effects apply(State& state, const ShowMapping& action);
Effects apply(State& state, const ChooseColumn& action);
Effects apply(State& state, const SetQuestion& action);
Effects apply(State& state, const SetInstrumentTitle& action);
Effects apply(State& state, const SetTheme& action);
Effects apply(State& state, const RemoveTheme& action);
Effects apply(State& state, const SetScale& action);
Effects apply(State& state, const SaveInstrument& action);
Effects apply(State& state, const SaveInstrumentAs& action);

/// Puts `survey`, whose answers are read in another way than before, in the place of the one on screen. Groups may be
/// other ones then: filters, comparisons and address file that no longer fit go, and undo brings them back.
Effects change_reading(State& state, project::Survey survey, What what, std::string said);

/// The survey on screen gets a questionnaire that is guessed from its table.
Effects guess_instrument(State& state);

} // namespace wk::app
