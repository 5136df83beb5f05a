// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/verification.h"

#include <optional>
#include <string>

namespace wk::app {

/// A report that is being checked, some of it per frame.
struct Checking {
    std::string name; ///< of its file
    ReportChecker checker;
    double progress = 0;
    std::optional<double> began = {}; ///< seconds, as GoOn counts them
};

} // namespace wk::app
