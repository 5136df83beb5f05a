// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/contingency_tests_network.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("the probabilities of all tables add up to 1, and those of none to 0")
{
    const Factorials factorials(100);
    TableNetwork network({20, 11, 9}, {15, 15, 10}, factorials);
    CHECK(std::abs(*network.tail(1, 1e7) - 1) < 1e-12);
    CHECK(*network.tail(-1000, 1e7) == 0);
}

TEST_CASE("a network says beforehand what it costs, and stops where it is told to")
{
    const Factorials factorials(4000);
    CHECK(TableNetwork({2, 2}, {2, 2}, factorials).arcs() <= 3 * 3 * 2);
    CHECK(std::isinf(TableNetwork({1000, 1000, 1000, 1000}, {2000, 2000}, factorials).arcs()));
    TableNetwork network({20, 21, 19}, {15, 15, 10, 20}, factorials);
    CHECK(!network.tail(-12, 50));
}

TEST_SUITE_END();
