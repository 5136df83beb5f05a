// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"

#include <string>

namespace wk::app {

/// The recovery copy as it has to be kept now, and what it is called.
KeepDraft draft_of(const State& state);
std::string draft_name(const State& state);

} // namespace wk::app
