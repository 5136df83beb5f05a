// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/exact_multinomial_p.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("a simulated p is never 0 and carries its error")
{
    const auto none = simulated_p(0, 999);
    CHECK(*none.p == 0.001);
    CHECK(none.simulated);
    CHECK(none.draws == 999);
    CHECK(*simulated_p(999, 999).p == 1);
    CHECK(simulated_p(999, 999).standard_error == 0);
    CHECK(std::abs(simulated_p(499, 999).standard_error - 0.5 / std::sqrt(999.0)) < 1e-15);
}

TEST_CASE("draws depend on the seed only and spread evenly")
{
    CounterDraws one(7);
    CounterDraws same(7);
    CounterDraws other(8);
    int below_half = 0;
    int equal = 0;
    for (int i = 0; i < 10'000; ++i) {
        const double value = one.uniform();
        CHECK(value == same.uniform());
        equal += value == other.uniform();
        below_half += value < 0.5;
        REQUIRE((value >= 0 && value < 1));
    }
    CHECK(equal == 0);
    CHECK(std::abs(below_half - 5000) < 200); // four standard deviations
}

TEST_SUITE_END();
