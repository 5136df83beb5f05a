// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace wk::app {

struct State;

/// Brings up to date what follows from the project and from what is chosen on the screens, and makes anew only what rests
/// on something that changed since the last time. Called through State::derive when the project changed (change.h) and
/// by whoever needs the outcome within an action, and by update() after every action. A survey that cannot be analysed
/// gives a message and no findings.
void derive(State& state);

/// The same with at most `heavy` of the parts that take most of a frame with many respondents. What is left waits for the
/// next call, and what the screens show of it stays as it was; no action may be applied before it is made. Returns whether
/// everything is.
bool derive_some(State& state, int heavy);

} // namespace wk::app
