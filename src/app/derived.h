// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace wk::app {

struct State;
struct Basis; ///< what everything derived was last made of

/// How often answers were gone through since the start.
struct Analysed {
    std::uint32_t surveys = 0;   ///< whole analyses
    std::uint32_t questions = 0; ///< single open questions, because their coding changed
};

/// Brings up to date what follows from the project and from what is chosen on the screens, and makes anew only what rests
/// on something that changed since the last time. Called in two places: when the project changed (change.h), and after
/// every action; besides by whoever needs the outcome within an action. A survey that cannot be analysed gives a message
/// and no findings.
void refresh(State& state);

/// The same, after the routekaart was read when it was not yet. One that cannot be read gives a message.
void open_route(State& state);

/// The same, after the questionnaires of the self-assessment were read too.
void open_assessment(State& state);

} // namespace wk::app
