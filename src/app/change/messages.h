// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "base/result.h"

#include <string>

namespace wk::app {

/// Adds a message on top; the last five stay.
void tell(State& state, MessageKind kind, std::string text);

/// Tells and says what went wrong.
Effects fail(State& state, const Error& error);

/// The file that could not be read is offered no longer.
void forget_refused(State& state);

/// What was only good news need not be read twice: it goes when the user moves on.
void forget_done(State& state);

} // namespace wk::app
