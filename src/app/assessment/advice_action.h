// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "routekaart/place.h"

#include <cstddef>
#include <optional>
#include <string>

// Advice and requirements of the routekaart as actions of a session.

namespace wk::app {

/// What an action made of a place says; empty for a place of which none is made.
std::string action_text(const State& state, routekaart::Place place);

/// The session, as an index into Project::assessments, among whose actions that stands; none when it does nowhere.
std::optional<std::size_t> session_with_action(const State& state, routekaart::Place place);

/// What a session of the project is called. index   into Project::assessments
std::string session_name(const State& state, std::size_t index);

} // namespace wk::app
