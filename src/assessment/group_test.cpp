// SPDX-License-Identifier: EUPL-1.2
#include "assessment/group_test.h"

#include "stats/tests/mann_whitney.h"

#include <vector>

namespace wk::assessment {

GroupTest group_test(const Tally& first, const Tally& second)
{
    std::vector<Count> counts(first.scores.begin(), first.scores.end());
    counts.insert(counts.end(), second.scores.begin(), second.scores.end());
    const auto table = stats::ContingencyTable::make(2, Scores, std::move(counts));
    if (!table)
        return {};
    const auto test = stats::mann_whitney(*table, stats::Exact::Auto);
    return {test.p_exact ? test.p_exact : test.p_asymptotic, test.rank_biserial, test.rank_biserial_interval};
}

} // namespace wk::assessment
