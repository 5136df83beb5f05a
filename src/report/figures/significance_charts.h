// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <string>
#include <string_view>

namespace wk::report {

// Figures of what was tested. Each carries the table behind it; `note` is the base in words, printed under it.

/// Every item by the groups of `factor`: mean and n per group, coloured and hatched by its distance from the mean of
/// all groups together; p raw and corrected, marked ● at the lowest and ○ at the other levels of the method. findings
/// with tests.groups of that factor
Scene group_chart(const project::Findings& findings, std::string_view factor, std::string title, std::string note,
                  ChartSize size);

/// Every item with one numeric variable: the coefficient with its 95% interval on an axis from −1 to 1.
/// findings  with tests.correlations of that variable
Scene correlation_chart(const project::Findings& findings, std::string_view variable, std::string title,
                        std::string note, ChartSize size);

/// Pairs of items of the same people: who rates the second lower, equal and higher, around the equals.
/// findings  with tests.pairs
Scene pair_chart(const project::Findings& findings, std::string title, std::string note, ChartSize size);

/// Sets of items that may measure one thing: alpha with its 95% interval on an axis from 0 to 1.
Scene reliability_chart(const project::Findings& findings, std::string title, std::string note, ChartSize size);

/// All themes at a glance: per theme the share of every item that is favourable, with a shape per kind.
Scene overview_chart(const project::Findings& findings, std::string title, std::string note, ChartSize size);

} // namespace wk::report
