// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "stats/counts/reason.h"

#include <optional>

namespace wk::stats {

/// Exact p of Kruskal and Wallis's test: the probability of a statistic at least as large when the answers of the
/// table are handed out to the levels by chance. Nothing when `exact` does not ask for it, or when there are too many
/// ways: that depends on the counts only, never on the clock.
///
/// table    a row per level, at least two with people, at least two answers
/// source   network of Mehta and Patel (1983), JASA 78:427, over (people, rank sum) per level
std::optional<double> exact_levels_p(const ContingencyTable& table, Exact exact);

} // namespace wk::stats
