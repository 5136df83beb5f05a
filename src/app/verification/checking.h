// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/verification.h"
#include "app/state/actions.h"

#include <optional>

namespace wk::app {

/// A report that is being checked, some of it per frame.
struct Checking {
    FileArrived file;
    ReportChecker checker;
    double progress = 0;
    std::optional<double> began = {}; ///< seconds, as GoOn counts them
};

} // namespace wk::app
