// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "stats/counts/reason.h"

#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

/// How many pairs differ by this much, upwards and downwards.
struct DifferenceCount {
    Count size = 0; ///< absolute difference, above 0
    Count higher = 0;
    Count lower = 0;
};

/// Pairs of answers as differences, second minus first.
struct PairedDifferences {
    Count equal = 0;
    std::vector<DifferenceCount> differences; ///< smallest size first, sizes distinct
};

/// pairs          people by first answer (rows) and second answer (columns)
/// first_codes    the code of each row
/// second_codes   the code of each column
PairedDifferences paired_differences(const ContingencyTable& pairs, std::span<const int> first_codes,
                                     std::span<const int> second_codes);

/// Is the second answer of the same people higher than the first?
struct WilcoxonSignedRank {
    Reason reason = Reason::None;    ///< why figures are missing: NoAnswers (all), AllEqual (z, both p and the effect)
    Count n = 0;                     ///< pairs, those without a difference included
    Count lower = 0;                 ///< second below first
    Count equal = 0;                 ///< zeros: dropped
    Count higher = 0;                ///< second above first
    Count ties = 0;                  ///< pairs that share the size of their difference with another, zeros aside
    std::optional<double> statistic; ///< sum of the positive differences' midranks
    std::optional<double> z;         ///< above 0 when the second is higher
    std::optional<double> p_asymptotic;          ///< two-sided
    std::optional<double> p_exact;               ///< two-sided, when asked for and within reach
    std::optional<double> matched_rank_biserial; ///< −1 to 1; above 0 when the second is higher
};

/// Wilcoxon's signed rank test. Zeros are dropped and counted.
///
/// z         variance corrected for ties, no continuity correction
/// p_exact   conditional distribution over all signs given the sizes, two-sided by distance from the mean
/// source    Wilcoxon (1945), Biometrics Bull. 1:80; ties: Lehmann (1975), Nonparametrics, 3.2; effect: King,
///           Rosopa and Minium (2011), Statistical Reasoning, and Kerby (2014), Compr. Psychol. 3:1
WilcoxonSignedRank wilcoxon_signed_rank(const PairedDifferences& pairs, Exact exact);

} // namespace wk::stats
