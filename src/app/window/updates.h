// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about the program itself: screens, look, messages, what is typed.

namespace wk::app {

Effects apply(State& state, const OpenExample& action);
Effects apply(State& state, const OpenLetter& action);
Effects apply(State& state, const AssetsArrived& action);
Effects apply(State& state, const AssetsRefused& action);
Effects apply(State& state, const PickFile& action);
Effects apply(State& state, const GoOn& action);
Effects apply(State& state, const FileRefused& action);
Effects apply(State& state, const SetTitle& action);
Effects apply(State& state, const Typed& action);
Effects apply(State& state, const FieldLeft& action);
Effects apply(State& state, const GoTo& action);
Effects apply(State& state, const SetAppearance& action);
Effects apply(State& state, const SetTextSize& action);
Effects apply(State& state, const SystemAppearance& action);
Effects apply(State& state, const DismissMessage& action);
Effects apply(State& state, const ShowDialog& action);
Effects apply(State& state, const CloseDialog& action);
Effects apply(State& state, const SettingsFound& action);
Effects apply(State& state, const ShowLicences& action);
Effects apply(State& state, const ChooseLicence& action);
Effects apply(State& state, const SetCodingKeys& action);
Effects apply(State& state, const SetCoder& action);

/// Does what needs_everything(): in a function of its own, which the browser fetches after the start.
[[gnu::noinline]] Effects update_with_everything(State& state, const Action& action);

} // namespace wk::app
