// SPDX-License-Identifier: EUPL-1.2
#include "stats/scales/agreement.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::agrees;
using wk::tests::reference_counts;
using wk::tests::reference_numbers;

namespace {

std::vector<CodeCount> counted_codes(const std::vector<Count>& counts, int first = 1)
{
    std::vector<CodeCount> out;
    for (const Count count : counts)
        out.push_back({first++, count});
    return out;
}

void check_kappa(const ContingencyTable& table, KappaWeights weights, const std::string& reference)
{
    const auto kappa = cohen_kappa(table, weights, Level::percent95());
    const auto value_and_error = reference_numbers(reference);
    REQUIRE(kappa.kappa);
    CHECK(agrees(*kappa.kappa, value_and_error[0], 1e-11));
    // Where the coders agree on everything the error is 0, which both find as the root of a rounding error.
    CHECK(std::abs(*kappa.standard_error - value_and_error[1]) < (value_and_error[1] < 1e-6 ? 1e-7 : 1e-12));
    CHECK(std::abs(kappa.interval->low - (value_and_error[0] - Level::percent95().z() * value_and_error[1])) < 1e-6);
}

} // namespace

TEST_CASE("kappa and weighted kappa agree with R's vcd")
{
    for (const auto& row : wk::tests::reference_fields("kappa.csv")) {
        CAPTURE(row[1]);
        const auto size = std::stoul(row[0]);
        const auto table = *ContingencyTable::make(size, size, reference_counts(row[1]));
        check_kappa(table, KappaWeights::Equal, row[2]);
        check_kappa(table, KappaWeights::Linear, row[3]);
        check_kappa(table, KappaWeights::Quadratic, row[4]);
        const auto kappa = cohen_kappa(table, KappaWeights::Equal, Level::percent95());
        CHECK(agrees(*kappa.null_standard_error, std::stod(row[5]), 1e-11));
    }
}

TEST_CASE("identical coders have kappa 1, and the order of unordered categories does not matter")
{
    const auto same = *ContingencyTable::make(3, 3, {5, 0, 0, 0, 7, 0, 0, 0, 2});
    for (const auto weights : {KappaWeights::Equal, KappaWeights::Linear, KappaWeights::Quadratic}) {
        const auto kappa = cohen_kappa(same, weights, Level::percent95());
        CHECK(std::abs(*kappa.kappa - 1) < 1e-14);
        CHECK(*kappa.standard_error < 1e-7);
    }
    const auto one = *ContingencyTable::make(3, 3, {5, 2, 1, 0, 7, 3, 2, 1, 2});
    const auto other = *ContingencyTable::make(3, 3, {2, 1, 2, 3, 7, 0, 1, 2, 5});
    const auto a = cohen_kappa(one, KappaWeights::Equal, Level::percent95());
    const auto b = cohen_kappa(other, KappaWeights::Equal, Level::percent95());
    CHECK(std::abs(*a.kappa - *b.kappa) < 1e-15);
    CHECK(std::abs(*a.standard_error - *b.standard_error) < 1e-15);
    CHECK(std::abs(*a.p - *b.p) < 1e-15);
}

TEST_CASE("kappa that cannot be computed says why")
{
    const auto problem = [](std::size_t rows, std::size_t columns, std::vector<Count> cells) {
        const auto kappa = cohen_kappa(*ContingencyTable::make(rows, columns, std::move(cells)), KappaWeights::Equal,
                                       Level::percent95());
        CHECK(!kappa.kappa);
        return kappa.problem;
    };
    CHECK(problem(2, 3, {1, 1, 1, 1, 1, 1}) == KappaProblem::NotSquare);
    CHECK(problem(1, 1, {4}) == KappaProblem::NotSquare);
    CHECK(problem(2, 2, {0, 0, 0, 0}) == KappaProblem::Nobody);
    CHECK(problem(2, 2, {9, 0, 0, 0}) == KappaProblem::OneAnswer);
}

TEST_CASE("consensus and agreement follow their papers, with the published examples")
{
    for (const auto& row : wk::tests::reference_fields("scale_agreement.csv")) {
        CAPTURE(row[0]);
        const auto counts = reference_counts(row[0]);
        // The published examples have seven digits; the others are computed in double.
        const double tolerance = row[1].size() > 10 ? 1e-11 : 1e-7;
        CHECK(std::abs(*consensus(counted_codes(counts)) - std::stod(row[1])) < tolerance);
        CHECK(std::abs(*ordinal_agreement(counts).agreement - std::stod(row[2])) < tolerance);
    }
}

TEST_CASE("consensus runs from 0 to 1 whatever the codes are")
{
    CHECK(*consensus(counted_codes({0, 0, 9, 0, 0})) == 1);
    CHECK(*consensus(counted_codes({4, 0, 0, 0, 4})) < 1e-15);
    const std::vector<Count> counts = {3, 1, 4, 1, 5};
    CHECK(std::abs(*consensus(counted_codes(counts)) - *consensus(counted_codes(counts, -2))) < 1e-15);
    std::vector<Count> mirrored(counts.rbegin(), counts.rend());
    CHECK(std::abs(*consensus(counted_codes(counts)) - *consensus(counted_codes(mirrored))) < 1e-15);
    CHECK(!consensus(counted_codes({0, 0})));
    CHECK(!consensus(counted_codes({4})));
}

TEST_CASE("agreement A is 1 for one top, 0 for evenly spread, -1 for two ends, and layers add up to everybody")
{
    CHECK(*ordinal_agreement(std::vector<Count>{0, 0, 8, 0, 0}).agreement == 1);
    CHECK(*ordinal_agreement(std::vector<Count>{5, 5, 5, 5, 5}).agreement == 0);
    CHECK(*ordinal_agreement(std::vector<Count>{5, 0, 0, 0, 5}).agreement == -1);
    wk::tests::Draw draw(8);
    for (int round = 0; round < 200; ++round) {
        std::vector<Count> counts(3 + draw.below(6));
        Count n = 0;
        for (auto& count : counts)
            n += count = static_cast<Count>(draw.below(6));
        const auto out = ordinal_agreement(counts);
        REQUIRE(out.agreement.has_value() == (n > 0));
        Count people = 0;
        double sum = 0;
        for (const auto& layer : out.layers) {
            people += layer.people;
            sum += double(layer.people) * layer.agreement;
        }
        CHECK(people == n);
        if (n == 0)
            continue;
        CHECK(std::abs(sum / double(n) - *out.agreement) < 1e-12);
        std::reverse(counts.begin(), counts.end());
        CHECK(std::abs(*ordinal_agreement(counts).agreement - *out.agreement) < 1e-12);
    }
    CHECK(!ordinal_agreement(std::vector<Count>{3, 4}).agreement);
}

TEST_SUITE_END();
