// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/foreign_report.h"

#include <string>
#include <vector>

namespace wk::app {

/// A report of somebody else that was worked out again, beside the project: nothing of it becomes part of that. Made
/// once, when it comes in.
struct ForeignFacts {
    ForeignReport report;
    std::string sentence;                  ///< how many claims can be right
    std::vector<report::DataTable> tables; ///< in the order of foreign_order
    std::size_t right = 0;                 ///< claims that agree
    std::size_t open = 0;                  ///< claims that cannot be worked out
    bool folds = false;                    ///< those are so many that they are shown only when asked for
    bool agreeing = false;                 ///< what is right is shown too
    bool unchecked = false;                ///< what cannot be worked out is shown
};

} // namespace wk::app
