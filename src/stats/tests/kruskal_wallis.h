// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "stats/counts/reason.h"

#include <optional>
#include <vector>

namespace wk::stats {

/// Do levels differ in how high their people answer?
struct KruskalWallis {
    Reason reason = Reason::None; ///< why all figures are missing: NoAnswers, TooFewGroups, AllEqual
    Count n = 0;
    Count ties = 0;                               ///< people who share their answer with somebody else
    std::vector<std::optional<double>> mean_rank; ///< per level; absent for one without people
    std::optional<double> statistic;              ///< H
    int df = 0;                                   ///< levels with people, less one
    std::optional<double> p_asymptotic;           ///< upper tail of chi-square
    std::optional<double> p_exact;                ///< when asked for and within reach
    std::optional<double> epsilon_squared;        ///< 0 to 1
};

/// Kruskal and Wallis's test on answers by level.
///
/// table      a row per level, two or more with people; answers in people, missing ones left out
/// statistic  H, corrected for ties
/// p_exact    probability of an H at least as large among all ways to hand out the answers to the levels
/// source     Kruskal and Wallis (1952), JASA 47:583; epsilon squared H/(n−1): Tomczak and Tomczak (2014), Trends in
///            Sport Sciences 1(21):19
KruskalWallis kruskal_wallis(const ContingencyTable& table, Exact exact);

} // namespace wk::stats
