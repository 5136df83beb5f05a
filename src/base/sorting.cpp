#include "base/sorting.h"

#include <numeric>

namespace wk {

std::vector<std::size_t> sorted_order(std::size_t count, ComesBefore before)
{
    std::vector<std::size_t> out(count);
    std::iota(out.begin(), out.end(), std::size_t(0));
    std::stable_sort(out.begin(), out.end(), before);
    return out;
}

} // namespace wk
