// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "project/findings.h"
#include "project/project.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <vector>

namespace wk::project {

/// The response on all rows, whatever the filter: against the frame, against those who did not answer, and the weights
/// that would make the responders as large as their level.
///
/// warnings   gets what a reader has to know: who is in no level, small or missing levels, heavy weights
/// errors     unknown-factor when the frame is about a factor that is not there
Result<ResponseFinding> response_finding(const SamplingFrame& frame, const survey::Responses& responses,
                                         const AnalysisOptions& options, std::vector<Notice>& warnings);

/// Everything that follows from how many people there are in each level and how many of them responded: rates, totals,
/// tests and weights.
void add_response_figures(ResponseFinding& response, stats::Exact exact);

/// How many people the rows kept stand for: all of the frame without a filter; with filters on the frame's own factor
/// the levels kept; absent with any other filter, because then nobody knows.
std::optional<Count> population_of(const Survey& survey);

} // namespace wk::project
