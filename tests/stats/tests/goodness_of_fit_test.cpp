// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/goodness_of_fit.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using wk::stats::chi_square_upper_tail;
using wk::stats::FitCell;
using wk::stats::FitProblem;
using wk::stats::goodness_of_fit;

TEST_CASE("the response of Leeuwarden fits its address file as the report prints it")
{
    // Rekenkamer Leeuwarden (2021), 1.4: .799, df 5, p .977, one cell (16.7%) below 5,
    // expected 72.5 8.7 8.1 1.9 8.7 6.2
    const std::vector<FitCell> cells = {{74, 117}, {10, 14}, {8, 13}, {2, 3}, {7, 14}, {5, 10}};
    const auto fit = goodness_of_fit(cells);
    REQUIRE(fit.statistic);
    CHECK(std::abs(*fit.statistic - 0.799) < 0.0005); // printed in three decimals
    CHECK(fit.df == 5);
    CHECK(std::abs(*fit.p - 0.977) < 0.0005);
    CHECK(fit.cells_below_5 == 1);
    const std::vector<double> printed = {72.5, 8.7, 8.1, 1.9, 8.7, 6.2};
    REQUIRE(fit.expected.size() == printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i)
        CHECK(std::abs(fit.expected[i] - printed[i]) < 0.05); // printed in one decimal
}

TEST_CASE("the upper tail of chi-square keeps its digits far out")
{
    struct Case {
        int df;
        double statistic;
        double p;
    };
    // mpmath 1.3.0, mp.dps = 50: gammainc(df/2, x/2, regularized=True) of the double x
    const std::vector<Case> cases = {{1, 0.1, 0.75182963404584928},      {1, 3.841458820694124, 0.050000000000000057},
                                     {2, 1.0, 0.60653065971263342},      {5, 0.7986730250881, 0.97711790517697438},
                                     {5, 11.07, 0.050009618622405482},   {3, 100, 1.5541594313896049e-21},
                                     {7, 0.001, 0.9999999999997598},     {10, 50, 2.6690834249044956e-7},
                                     {1, 1300, 1.1303728441492742e-284}, {5, 1350, 9.3866130638006706e-290},
                                     {4, 1300, 3.3278807185719027e-280}, {60, 80, 0.043228682151735567},
                                     {100, 700, 8.6582308613238545e-91}};
    for (const auto& row : cases) {
        CAPTURE(row.df);
        CAPTURE(row.statistic);
        // exp(-650) alone costs about 650 units in the last place
        CHECK(std::abs(chi_square_upper_tail(row.statistic, row.df) / row.p - 1) < 1e-12);
    }
    CHECK(chi_square_upper_tail(0, 3) == 1);
}

TEST_CASE("a fit that cannot be computed says why and gives no number")
{
    const auto problem = [](std::vector<FitCell> cells) {
        const auto fit = goodness_of_fit(cells);
        CHECK(!fit.statistic);
        CHECK(!fit.p);
        return fit.problem;
    };
    CHECK(problem({}) == FitProblem::NoPopulation);
    CHECK(problem({{3, 0}, {4, 0}}) == FitProblem::NoPopulation);
    CHECK(problem({{0, 5}, {0, 6}}) == FitProblem::NobodyObserved);
    CHECK(problem({{3, 5}}) == FitProblem::TooFewLevels);
    CHECK(problem({{3, 5}, {0, 0}}) == FitProblem::TooFewLevels);
    CHECK(problem({{3, 5}, {3, 5}, {1, 0}}) == FitProblem::ObservedWithoutPopulation);
}

TEST_CASE("a level without people in the population does not count in df or expected values")
{
    const auto fit = goodness_of_fit(std::vector<FitCell>{{6, 10}, {0, 0}, {6, 10}});
    CHECK(fit.df == 1);
    CHECK(*fit.statistic == 0);
    CHECK(*fit.p == 1);
    CHECK(fit.cells_below_5 == 0);
}

TEST_SUITE_END();
