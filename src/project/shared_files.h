// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/aggregate.h"
#include "project/project.h"
#include "survey/responses.h"

#include <string>
#include <vector>

namespace wk::project {

/// Those of the factors that the questionnaire has.
/// ids   may hold others, of an earlier questionnaire
std::vector<std::string> known_factors(const survey::Instrument& instrument, std::vector<std::string> ids);

/// The counts that may leave of a project's first survey, called as shared_title() says: everybody who is kept,
/// and the groups of some factors.
/// factors   ids; only known_factors() count
/// errors    those of kept_rows(), sharing_problem() and counts_problem()
Result<SharedCounts> counts_to_share(const Project& project, const survey::Responses& responses,
                                     std::vector<std::string> factors);

/// What files of a project's first survey are called after, and what is told of it: the project's title, else the name of
/// the file with answers.
std::string shared_title(const Project& project);

} // namespace wk::project
