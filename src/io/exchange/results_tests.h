// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/significance_findings.h"

#include <set>
#include <string>

namespace wk::io {

/// What was tested, out of results: "groups", "correlations", "pairs", "chance" and "method", as add_tests and
/// add_method of io/tests_json.h write them. A level that is suppressed has no figures here, whatever the file says of
/// it. Why a figure is missing stands in the warnings of the file, and is left to the caller.
/// items       ids of the closed items: a test is about these alone
/// complains   also of groups of one factor that do not have the same levels: a figure shows them in columns
project::TestFindings tests_from_results(JsonCheck& check, const Json& results, const std::set<std::string>& items);

} // namespace wk::io
