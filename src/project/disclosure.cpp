#include "project/disclosure.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numeric>

namespace wk::project {

namespace {

Count sum_of(std::span<const Count> answers)
{
    return std::accumulate(answers.begin(), answers.end(), Count(0));
}

} // namespace

Hidden hidden_by_itself(std::span<const Count> answers, Count smallest)
{
    const Count n = sum_of(answers);
    if (n < std::max<Count>(1, smallest))
        return Hidden::TooFew;
    const bool of_one_mind = answers.size() > 1 && *std::max_element(answers.begin(), answers.end()) >= n - 1;
    return of_one_mind ? Hidden::Unanimous : Hidden::No;
}

std::vector<Hidden> hidden_groups(std::span<const std::vector<Count>> groups, std::span<const Count> everybody,
                                  Count smallest)
{
    std::vector<Hidden> out;
    std::vector<Count> rest(everybody.begin(), everybody.end()); // whose answers follow from what is shown
    const auto add_to_rest = [&](const std::vector<Count>& group, Count sign) {
        assert(group.size() == rest.size());
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] += sign * group[i];
    };
    for (const auto& group : groups) {
        out.push_back(hidden_by_itself(group, smallest));
        if (out.back() == Hidden::No)
            add_to_rest(group, -1);
    }
    while (sum_of(rest) > 0 && hidden_by_itself(rest, smallest) != Hidden::No) {
        std::size_t least = groups.size();
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (out[i] == Hidden::No && (least == groups.size() || sum_of(groups[i]) < sum_of(groups[least])))
                least = i;
        if (least == groups.size())
            break; // only the total is left
        out[least] = Hidden::Secondary;
        add_to_rest(groups[least], 1);
    }
    return out;
}

} // namespace wk::project
