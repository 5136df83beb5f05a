// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace wk::stats {

/// People who share a rank; `score` is twice their midrank, or that of their absolute difference.
struct TieGroup {
    Count people = 0;
    std::int64_t score = 0;
};

/// Who belongs to the sum of scores, when chance decides.
enum class Selection : std::uint8_t {
    Drawn, ///< so many people, drawn without replacement: two independent groups
    Signed ///< each person with probability 1/2: signs of differences
};

/// The sum whose chance distribution is asked for.
///
/// groups   ascending scores, each with people
/// drawn    how many people are drawn; at least 1 and fewer than all. Not used for Signed
struct RankSum {
    Selection selection = Selection::Drawn;
    std::span<const TieGroup> groups;
    Count drawn = 0;
};

/// How the work is cut in two, and what it costs.
struct RankSumPlan {
    std::size_t split = 0; ///< groups in the first half
    double steps = 0;      ///< about half a nanosecond each; infinite where memory or time would run out
};

RankSumPlan rank_sum_plan(const RankSum& sum);

/// Probability that the sum of scores lies at least as far from its mean as `observed` does, given the ties. Relative
/// error below 1e-12 for p above 1e-300.
///
/// source   network of Mehta, Patel and Tsiatis (1984), Biometrics 40:819, over (people, sum) as in Streitberg and
///          Röhmel (1986), Stat. Softw. Newsl. 12:10
/// Differs: the tie groups are split into two halves that are built apart and joined at the end, and counts are
///          binomial probabilities, so that nothing overflows.
double rank_sum_tail(const RankSum& sum, const RankSumPlan& plan, std::int64_t observed);

} // namespace wk::stats
