// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"

#include <optional>

namespace wk::app {

/// Whether work that goes on in slices is to show how far it is: after a while, and where no dialog is open.
/// began     when it began, noted here at its first slice
/// seconds   now, as GoOn counts them
inline bool needs_sign(const State& state, std::optional<double>& began, double seconds)
{
    if (!began)
        began = seconds;
    return seconds - *began >= SecondsWithoutSign && state.dialog == Dialog::None;
}

} // namespace wk::app
