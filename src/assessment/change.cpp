// SPDX-License-Identifier: EUPL-1.2
#include "assessment/change.h"

#include "assessment/group_test.h"
#include "stats/counts/corrections.h"

namespace wk::assessment {

namespace {

Change change_between(std::size_t at, const Figures& earlier, std::size_t later_at, const Figures& later)
{
    Change out;
    out.earlier = at;
    out.later = later_at;
    out.earlier_n = earlier.told_n();
    out.later_n = later.told_n();
    out.earlier_mean = earlier.mean;
    out.later_mean = later.mean;
    if (!earlier.mean || !later.mean)
        return out;
    out.difference = *later.mean - *earlier.mean;
    const GroupTest test = group_test(later.tally, earlier.tally);
    out.p = test.p;
    out.rank_biserial = test.rank_biserial;
    out.rank_biserial_interval = test.rank_biserial_interval;
    return out;
}

} // namespace

std::vector<Change> changes(const Questionnaire& earlier_questionnaire, const Summary& earlier,
                            const Questionnaire& later_questionnaire, const Summary& later)
{
    std::vector<Change> out;
    std::vector<std::optional<double>> family;
    for (std::size_t i = 0; i < later_questionnaire.statements.size(); ++i)
        if (const auto at = earlier_questionnaire.find(later_questionnaire.statements[i].id)) {
            out.push_back(change_between(*at, earlier.items[*at], i, later.items[i]));
            family.push_back(out.back().p);
        }
    const auto adjusted = stats::adjusted(family, stats::Adjustment::Holm);
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        out[i].p_adjusted = adjusted[i];
    return out;
}

} // namespace wk::assessment
