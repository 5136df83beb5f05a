// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/significance_findings.h"

#include <vector>

namespace wk::io {

/// Adds "groups", "correlations" and "pairs" to results, as far as there are any.
void add_tests(const project::TestFindings& tests, Json& results);

/// Adds "method", and "chance" when anything was tested. The smallest group of "method" holds for proposed verdicts
/// too.
void add_method(const project::TestFindings& tests, Json& results);

/// A "not-computed" notice for every test with a figure missing, with its reason.
std::vector<Notice> tests_not_computed(const project::TestFindings& tests);

} // namespace wk::io
