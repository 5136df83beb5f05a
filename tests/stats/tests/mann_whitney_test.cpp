// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/mann_whitney.h"

#include "stats/reference.h"

#include <algorithm>
#include <numeric>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::table_from;

namespace {

MannWhitney test_of(const std::vector<Count>& first, const std::vector<Count>& second, Exact exact = Exact::Always)
{
    return mann_whitney(table_from({first, second}), exact);
}

/// By going through all ways to choose the first level's people.
double p_of_all_choices(const std::vector<int>& answers, std::size_t m)
{
    const auto n = answers.size();
    const auto doubled_u = [&](const std::vector<int>& chosen) {
        int out = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (chosen[i] == 1 && chosen[j] == 0)
                    out += 2 * (answers[i] > answers[j]) + (answers[i] == answers[j]);
            }
        }
        return out;
    };
    std::vector<int> first(n, 0);
    std::fill(first.begin(), first.begin() + std::ptrdiff_t(m), 1);
    const int mean = int(m * (n - m));
    const int observed = std::abs(doubled_u(first) - mean);
    std::vector<int> chosen(n, 0);
    std::fill(chosen.end() - std::ptrdiff_t(m), chosen.end(), 1);
    int ways = 0;
    int extreme = 0;
    do {
        ++ways;
        extreme += std::abs(doubled_u(chosen) - mean) >= observed;
    } while (std::next_permutation(chosen.begin(), chosen.end()));
    return double(extreme) / ways;
}

} // namespace

TEST_CASE("mann_whitney agrees with R, its packages and plain enumeration, far tails included")
{
    for (const auto& row : wk::tests::reference_rows("mann_whitney.csv")) {
        CAPTURE(row.at("first"));
        CAPTURE(row.at("second"));
        const auto first = wk::tests::counts_of(row.at("first"));
        const auto second = wk::tests::counts_of(row.at("second"));
        const bool exact = !row.at("p_exact").empty();
        const auto out = test_of(first, second, exact ? Exact::Always : Exact::Never);
        wk::tests::check_number(out.statistic, row.at("statistic"), 0);
        wk::tests::check_number(out.z, row.at("z"), 1e-12, 1e-14);
        // z² enters the exponent: a last digit of z in 40 costs 1600 in the last place of p
        wk::tests::check_number(out.p_asymptotic, row.at("p_asymptotic"), 2e-12);
        wk::tests::check_number(out.p_exact, row.at("p_exact"), 1e-12);
        wk::tests::check_number(out.rank_biserial, row.at("rank_biserial"), 1e-12, 1e-14);
        wk::tests::check_number(out.mean_rank[0], row.at("mean_rank_first"), 1e-13);
        wk::tests::check_number(out.mean_rank[1], row.at("mean_rank_second"), 1e-13);
        const auto interval = out.rank_biserial_interval;
        wk::tests::check_number(interval ? std::optional(interval->low) : std::nullopt, row.at("low"), 1e-11, 1e-13);
        wk::tests::check_number(interval ? std::optional(interval->high) : std::nullopt, row.at("high"), 1e-11, 1e-13);
    }
}

TEST_CASE("the exact p equals enumeration for all samples up to n = 8 on 3 options")
{
    for (int n = 2; n <= 8; ++n) {
        for (int m = 1; m < n; ++m) {
            // Per option how many people of the first and of the second level: all ways to fill.
            for (int a = 0; a <= m; ++a) {
                for (int b = 0; a + b <= m; ++b) {
                    for (int c = 0; c <= n - m; ++c) {
                        for (int d = 0; c + d <= n - m; ++d) {
                            const std::vector<Count> first = {a, b, m - a - b};
                            const std::vector<Count> second = {c, d, n - m - c - d};
                            std::vector<int> answers;
                            for (const auto& counts : {first, second}) {
                                for (int code = 0; code < 3; ++code)
                                    answers.insert(answers.end(), std::size_t(counts[std::size_t(code)]), code);
                            }
                            const auto out = test_of(first, second);
                            const double expected = p_of_all_choices(answers, std::size_t(m));
                            if (out.reason == Reason::AllEqual)
                                CHECK(expected == 1);
                            else
                                CHECK(std::abs(*out.p_exact - expected) < 1e-13);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("the levels change places, the scale turns round: same p, opposite sign, U1 + U2 = mn")
{
    wk::tests::Draw draw(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<Count> first;
        std::vector<Count> second;
        for (int code = 0; code < 7; ++code) {
            first.push_back(Count(draw.below(9)));
            second.push_back(Count(draw.below(13)));
        }
        ++first[0];
        ++second[6];
        const auto out = test_of(first, second);
        const auto swapped = test_of(second, first);
        CHECK(*out.statistic + *swapped.statistic == double(out.group_n[0]) * double(out.group_n[1]));
        CHECK(*out.z == -*swapped.z);
        CHECK(std::abs(*out.p_exact / *swapped.p_exact - 1) < 1e-12);
        CHECK(*out.rank_biserial == -*swapped.rank_biserial);
        CHECK(std::abs(out.rank_biserial_interval->low + swapped.rank_biserial_interval->high) < 1e-12);
        std::reverse(first.begin(), first.end());
        std::reverse(second.begin(), second.end());
        const auto turned = test_of(first, second);
        CHECK(*turned.z == -*out.z);
        CHECK(std::abs(*out.p_exact / *turned.p_exact - 1) < 1e-12);
        // Options that nobody chose change nothing.
        first.insert(first.begin() + 3, 0);
        second.insert(second.begin() + 3, 0);
        CHECK(*test_of(first, second).p_exact == *turned.p_exact);
        CHECK(*out.p_exact > 0);
        CHECK(*out.p_exact <= 1);
    }
}

TEST_CASE("the exact p approaches the asymptotic one in large groups")
{
    double before = 1;
    for (const Count times : {1, 8, 64}) {
        const auto out = test_of({3 * times, 5 * times, 9 * times}, {4 * times, 6 * times, 5 * times + 20});
        const double off = std::abs(*out.p_exact - *out.p_asymptotic);
        CHECK(off < before);
        before = off;
    }
    CHECK(before < 0.002);
}

TEST_CASE("what cannot be tested says why and gives no number")
{
    CHECK(test_of({0, 0}, {0, 0}).reason == Reason::NoAnswers);
    const auto alone = test_of({0, 0}, {3, 4});
    CHECK(alone.reason == Reason::TooFewGroups);
    CHECK(!alone.statistic);
    CHECK(!alone.mean_rank[0]);
    CHECK(alone.mean_rank[1] == 4);
    const auto equal = test_of({0, 6}, {0, 3});
    CHECK(equal.reason == Reason::AllEqual);
    CHECK(equal.statistic == 9);
    CHECK(!equal.z);
    CHECK(!equal.p_asymptotic);
    CHECK(!equal.p_exact);
    CHECK(equal.ties == 9);
    CHECK(!test_of({1, 0}, {2, 3}).rank_biserial_interval);
}

TEST_SUITE_END();
