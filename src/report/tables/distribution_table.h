// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <span>
#include <string>

namespace wk::report {

/// The numbers behind a distribution chart: per item the percentage of every point (zeros too), n, mean, median,
/// sd, the favourable share, and how many gave no valuation and why.
///
/// items  one or more, all on one scale
DataTable distribution_table(std::span<const project::ItemFinding> items, const std::string& title);

} // namespace wk::report
