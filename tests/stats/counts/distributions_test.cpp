// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/distributions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

namespace {

void check_close(double found, double expected)
{
    CAPTURE(found);
    CAPTURE(expected);
    CHECK(std::abs(found / expected - 1) < 1e-12);
}

} // namespace

TEST_CASE("normal tails keep their digits down to 1e-300")
{
    // R 4.2.2: sprintf("%.17g", 2 * pnorm(-c(0.1, 1.96, 5, 20, 37)))
    check_close(normal_two_sided(0.1), 0.92034432544594202);
    check_close(normal_two_sided(-1.96), 0.049995790296440856);
    check_close(normal_two_sided(5), 5.7330314375838782e-07);
    check_close(normal_two_sided(20), 5.5072482372124675e-89);
    check_close(normal_two_sided(37), 1.1451142445049154e-299);
    CHECK(normal_two_sided(0) == 1);
}

TEST_CASE("the quantile turns the normal tail around")
{
    check_close(normal_quantile(0.975), 1.9599639845400545); // R 4.2.2: qnorm(0.975)
    CHECK(normal_quantile(0.5) == 0);
    for (const double p : {1e-10, 0.01, 0.2, 0.7, 0.999})
        CHECK(std::abs(normal_two_sided(normal_quantile(p)) / (2 * std::min(p, 1 - p)) - 1) < 1e-9);
}

TEST_CASE("a perfect correlation has p 0, none at all has p 1")
{
    CHECK(correlation_two_sided(1, 5) == 0);
    CHECK(correlation_two_sided(-1, 3) == 0);
    CHECK(correlation_two_sided(0, 10) == 1);
    // R 4.2.2: f <- function(r, n) 2 * pt(-r * sqrt((n - 2) / (1 - r^2)), n - 2); f(0.213, 94); f(0.9, 800)
    check_close(correlation_two_sided(0.213, 94), 0.039284207463467682);
    // 1 − 0.9² loses a digit before it is raised to the 399th power
    CHECK(std::abs(correlation_two_sided(0.9, 800) / 5.2374462973131258e-290 - 1) < 1e-11);
}

TEST_CASE("the binomial tail holds at its ends and adds up")
{
    CHECK(binomial_upper_tail(0, 10, 0.1) == 1);
    CHECK(binomial_upper_tail(11, 10, 0.1) == 0);
    check_close(binomial_upper_tail(10, 10, 0.1), 1e-10);
    check_close(binomial_upper_tail(1, 24, 0.05), 1 - std::pow(0.95, 24));
}

TEST_SUITE_END();
