// SPDX-License-Identifier: EUPL-1.2
#include "recompute/figures.h"

#include <utility>

namespace wk::recompute {

Recomputed answer(Verdict verdict, Reason reason)
{
    return {verdict, {std::move(reason)}, {}, {}};
}

std::optional<Recomputed> unusable_size(stats::Count n)
{
    if (n < 1)
        return answer(Verdict::No, {Phrase::RecomputeNobody});
    if (n > LargestRecomputed)
        return answer(Verdict::No, {Phrase::RecomputeTooLarge, {LargestRecomputed}});
    return std::nullopt;
}

Reason sizes_that_would_do(std::vector<stats::Count> sizes, stats::Count search_to)
{
    if (sizes.empty())
        return {Phrase::PossibleWithNoSize, {search_to}};
    return {Phrase::PossibleWithSizes, {search_to, SizeList{std::move(sizes)}}};
}

} // namespace wk::recompute
