// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/frame_tests.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("responders and others of Leeuwarden: goodness of fit with the finite frame taken into account")
{
    const std::vector<FitCell> cells = {{74, 117}, {10, 14}, {8, 13}, {2, 3}, {7, 14}, {5, 10}};
    const auto test = responders_against_others(cells);
    REQUIRE(test.statistic);
    // survey reference: 2.101, df 5, p .835
    CHECK(std::abs(*test.statistic - 2.101) < 0.0005);
    CHECK(test.df == 5);
    CHECK(std::abs(*test.p - 0.835) < 0.0005);
    CHECK(std::abs(*test.statistic - *goodness_of_fit(cells).statistic / (1 - 106.0 / 171.0)) < 1e-12);
    CHECK(test.cells_below_5 == 4); // 4.94 and 3.80 of the others, 1.86 and 1.14 in the smallest function
    // R 4.2.2: fisher.test(matrix(c(74,43,10,4,8,5,2,1,7,7,5,5), 6, 2, byrow = TRUE), workspace = 2e7)$p.value
    REQUIRE(test.exact.p);
    CHECK(std::abs(*test.exact.p - 0.836825775269037) < 1e-9);
}

TEST_CASE("large cells need no exact test unless it is asked for")
{
    const std::vector<FitCell> cells = {{40, 90}, {50, 100}};
    CHECK(!responders_against_others(cells).exact.p);
    CHECK(responders_against_others(cells, {TableSearch::Enumerate}).exact.p);
}

TEST_CASE("a comparison that cannot be made says why")
{
    const auto problem = [](const std::vector<FitCell>& cells) {
        const auto test = responders_against_others(cells);
        CHECK(!test.p);
        CHECK(!test.exact.p);
        return test.problem;
    };
    CHECK(problem({}) == FrameProblem::NobodyResponded);
    CHECK(problem({{0, 5}, {0, 5}}) == FrameProblem::NobodyResponded);
    CHECK(problem({{5, 5}, {5, 5}}) == FrameProblem::EverybodyResponded);
    CHECK(problem({{3, 5}, {0, 0}}) == FrameProblem::TooFewLevels);
    CHECK(problem({{6, 5}, {1, 5}}) == FrameProblem::MoreThanThePopulation);
    CHECK(problem({{1, Count(1) << 41}, {1, 5}}) == FrameProblem::TooManyPeople);
}

TEST_SUITE_END();
