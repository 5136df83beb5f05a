// SPDX-License-Identifier: EUPL-1.2
#include "project/disclosure.h"

#include "support.h"

#include <doctest/doctest.h>

#include <numeric>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

using Groups = std::vector<std::vector<Count>>;

std::vector<Count> total_of(const Groups& groups)
{
    std::vector<Count> out(groups.front().size());
    for (const auto& group : groups)
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += group[i];
    return out;
}

} // namespace

TEST_CASE("a group is hidden when it is small or of one mind")
{
    CHECK(hidden_by_itself(std::vector<Count>{3, 4, 2}, 10) == Hidden::Secondary); // in the same words as of one mind
    CHECK(hidden_by_itself(std::vector<Count>{3, 4, 3}, 10) == Hidden::No);
    CHECK(hidden_by_itself(std::vector<Count>{0, 12, 0}, 10) == Hidden::Secondary);
    CHECK(hidden_by_itself(std::vector<Count>{1, 12, 0}, 10) == Hidden::Secondary); // the one knows all the others
    CHECK(hidden_by_itself(std::vector<Count>{2, 12, 0}, 10) == Hidden::No);
    CHECK(hidden_by_itself(std::vector<Count>{12}, 10) == Hidden::No); // people who wrote something
    CHECK(hidden_by_itself(std::vector<Count>{0, 0}, 0) == Hidden::Secondary);
}

TEST_CASE("one hidden group would follow from the total, so the smallest that shows goes with it")
{
    const Groups groups{{10, 10}, {6, 6}, {2, 2}, {8, 9}};
    const auto hidden = hidden_groups(groups, total_of(groups), 5);
    CHECK(hidden == std::vector{Hidden::No, Hidden::Secondary, Hidden::TooFew, Hidden::No});
}

TEST_CASE("two hidden groups that are large enough together stay as they are")
{
    const Groups groups{{10, 10}, {2, 2}, {2, 1}};
    CHECK(hidden_groups(groups, total_of(groups), 5) == std::vector{Hidden::No, Hidden::TooFew, Hidden::TooFew});
    CHECK(hidden_groups(groups, total_of(groups), 8) == std::vector{Hidden::Secondary, Hidden::TooFew, Hidden::TooFew});
}

TEST_CASE("hidden groups that are of one mind together are no hiding place")
{
    const Groups groups{{10, 10}, {6, 5}, {0, 3}, {0, 4}};
    CHECK(hidden_groups(groups, total_of(groups), 5) ==
          std::vector{Hidden::No, Hidden::Secondary, Hidden::TooFew, Hidden::TooFew});
}

TEST_CASE(
    "up to the largest group that is of one mind all groups are hidden, never one alone, and no reason tells which")
{
    const Groups groups{{9, 9}, {0, 12}, {5, 6}, {7, 7}};
    CHECK(hidden_groups(groups, total_of(groups), 5) ==
          std::vector{Hidden::No, Hidden::Secondary, Hidden::Secondary, Hidden::No});
    const Groups smallest{{9, 9}, {0, 7}, {5, 6}};
    CHECK(hidden_groups(smallest, total_of(smallest), 5) ==
          std::vector{Hidden::No, Hidden::Secondary, Hidden::Secondary});
    const Groups nobody{{9, 9}, {0, 0}, {8, 9}};
    CHECK(hidden_groups(nobody, total_of(nobody), 5) == std::vector{Hidden::No, Hidden::TooFew, Hidden::No});
}

TEST_CASE("people in no group count: without them nothing needs hiding, one of them hides a group")
{
    const Groups groups{{10, 10}, {6, 6}};
    CHECK(hidden_groups(groups, total_of(groups), 5) == std::vector{Hidden::No, Hidden::No});
    CHECK(hidden_groups(groups, std::vector<Count>{16, 17}, 5) == std::vector{Hidden::No, Hidden::Secondary});
}

TEST_CASE("whatever the answers, what is hidden together may be shown, or nothing shows")
{
    wk::tests::Draw draw(11);
    for (int round = 0; round < 2000; ++round) {
        Groups groups(1 + draw.below(7), std::vector<Count>(2 + draw.below(5)));
        for (auto& group : groups)
            for (auto& count : group)
                count = Count(draw.below(2) * draw.below(9));
        for (auto& group : groups)
            group.resize(groups.front().size());
        const auto everybody = total_of(groups);
        const Count smallest = Count(3 + draw.below(8));
        const auto hidden = hidden_groups(groups, everybody, smallest);
        auto rest = everybody;
        bool any = false;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (hidden[i] != Hidden::No)
                continue;
            any = true;
            CHECK(hidden_by_itself(groups[i], smallest) == Hidden::No);
            for (std::size_t j = 0; j < rest.size(); ++j)
                rest[j] -= groups[i][j];
        }
        const Count n = std::accumulate(rest.begin(), rest.end(), Count(0));
        CHECK((!any || n == 0 || hidden_by_itself(rest, smallest) == Hidden::No));
    }
}

TEST_SUITE_END();
