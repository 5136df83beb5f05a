// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <string_view>

namespace wk::report {

// Every test that was done, a row each, with all that a statistician asks for: n, the statistic and what belongs to it,
// p exact and asymptotic, p corrected, and the effect. What was not computed is a dash.

/// The two tests on who responded. response   with or without figures
DataTable response_test_table(const project::ResponseFinding& response);

/// Every item by the groups of `factor`, one of the findings. Without rows when there are none.
DataTable group_test_table(const project::Findings& findings, std::string_view factor);

/// Every pair. Without rows when there are none.
/// Every two groups compared (Dunn, Holm), of the items of which the test of all groups stands out; without rows when
/// there are none.
DataTable pairwise_table(const project::Findings& findings, std::string_view factor);
DataTable pair_test_table(const project::Findings& findings);

/// How many tests of each family stand out, and how many would by chance alone. Without rows when nothing was tested.
DataTable chance_table(const project::Findings& findings);

/// Every item with `variable`, one of the findings. Without rows when there are none.
DataTable correlation_test_table(const project::Findings& findings, std::string_view variable);

} // namespace wk::report
