// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/wilcoxon_signed_rank.h"

#include "stats/reference.h"

#include <numeric>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

namespace {

/// Differences of answers from 1 to 7.
PairedDifferences differences_of(const std::vector<Count>& first, const std::vector<Count>& second)
{
    std::vector<Count> counts(49, 0);
    for (std::size_t i = 0; i < first.size(); ++i)
        ++counts[std::size_t(first[i] - 1) * 7 + std::size_t(second[i] - 1)];
    const std::vector<int> codes = {1, 2, 3, 4, 5, 6, 7};
    return paired_differences(*ContingencyTable::make(7, 7, std::move(counts)), codes, codes);
}

} // namespace

TEST_CASE("wilcoxon_signed_rank agrees with R, coin and plain enumeration")
{
    for (const auto& row : wk::tests::reference_rows("wilcoxon_signed_rank.csv")) {
        CAPTURE(row.at("first"));
        CAPTURE(row.at("second"));
        const auto pairs =
            differences_of(wk::tests::counts_of(row.at("first")), wk::tests::counts_of(row.at("second")));
        const bool exact = !row.at("p_exact").empty();
        const auto out = wilcoxon_signed_rank(pairs, exact ? Exact::Always : Exact::Never);
        CHECK(out.lower == std::atoi(row.at("lower").c_str()));
        CHECK(out.equal == std::atoi(row.at("equal").c_str()));
        CHECK(out.higher == std::atoi(row.at("higher").c_str()));
        wk::tests::check_number(out.statistic, row.at("statistic"), 0);
        wk::tests::check_number(out.z, row.at("z"), 1e-12, 1e-14);
        wk::tests::check_number(out.p_asymptotic, row.at("p_asymptotic"), 2e-12);
        wk::tests::check_number(out.p_exact, row.at("p_exact"), 1e-12);
        wk::tests::check_number(out.matched_rank_biserial, row.at("matched_rank_biserial"), 1e-12, 1e-14);
    }
}

TEST_CASE("the exact p equals enumeration of all signs, for all differences up to n = 8 on 3 options")
{
    // On 3 options a difference is −2 … 2: how many of each size, and how many of those upwards.
    for (Count ones = 0; ones <= 8; ++ones) {
        for (Count twos = 0; ones + twos <= 8; ++twos) {
            if (ones + twos == 0)
                continue;
            std::vector<Count> ranks(std::size_t(ones), ones + 1);
            ranks.insert(ranks.end(), std::size_t(twos), 2 * ones + twos + 1);
            for (Count up_one = 0; up_one <= ones; ++up_one) {
                for (Count up_two = 0; up_two <= twos; ++up_two) {
                    PairedDifferences pairs{2, {{1, up_one, ones - up_one}, {2, up_two, twos - up_two}}};
                    const auto out = wilcoxon_signed_rank(pairs, Exact::Always);
                    const Count mean = std::accumulate(ranks.begin(), ranks.end(), Count(0));
                    const Count observed = std::abs(2 * Count(2 * *out.statistic) - mean);
                    int extreme = 0;
                    for (unsigned signs = 0; signs < 1u << ranks.size(); ++signs) {
                        Count sum = 0;
                        for (std::size_t i = 0; i < ranks.size(); ++i)
                            sum += (signs >> i & 1u) != 0 ? ranks[i] : 0;
                        extreme += std::abs(2 * sum - mean) >= observed;
                    }
                    CHECK(std::abs(*out.p_exact - double(extreme) / double(1u << ranks.size())) < 1e-14);
                }
            }
        }
    }
}

TEST_CASE("first and second change places: same p, opposite sign")
{
    wk::tests::Draw draw(5);
    for (int round = 0; round < 100; ++round) {
        std::vector<Count> first;
        std::vector<Count> second;
        for (int i = 0; i < 40; ++i) {
            first.push_back(1 + Count(draw.below(7)));
            second.push_back(1 + Count(draw.below(5)));
        }
        const auto out = wilcoxon_signed_rank(differences_of(first, second), Exact::Auto);
        const auto back = wilcoxon_signed_rank(differences_of(second, first), Exact::Auto);
        CHECK(*out.z == -*back.z);
        CHECK(out.lower == back.higher);
        CHECK(std::abs(*out.p_exact / *back.p_exact - 1) < 1e-12);
        const double unequal = double(out.lower + out.higher);
        CHECK(*out.statistic + *back.statistic == unequal * (unequal + 1) / 2);
    }
}

TEST_CASE("no pairs and only equal pairs say why")
{
    CHECK(wilcoxon_signed_rank({}, Exact::Auto).reason == Reason::NoAnswers);
    const auto equal = wilcoxon_signed_rank({4, {}}, Exact::Auto);
    CHECK(equal.reason == Reason::AllEqual);
    CHECK(equal.n == 4);
    CHECK(equal.statistic == 0);
    CHECK(!equal.z);
    CHECK(!equal.p_exact);
    CHECK(!equal.matched_rank_biserial);
}

TEST_SUITE_END();
