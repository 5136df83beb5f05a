// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <vector>

namespace wk::project {

/// Whether the items of a theme measure one thing: for every theme with two or more items on one scale ("theme"), and
/// for every kind within a theme under the same condition ("theme/kind"), in the instrument's order. On the rows kept,
/// people who answered every item; an item that is worded the other way round is turned.
std::vector<ReliabilityFinding> reliability_findings(const survey::Responses& responses, const survey::RowMask& mask);

} // namespace wk::project
