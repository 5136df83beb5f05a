// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"

#include <cstddef>
#include <vector>

namespace wk::stats {

/// Two levels compared after Kruskal and Wallis's test.
struct DunnComparison {
    std::size_t first = 0; ///< row of the table
    std::size_t second = 0;
    double z = 0;          ///< above 0 when the first level is higher
    double p = 1;          ///< two-sided
    double p_adjusted = 1; ///< Holm, over the comparisons of this table
};

/// Dunn's comparisons of every two levels with people, first < second; ranks over all levels, variance corrected for
/// ties. Empty when fewer than two levels have people or everybody answered the same.
///
/// source   Dunn (1964), Technometrics 6:241; Holm (1979), Scand. J. Stat. 6:65
std::vector<DunnComparison> dunn_comparisons(const ContingencyTable& table);

} // namespace wk::stats
