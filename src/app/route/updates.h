// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about the routekaart.

namespace wk::app {

Effects apply(State& state, const ShowRoutePart& action);
Effects apply(State& state, const OpenPlace& action);
Effects apply(State& state, const ClosePlace& action);
Effects apply(State& state, const OpenCode& action);
Effects apply(State& state, const RouteBack& action);
Effects apply(State& state, const RouteForward& action);
Effects apply(State& state, const SetMapZoom& action);
Effects apply(State& state, const SearchRoute& action);
Effects apply(State& state, const ShowMapFilter& action);
Effects apply(State& state, const SetRouteFilter& action);
Effects apply(State& state, const SetMapLayer& action);
Effects apply(State& state, const SetBeamer& action);
Effects apply(State& state, const ChoosePanelTab& action);
Effects apply(State& state, const SetProfile& action);
Effects apply(State& state, const SetPlaceNote& action);
Effects apply(State& state, const SetPracticeFilter& action);
Effects apply(State& state, const ChooseDilemma& action);
Effects apply(State& state, const DrawDilemma& action);
Effects apply(State& state, const SetDilemmaTalk& action);
Effects apply(State& state, const RestartDilemmas& action);
Effects apply(State& state, const ShowApproach& action);
Effects apply(State& state, const ShowSince& action);
Effects apply(State& state, const SaveRouteReport& action);

/// Reads the routekaart when it was not yet, and makes what follows from it. One that cannot be read gives a message.
void open_route(State& state);

} // namespace wk::app
