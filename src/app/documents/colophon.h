// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"
#include "report/made/survey_report.h"
#include "survey/responses.h"

#include <string>

namespace wk::app {

/// What a report of the project's first survey says about itself: whom it is for, and the SHA-256 of the counts that
/// others may have: everybody who is kept and the groups that the survey compares, called after the project.
///
/// responses   of that survey
/// date        as it will stand on the cover
/// sha256      of the project's file; may be empty
report::Colophon colophon(const project::Project& project, const survey::Responses& responses, std::string date,
                          std::string sha256);

} // namespace wk::app
