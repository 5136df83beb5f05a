// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"
#include "stats/counts/intervals.h"

#include <optional>

namespace wk::assessment {

/// How the scores of two groups of people differ.
struct GroupTest {
    std::optional<double> p; ///< exact where within reach, two-sided; nothing when everybody answers the same
    std::optional<double> rank_biserial;                   ///< −1 to 1; above 0 when the first is higher
    std::optional<stats::Interval> rank_biserial_interval; ///< 95%
};

/// Mann–Whitney's test on the scores of two tallies.
/// source   as stats::mann_whitney()
GroupTest group_test(const Tally& first, const Tally& second);

} // namespace wk::assessment
