// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/session.h"
#include "report/document/document.h"
#include "routekaart/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// Everything that a report of a workshop tells.
struct WorkshopReportInput {
    const assessment::Session& session;
    const routekaart::Content* content = nullptr;        ///< names steps and basisfuncties; may be null
    std::vector<const assessment::Session*> before = {}; ///< those that it is set beside, the oldest first; mostly none
    std::string_view today = {};                         ///< YYYY-MM-DD: what is late; may be empty
    std::string version = {};                            ///< of the program
};

/// A workshop as a report: who took part, the results as they may be shared, how they moved since the session before
/// it and over all of them, what was said of each statement, where the team begins, what it agreed, what became of the
/// agreements before, and its notes. No participant's code, answer or note stands in it. A section without content is
/// left out.
Document workshop_report(const WorkshopReportInput& input);

} // namespace wk::report
