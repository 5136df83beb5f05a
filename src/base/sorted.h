// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace wk {

/// The places below `count` in the order of what stands there; places of what is equal stay in their order.
/// comes_before   of two places; a strict weak order
std::vector<std::size_t> sorted_places(std::size_t count,
                                       const std::function<bool(std::size_t, std::size_t)>& comes_before);

/// Sorts a list; what is equal stays in its order. The sorting is compiled once for all kinds of entries: std::stable_sort
/// for each kind made the single file 15 KB larger. Where millions are sorted, use that.
template <class Entry, class Before>
void sort_stably(std::vector<Entry>& list, Before comes_before)
{
    std::vector<Entry> sorted;
    sorted.reserve(list.size());
    for (const std::size_t place :
         sorted_places(list.size(), [&](std::size_t a, std::size_t b) { return comes_before(list[a], list[b]); }))
        sorted.push_back(std::move(list[place]));
    list = std::move(sorted);
}

} // namespace wk
