// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"
#include "stats/counts/intervals.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wk::assessment {

/// How a statement moved from one session to a later one.
struct Change {
    std::size_t earlier = 0;        ///< index of the statement in the earlier questionnaire
    std::size_t later = 0;          ///< and in the later one
    std::optional<Count> earlier_n; ///< scores; nothing when hidden
    std::optional<Count> later_n;
    std::optional<double> earlier_mean; ///< nothing when hidden
    std::optional<double> later_mean;
    std::optional<double> difference;    ///< mean of the later less that of the earlier; nothing when either is hidden
    std::optional<double> p;             ///< exact where within reach, two-sided
    std::optional<double> p_adjusted;    ///< Holm, over the statements compared
    std::optional<double> rank_biserial; ///< −1 to 1; above 0 when the later is higher
    std::optional<stats::Interval> rank_biserial_interval; ///< 95%
};

/// The statements that both have, by id, in the order of the later questionnaire.
///
/// The same people may sit at both tables, but not one answer can be followed from one to the other: the test takes
/// them for two groups apart, which makes it cautious where the same people answer again.
/// source   as stats::mann_whitney() and stats::adjusted()
std::vector<Change> changes(const Questionnaire& earlier_questionnaire, const Summary& earlier,
                            const Questionnaire& later_questionnaire, const Summary& later);

} // namespace wk::assessment
