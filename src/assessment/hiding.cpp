// SPDX-License-Identifier: EUPL-1.2
#include "assessment/hiding.h"

#include "base/sorted.h"

#include <algorithm>
#include <numeric>

namespace wk::assessment {

Count Spread::choosers() const
{
    return std::accumulate(chose.begin(), chose.end(), Count(0));
}

Spread& Spread::operator+=(const Spread& other)
{
    chose.resize(std::max(chose.size(), other.chose.size()));
    for (std::size_t i = 0; i < other.chose.size(); ++i)
        chose[i] += other.chose[i];
    nothing += other.nothing;
    return *this;
}

Spread& Spread::operator-=(const Spread& other)
{
    chose.resize(std::max(chose.size(), other.chose.size()));
    for (std::size_t i = 0; i < other.chose.size(); ++i)
        chose[i] -= other.chose[i];
    nothing -= other.nothing;
    return *this;
}

bool tells(const Spread& group, Count least)
{
    const Count choosers = group.choosers();
    const bool of_one_mind =
        group.chose.size() > 1 && *std::max_element(group.chose.begin(), group.chose.end()) + 1 >= choosers;
    return choosers < least || of_one_mind;
}

HidingOrder hiding_order(std::span<const Count> people, Count rest, Count least)
{
    HidingOrder out;
    out.parts.resize(people.size());
    std::iota(out.parts.begin(), out.parts.end(), std::size_t(0));
    sort_stably(out.parts, [&](std::size_t a, std::size_t b) { return people[a] < people[b]; });
    Count together = rest;
    for (const std::size_t part : out.parts) {
        if (people[part] >= least && (together == 0 || together >= least))
            break;
        together += people[part];
        ++out.always;
    }
    return out;
}

std::size_t hidden_count(const HidingOrder& order, const Spread& whole, std::span<const Spread> parts, Count least,
                         std::size_t at_least)
{
    const std::size_t all = order.parts.size();
    Spread together = whole; // those who are hidden always
    for (std::size_t i = order.always; i < all; ++i)
        together -= parts[order.parts[i]];
    const bool some = together.people() > 0;
    const std::size_t groups = all - order.always + (some ? 1 : 0);
    if (groups < 2)
        return std::max(order.always, at_least);
    std::size_t out = some && tells(together, least) ? order.always + 1 : order.always;
    for (std::size_t i = order.always; i < all; ++i)
        if (tells(parts[order.parts[i]], least))
            out = std::max(out, some ? i + 1 : std::max<std::size_t>(i + 1, 2));
    out = std::max(out, at_least);
    for (std::size_t i = order.always; i < out; ++i)
        together += parts[order.parts[i]];
    while (out > order.always && out < all && tells(together, least))
        together += parts[order.parts[out++]];
    return out;
}

} // namespace wk::assessment
