#pragma once

#include "base/json_text.h"
#include "project/test_findings.h"

#include <vector>

namespace wk::io {

/// Adds "groups", "correlations" and "pairs" to results, as far as there are any.
void add_tests(const project::TestFindings& tests, Json& results);

/// Adds "chance" and "method", when anything was tested.
void add_method(const project::TestFindings& tests, Json& results);

/// A "not-computed" notice for every test with a figure missing, with its reason.
std::vector<Notice> tests_not_computed(const project::TestFindings& tests);

} // namespace wk::io
