// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/ranks.h"

#include <numeric>

namespace wk::stats {

std::vector<Count> doubled_midranks(std::span<const Count> totals)
{
    std::vector<Count> out;
    out.reserve(totals.size());
    Count below = 0;
    for (const Count total : totals) {
        out.push_back(2 * below + total + 1);
        below += total;
    }
    return out;
}

double rank_spread(std::span<const Count> totals)
{
    const Count n = std::accumulate(totals.begin(), totals.end(), Count(0));
    double out = 0;
    for (const Count total : totals)
        out += double(total) * double(n - total) * double(n + total);
    return out;
}

Count tied_people(std::span<const Count> totals)
{
    Count out = 0;
    for (const Count total : totals)
        out += total > 1 ? total : 0;
    return out;
}

} // namespace wk::stats
