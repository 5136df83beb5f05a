// SPDX-License-Identifier: EUPL-1.2
#include "project/disclosure.h"

#include "assessment/hiding.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace wk::project {

namespace {

using assessment::Spread;

Spread spread_of(std::span<const Count> answers)
{
    return {{answers.begin(), answers.end()}, 0};
}

} // namespace

Hidden hidden_by_itself(std::span<const Count> answers, Count smallest)
{
    return assessment::tells(spread_of(answers), std::max<Count>(1, smallest)) ? Hidden::Secondary : Hidden::No;
}

std::vector<Hidden> hidden_groups(std::span<const std::vector<Count>> groups, std::span<const Count> everybody,
                                  Count smallest)
{
    const Count least = std::max<Count>(1, smallest);
    const Spread whole = spread_of(everybody);
    std::vector<Spread> parts;         // groups in which somebody answered
    std::vector<std::size_t> group_of; // per part
    std::vector<Count> people;         // the same
    std::vector<Hidden> out;
    Count rest = whole.people(); // of no group
    for (std::size_t i = 0; i < groups.size(); ++i) {
        assert(groups[i].size() == everybody.size());
        Spread part = spread_of(groups[i]);
        const Count answered = part.people();
        out.push_back(answered < least ? Hidden::TooFew : Hidden::No);
        if (answered == 0)
            continue;
        rest -= answered;
        people.push_back(answered);
        group_of.push_back(i);
        parts.push_back(std::move(part));
    }
    const auto order = assessment::hiding_order(people, rest, least);
    // Of a whole that tells, no group shows either; hidden_count() is not for such a one.
    const std::size_t hidden =
        assessment::tells(whole, least) ? parts.size() : assessment::hidden_count(order, whole, parts, least);
    for (std::size_t i = 0; i < hidden; ++i)
        if (Hidden& why = out[group_of[order.parts[i]]]; why == Hidden::No)
            why = Hidden::Secondary;
    return out;
}

} // namespace wk::project
