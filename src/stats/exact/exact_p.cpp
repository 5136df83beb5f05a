// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_p.h"

namespace wk::stats {

std::optional<double> exact_p(const RankSum& sum, std::int64_t observed, Exact exact)
{
    constexpr double auto_steps = 2e7;
    constexpr double most_steps = 1e10;
    if (exact == Exact::Never)
        return std::nullopt;
    const RankSumPlan plan = rank_sum_plan(sum);
    if (plan.steps > (exact == Exact::Auto ? auto_steps : most_steps))
        return std::nullopt;
    return rank_sum_tail(sum, plan, observed);
}

} // namespace wk::stats
