// SPDX-License-Identifier: EUPL-1.2
#include "assessment/signals.h"

#include "assessment/group_test.h"
#include "base/sorted.h"
#include "stats/counts/corrections.h"

#include <cmath>

namespace wk::assessment {

namespace {

/// Statements whose share reaches `least`, largest first, else in their order.
template <class ShareOf>
std::vector<std::size_t> largest(const Summary& summary, double least, ShareOf share_of)
{
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < summary.items.size(); ++i)
        if (const double share = share_of(summary.items[i].tally); share >= least)
            found.emplace_back(share, i);
    sort_stably(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> out;
    for (const auto& each : found)
        out.push_back(each.second);
    return out;
}

Gap gap_between(const Summary& summary, std::size_t statement, std::size_t first, std::size_t second)
{
    const Figures& a = summary.roles[first].items[statement];
    const Figures& b = summary.roles[second].items[statement];
    Gap out;
    out.statement = statement;
    out.first = first;
    out.second = second;
    out.difference = *a.mean - *b.mean;
    const GroupTest test = group_test(a.tally, b.tally);
    out.p = test.p;
    out.rank_biserial = test.rank_biserial;
    return out;
}

} // namespace

std::vector<std::size_t> blind_spots(const Summary& summary)
{
    return largest(summary, BlindSpotShare, [](const Tally& tally) {
        return tally.asked() > 0 ? double(tally.dont_know) / double(tally.asked()) : 0.0;
    });
}

std::vector<std::size_t> held_by_nobody(const Summary& summary)
{
    return largest(summary, NobodyShare, [](const Tally& tally) {
        const Count named = tally.holders_named();
        return named > 0 ? double(tally.where[std::size_t(Holder::Nobody)]) / double(named) : 0.0;
    });
}

std::vector<Gap> perspective_gaps(const Summary& summary)
{
    std::vector<Gap> out;
    for (std::size_t first = 0; first < summary.roles.size(); ++first)
        for (std::size_t second = first + 1; second < summary.roles.size(); ++second) {
            const std::size_t begin = out.size();
            std::vector<std::optional<double>> family;
            for (std::size_t i = 0; i < summary.items.size(); ++i)
                if (summary.roles[first].items[i].mean && summary.roles[second].items[i].mean) {
                    out.push_back(gap_between(summary, i, first, second));
                    family.push_back(out.back().p);
                }
            const auto adjusted = stats::adjusted(family, stats::Adjustment::Holm);
            for (std::size_t i = 0; i < adjusted.size(); ++i)
                out[begin + i].p_adjusted = adjusted[i];
        }
    const auto effect = [](const Gap& gap) { return std::abs(gap.rank_biserial.value_or(0)); };
    sort_stably(out, [&](const Gap& a, const Gap& b) { return effect(a) > effect(b); });
    return out;
}

} // namespace wk::assessment
