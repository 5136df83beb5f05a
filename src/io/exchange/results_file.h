// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/findings.h"

#include <string_view>

namespace wk::io {

/// Reads `wijkkompas/results/1`, as results_json writes it and as any program may that follows the contract.
///
/// What was read and is written again gives the same bytes, when results_json wrote it. null stays "not computed", and
/// what is suppressed has no figures, whatever the file says of it. Where words are missing that the contract does not
/// name, ids stand in for titles and texts, and codes for labels. The points of a scale are all codes that the file
/// names for it, so that every item on it has the same.
///
/// What results do not hold is empty or 0: how many people there are in the levels of a factor, and how many columns
/// the data had (the ledger, where there is one, tells that). Who does not say how groups were tested is taken to have asked for nothing special.
///
/// errors  results-schema, newer-schema, those of json_from_text, and "results" with the JSON path in the message: what
///         is missing, no number or out of range; doubled ids, tests of items that are not there, counts that do not
///         add up, and groups of one factor with different levels
Result<project::Findings> read_results(std::string_view text, std::string_view file);

} // namespace wk::io
