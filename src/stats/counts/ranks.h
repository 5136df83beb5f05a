// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <span>
#include <vector>

namespace wk::stats {

/// Twice the midrank of each value, so that it is a whole number. People with the same value share the mean of the
/// ranks they take up.
///
/// totals   people per value, lowest value first; a value that nobody has gets the rank it would stand at
std::vector<Count> doubled_midranks(std::span<const Count> totals);

/// N³ − N − Σ(t³ − t) over the values: twelve times the sum of squares of the midranks about their mean. 0 exactly
/// when at most one value has people; never negative, however many people and however tied.
/// source   Kruskal and Wallis (1952), JASA 47:583, rewritten as Σ t(N−t)(N+t)
double rank_spread(std::span<const Count> totals);

/// People who share their value with somebody else.
Count tied_people(std::span<const Count> totals);

} // namespace wk::stats
