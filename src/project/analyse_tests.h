// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "project/joint_disclosure.h"
#include "project/significance_findings.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <vector>

namespace wk::project {

/// What the options ask, in words, for the passport under every figure.
MethodFinding method_finding(const AnalysisOptions& options);

/// All tests on the rows kept: one pass over the bytes per item and factor, per item and variable, and per pair.
///
/// groups        when options.by names factors; in that order, every item of the instrument for each
/// correlations  when options.with names variables; likewise
/// pairs         when the instrument has pairs
/// plan          what of groups stays behind; nothing without one
/// warnings      gets a notice per family about small groups and about p-values that are approximations
/// errors        unknown-factor, unknown-variable
Result<TestFindings> test_findings(const survey::Responses& responses, const survey::RowMask& mask,
                                   const AnalysisOptions& options, std::vector<Notice>& warnings,
                                   const ExportPlan* plan = nullptr);

} // namespace wk::project
