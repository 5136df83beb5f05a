// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "stats/counts/intervals.h"
#include "stats/counts/reason.h"

#include <array>
#include <optional>

namespace wk::stats {

/// Do people of one level answer higher than those of the other?
struct MannWhitney {
    Reason reason = Reason::None; ///< why figures are missing: TooFewGroups (all of them), AllEqual (z and both p)
    Count n = 0;
    Count ties = 0; ///< people who share their answer with somebody else
    std::array<Count, 2> group_n = {};
    std::array<std::optional<double>, 2> mean_rank; ///< absent for a level without people
    std::optional<double> statistic;                ///< U of the first level
    std::optional<double> z;                        ///< above 0 when the first level is higher
    std::optional<double> p_asymptotic;             ///< two-sided
    std::optional<double> p_exact;                  ///< two-sided, when asked for and within reach
    std::optional<double> rank_biserial;            ///< −1 to 1; above 0 when the first level is higher
    std::optional<Interval> rank_biserial_interval; ///< absent when a level has one person
};

/// Mann–Whitney's test on answers by level.
///
/// table        2 rows; answers in people, missing ones left out
/// statistic    pairs in which the first level's answer is higher, plus half the ties
/// z            variance corrected for ties, no continuity correction
/// p_exact      conditional permutation distribution given the ties, two-sided by distance from the mean
/// interval     of the rank-biserial correlation (Cliff's delta), asymmetric, with the consistent variance
/// source       Mann and Whitney (1947), Ann. Math. Stat. 18:50; ties: Lehmann (1975), Nonparametrics, 1.4;
///              effect: Cureton (1956), Psychometrika 21:287; interval: Cliff (1993), Psychol. Bull. 114:494 and Feng
///              and Cliff (2004), J. Mod. Appl. Stat. Methods 3:322
MannWhitney mann_whitney(const ContingencyTable& table, Exact exact, Level level = Level::percent95());

} // namespace wk::stats
