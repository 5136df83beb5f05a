// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"

// What update() does with a report that is checked.

namespace wk::app {

/// Whether a file that comes in is a report to check: one of Wijkkompas, or an office document that could be.
bool is_report_to_check(const FileArrived& action);
/// Begins to check it. What came of it is shown when that is known.
Effects report_arrived(State& state, const FileArrived& action);
/// The next step of that; nothing when no report is being checked.
/// seconds   now, as GoOn counts them
Effects check_on(State& state, double seconds);
Effects apply(State& state, const StopChecking& action);

/// Whether a file that comes in is only compared with the fingerprint in the report on screen.
bool compares_input(const State& state);
Effects input_arrived(State& state, const FileArrived& action);

Effects apply(State& state, const CloseVerification& action);

/// Whether a file that comes in on the screen for it is a report of somebody else, or a text.
bool is_foreign_report(const State& state, const FileArrived& action);
/// Works it out again, and shows what came of it.
Effects foreign_arrived(State& state, const FileArrived& action);
Effects apply(State& state, const SetForeignText& action);
Effects apply(State& state, const CheckForeign& action);
Effects apply(State& state, const ShowAgreeing& action);
Effects apply(State& state, const ShowUnchecked& action);
Effects apply(State& state, const SaveForeign& action);
Effects apply(State& state, const CloseForeign& action);

} // namespace wk::app
