// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/joint_disclosure.h"
#include "project/project.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <vector>

namespace wk::project {

/// What the coding of `survey` says about open question number `question`: counts per category on the rows kept, and
/// per level of `factors`. Without a coding every answer is uncoded.
/// factors  indices of factors whose levels are counted
/// options  min_group: a level with fewer answers shows no figures; protect: nor one that hidden_groups() hides
/// plan     what of levels and categories stays behind besides; nothing without one. When no category may be shown the
///          question is as if nobody coded it, but that its categories are there
void add_coding_finding(const Survey& survey, const survey::Responses& responses, std::size_t question,
                        const survey::RowMask& mask, const std::vector<std::size_t>& factors,
                        const AnalysisOptions& options, OpenFinding& finding, const ExportPlan* plan = nullptr);

} // namespace wk::project
