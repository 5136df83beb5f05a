// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/weights.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::agrees;
using wk::tests::reference_counts;
using wk::tests::reference_numbers;

TEST_CASE("weights, weighted shares and means agree with R's survey package")
{
    const std::vector<int> codes = {1, 2, 3, 4, 5, 6, 7};
    for (const auto& row : wk::tests::reference_fields("weights.csv")) {
        const auto population = reference_counts(row[0]);
        const auto responded = reference_counts(row[1]);
        const auto counts = reference_counts(row[2]);
        std::vector<Stratum> strata;
        std::vector<std::vector<Count>> by_stratum;
        for (std::size_t i = 0; i < population.size(); ++i) {
            strata.push_back({population[i], responded[i]});
            const auto first = counts.begin() + static_cast<std::ptrdiff_t>(7 * i);
            by_stratum.emplace_back(first, first + 7);
        }
        const auto out = post_stratification(strata);
        const auto weights = reference_numbers(row[3]);
        for (std::size_t i = 0; i < weights.size(); ++i)
            CHECK(agrees(*out.weights[i], weights[i], 1e-12));
        CHECK(agrees(*out.design_effect, std::stod(row[6]), 1e-12));
        const auto item = weighted_distribution(codes, by_stratum, out.weights);
        CHECK(agrees(*item.mean, std::stod(row[4]), 1e-12));
        const auto shares = reference_numbers(row[5]);
        for (std::size_t i = 0; i < shares.size(); ++i)
            CHECK(std::abs(item.shares[i] - shares[i]) < 1e-12);
        CHECK(agrees(*item.design_effect, *out.design_effect, 1e-12)); // everybody answered
        CHECK(agrees(*out.effective_n * *out.design_effect, double(item.n), 1e-12));
    }
}

TEST_CASE("a weight above 3 and an empty stratum are reported")
{
    const std::vector<Stratum> strata = {{100, 10}, {100, 90}, {50, 0}, {0, 0}};
    const auto out = post_stratification(strata);
    CHECK(out.problem == WeightProblem::None);
    CHECK(*out.weights[0] == 5);
    CHECK(!out.weights[2]);
    CHECK(out.heavy == std::vector<std::size_t>{0});
    CHECK(out.empty == std::vector<std::size_t>{2});
    CHECK(out.uncovered_share == 0.2);
    const std::vector<std::vector<Count>> counts = {{5, 5}, {90, 0}, {0, 0}, {1, 0}};
    const auto item = weighted_distribution(std::vector<int>{1, 2}, counts, out.weights);
    CHECK(item.n == 100);
    CHECK(item.unweighted_out == 1);
    CHECK(std::abs(item.shares[1] - 0.25) < 1e-15); // half of a stratum that is half of the population
}

TEST_CASE("equal response means equal weights and no loss")
{
    const auto out = post_stratification(std::vector<Stratum>{{60, 30}, {20, 10}});
    CHECK(*out.weights[0] == 1);
    CHECK(*out.design_effect == 1);
    CHECK(*out.effective_n == 40);
}

TEST_CASE("weights that cannot be computed say why")
{
    CHECK(post_stratification({}).problem == WeightProblem::NoPopulation);
    CHECK(post_stratification(std::vector<Stratum>{{5, 0}}).problem == WeightProblem::NobodyResponded);
    CHECK(post_stratification(std::vector<Stratum>{{0, 2}, {5, 1}}).problem ==
          WeightProblem::RespondedWithoutPopulation);
    const auto nobody = weighted_distribution(std::vector<int>{1}, std::vector<std::vector<Count>>{{0}},
                                              std::vector<std::optional<double>>{1.0});
    CHECK(!nobody.mean);
    CHECK(nobody.shares.empty());
}

TEST_SUITE_END();
