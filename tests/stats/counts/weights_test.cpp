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

namespace {

Interval reference_interval(const std::string& field)
{
    const auto ends = reference_numbers(field);
    return {ends[0], ends[1]};
}

bool close(const Interval& a, const Interval& b)
{
    return std::abs(a.low - b.low) < 1e-12 && std::abs(a.high - b.high) < 1e-12;
}

} // namespace

TEST_CASE("standard errors and intervals of weighted figures are those of rows in R")
{
    std::size_t rows = 0;
    for (const auto& row : wk::tests::reference_fields("weighted_estimates.csv")) {
        ++rows;
        CAPTURE(rows);
        const auto design = row[0] == "given" ? WeightDesign::Given : WeightDesign::PostStratified;
        const auto weights = reference_numbers(row[1]);
        const auto people = reference_counts(row[2]);
        const auto counts = reference_counts(row[3]);
        std::vector<WeightClass> classes;
        Count n = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const auto first = counts.begin() + std::ptrdiff_t(5 * i);
            classes.push_back({weights[i], people[i], {first, first + 5}});
            for (const Count each : classes.back().counts)
                n += each;
        }
        const auto mean = weighted_estimate(std::vector<double>{1, 2, 3, 4, 5}, classes, design);
        const auto share = weighted_estimate(std::vector<double>{0, 0, 0, 1, 1}, classes, design);
        REQUIRE(mean);
        REQUIRE(share);
        CHECK(agrees(mean->value, reference_numbers(row[4])[0], 1e-12));
        CHECK(agrees(mean->standard_error, reference_numbers(row[4])[1], 1e-11));
        CHECK(agrees(share->value, reference_numbers(row[5])[0], 1e-12));
        CHECK(agrees(share->standard_error, reference_numbers(row[5])[1], 1e-11));
        const auto level = Level::percent95();
        CHECK(close(weighted_share_interval(*share, n, 1, level), reference_interval(row[6])));
        CHECK(close(weighted_share_interval(*share, n, 1, level, 3 * n), reference_interval(row[7])));
        CHECK(close(weighted_mean_interval(*mean, n, level, 3 * n), reference_interval(row[8])));
    }
    CHECK(rows == 40);
}

TEST_CASE(
    "where all answer alike the interval of a weighted share is that of Kish's number, and everybody asked leaves none")
{
    const std::vector<WeightClass> classes = {{2, 10, {0, 10}}, {0.5, 20, {0, 20}}};
    const auto share = weighted_estimate(std::vector<double>{0, 1}, classes, WeightDesign::PostStratified);
    REQUIRE(share);
    CHECK(share->value == 1);
    CHECK(share->standard_error == 0);
    const auto interval = weighted_share_interval(*share, 30, 20, Level::percent95());
    CHECK(interval.high == 1);
    CHECK(std::abs(interval.low - wilson_interval(*Proportion::make(20, 20), Level::percent95()).low) < 1e-12);
    CHECK(weighted_share_interval(*share, 30, 20, Level::percent95(), 30) == Interval{1, 1});
    CHECK(!weighted_estimate(std::vector<double>{0, 1}, std::vector<WeightClass>{{1, 1, {0, 1}}}, WeightDesign::Given));
    CHECK(!weighted_estimate(std::vector<double>{0, 1}, std::vector<WeightClass>{{1, 9, {0, 0}}}, WeightDesign::Given));
}

TEST_CASE("weights of one give the interval that there is without weights")
{
    const std::vector<WeightClass> classes = {{1, 50, {20, 30}}};
    const auto share = weighted_estimate(std::vector<double>{0, 1}, classes, WeightDesign::Given);
    REQUIRE(share);
    const auto interval = weighted_share_interval(*share, 50, 50, Level::percent95());
    const auto plain = wilson_interval(*Proportion::make(30, 50), Level::percent95());
    CHECK(std::abs(interval.low - plain.low) < 0.002); // n - 1 in place of n
    CHECK(std::abs(interval.high - plain.high) < 0.002);
}

TEST_SUITE_END();
