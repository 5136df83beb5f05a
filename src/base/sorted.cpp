// SPDX-License-Identifier: EUPL-1.2
#include "base/sorted.h"

#include <algorithm>
#include <numeric>

namespace wk {

std::vector<std::size_t> sorted_places(std::size_t count,
                                       const std::function<bool(std::size_t, std::size_t)>& comes_before)
{
    std::vector<std::size_t> out(count);
    std::iota(out.begin(), out.end(), std::size_t(0));
    std::stable_sort(out.begin(), out.end(), comes_before);
    return out;
}

} // namespace wk
