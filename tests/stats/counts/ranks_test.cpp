// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/ranks.h"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("people with the same value share the mean of their ranks")
{
    const std::vector<Count> totals = {2, 0, 1, 3}; // ranks 1.5 1.5, 3, 5 5 5
    CHECK(doubled_midranks(totals) == std::vector<Count>{3, 5, 6, 10});
    CHECK(tied_people(totals) == 5);
}

TEST_CASE("the spread is n³ − n less the ties, and exactly 0 when all are equal")
{
    CHECK(rank_spread(std::vector<Count>{2, 0, 1, 3}) == 216 - 6 - 6 - 24);
    CHECK(rank_spread(std::vector<Count>{0, 1'000'000'000, 0}) == 0);
    CHECK(rank_spread(std::vector<Count>{}) == 0);
    CHECK(rank_spread(std::vector<Count>{1, 1, 1}) == 24);
}

TEST_SUITE_END();
