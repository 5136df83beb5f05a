// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_scaled.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::agrees;

TEST_CASE("factorials beyond the range of a double keep their ratios")
{
    const Factorials factorials(2000);
    // python3 (3.11): math.log(math.comb(2000, 1000))
    CHECK(agrees(factorials.binomial(2000, 1000).log(), 1382.26799353748, 1e-12));
    CHECK(factorials.binomial(40, 20).value() == doctest::Approx(137846528820.0).epsilon(1e-13));
    CHECK(scaled_power(0.5, 1060).value() == std::ldexp(1.0, -1060));
    std::vector<double> probabilities;
    binomial_probabilities(factorials, 1500, 0.03, probabilities);
    double sum = 0;
    for (const double p : probabilities)
        sum += p;
    CHECK(std::abs(sum - 1) < 1e-12);
}

TEST_CASE("a certain binomial puts everything on one outcome")
{
    const Factorials factorials(5);
    std::vector<double> probabilities;
    binomial_probabilities(factorials, 5, 0, probabilities);
    CHECK(probabilities == std::vector<double>{1, 0, 0, 0, 0, 0});
    binomial_probabilities(factorials, 5, 1, probabilities);
    CHECK(probabilities == std::vector<double>{0, 0, 0, 0, 0, 1});
    binomial_probabilities(factorials, 0, 0.3, probabilities);
    CHECK(probabilities == std::vector<double>{1});
}

TEST_SUITE_END();
