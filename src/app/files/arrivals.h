// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"

// Files that stand beside the sessions: another project of which only the sessions are wanted, a questionnaire, results
// of a team.

namespace wk::app {

Effects sessions_arrived(State& state, const FileArrived& action);
Effects statements_arrived(State& state, const FileArrived& action);
Effects team_arrived(State& state, const FileArrived& action);

} // namespace wk::app
