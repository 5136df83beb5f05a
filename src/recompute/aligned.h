// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace wk::recompute {

/// Numbers that stand in both rows in the same order: as many as there are, when the rows differ in no more than a few
/// thousand; else those at their beginnings and ends. Pairs of indices, ascending.
/// source   E.W. Myers, An O(ND) difference algorithm and its variations, Algorithmica 1 (1986)
std::vector<std::pair<std::size_t, std::size_t>> aligned(const std::vector<std::size_t>& a,
                                                         const std::vector<std::size_t>& b);

} // namespace wk::recompute
