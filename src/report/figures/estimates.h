// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/significance_findings.h"
#include "report/scene/row_layout.h"

#include <optional>
#include <vector>

namespace wk::report {

// What figures of estimates have in common.

/// The column of corrected p-values, where the method corrects them.
void add_adjusted_column(std::vector<NumberColumn>& columns, const project::MethodFinding& method);

/// "effect 0,12 · p 0,031 · p na correctie 0,210": what stands beside a row, for charts that have no columns.
std::string effect_and_p(const std::optional<double>& effect, const project::PFinding& p,
                         const project::MethodFinding& method);

/// An estimate in the middle of a band as a dot, on a line for its interval; what is absent is not drawn.
void add_estimate(Scene& scene, const RowLayout& frame, const Axis& axis, const RowLayout::Band& band,
                  const std::optional<double>& value, const std::optional<project::IntervalFinding>& interval);

} // namespace wk::report
