// SPDX-License-Identifier: EUPL-1.2
#include "recompute/means.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;
using namespace wk::stats;
using wk::tests::printed;
using wk::tests::printed_list;

namespace {

struct SumAndSquares {
    Count sum = 0;
    Count squares = 0;
    bool operator<(const SumAndSquares& other) const
    {
        return sum != other.sum ? sum < other.sum : squares < other.squares;
    }
};

/// Sum and sum of squares of every set of n answers on 1–5.
std::set<SumAndSquares> all_answers(Count n)
{
    std::set<SumAndSquares> out;
    for (Count a = 0; a <= n; ++a)
        for (Count b = 0; a + b <= n; ++b)
            for (Count c = 0; a + b + c <= n; ++c)
                for (Count d = 0; a + b + c + d <= n; ++d) {
                    const Count e = n - a - b - c - d;
                    out.insert({a + 2 * b + 3 * c + 4 * d + 5 * e, a + 4 * b + 9 * c + 16 * d + 25 * e});
                }
    return out;
}

/// Does √(n·Q − S²)/√(n·(n−1)) round half up to hundredths/100? In whole numbers.
bool sd_prints_as(const SumAndSquares& answers, Count n, Count hundredths)
{
    const Count variance = 40000 * (n * answers.squares - answers.sum * answers.sum); // times 200² · n(n−1)
    const Count low = std::max<Count>(0, 2 * hundredths - 1);
    const Count high = 2 * hundredths + 1;
    return low * low * n * (n - 1) <= variance && variance < high * high * n * (n - 1);
}

Count squares_of(const std::vector<Count>& counts)
{
    Count out = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        out += counts[i] * static_cast<Count>((i + 1) * (i + 1));
    return out;
}

} // namespace

TEST_CASE("GRIM agrees with every set of answers on 1–5 for up to 12 people")
{
    for (Count n = 1; n <= 12; ++n) {
        std::set<Count> means;
        for (const auto& answers : all_answers(n))
            means.insert(static_cast<Count>(rounded_fraction(answers.sum, n, 2, Rounding::HalfUp)));
        for (Count hundredths = 90; hundredths <= 510; ++hundredths) {
            const auto found = mean_possible(*PrintedNumber::make(hundredths, 2), n, {1, 5});
            REQUIRE((found.verdict == Verdict::Yes) == (means.count(hundredths) == 1));
        }
    }
}

TEST_CASE("GRIMMER agrees with every set of answers on 1–5 for up to 12 people")
{
    for (Count n = 2; n <= 12; ++n) {
        std::map<Count, std::vector<SumAndSquares>> by_mean;
        for (const auto& answers : all_answers(n))
            by_mean[static_cast<Count>(rounded_fraction(answers.sum, n, 2, Rounding::HalfUp))].push_back(answers);
        for (const auto& [mean, all] : by_mean) {
            for (Count sd = 0; sd <= 290; sd += n <= 8 ? 1 : 3) {
                const bool possible = std::any_of(all.begin(), all.end(), [&, sd = sd](const SumAndSquares& answers) {
                    return sd_prints_as(answers, n, sd);
                });
                const auto found =
                    mean_and_sd_possible(*PrintedNumber::make(mean, 2), *PrintedNumber::make(sd, 2), n, {1, 5});
                REQUIRE((found.verdict == Verdict::Yes) == possible);
                if (!possible)
                    continue;
                const auto& counts = found.evidence.front().counts;
                REQUIRE(counts.size() == 5);
                Count sum = 0;
                for (std::size_t i = 0; i < 5; ++i)
                    sum += counts[i] * static_cast<Count>(i + 1);
                REQUIRE(sd_prints_as({sum, squares_of(counts)}, n, sd));
                REQUIRE(rounded_fraction(sum, n, 2, Rounding::HalfUp) == mean);
            }
        }
    }
}

TEST_CASE("means and deviations of R's samples are possible, with either divisor")
{
    for (const auto& row : wk::tests::reference_fields("means.csv")) {
        CAPTURE(row[1]);
        const Count n = std::stol(row[0]);
        CHECK(mean_possible(printed(row[2]), n, {1, 7}).verdict != Verdict::No);
        const auto plain = mean_and_sd_possible(printed(row[2]), printed(row[3]), n, {1, 7});
        CHECK(plain.verdict == Verdict::Yes);
        CHECK(mean_and_sd_possible(printed(row[2]), printed(row[4]), n, {1, 7}).verdict != Verdict::No);
    }
}

TEST_CASE("the published example of GRIM is impossible, and a neighbour is not")
{
    // Brown and Heathers (2017): a mean of 5.19 of 28 whole answers cannot be
    const auto no = mean_possible(printed("5,19"), 28, {1, 7});
    CHECK(no.verdict == Verdict::No);
    CHECK(!no.sizes.empty());
    CHECK(mean_possible(printed("5,18"), 28, {1, 7}).verdict == Verdict::Yes);
    CHECK(mean_possible(printed("7,5"), 28, {1, 7}).verdict == Verdict::No);
    CHECK(mean_possible(printed("2,5"), 0, {1, 7}).verdict == Verdict::No);
    CHECK(mean_and_sd_possible(printed("2"), printed("0"), 1, {1, 7}).verdict == Verdict::No);
    // Two answers 1 and 2 on paper with 1.5 and 0.5: only when divided by n
    const auto by_n = mean_and_sd_possible(printed("1,5"), printed("0,50"), 2, {1, 5});
    CHECK(by_n.verdict == Verdict::OnlyIf);
    REQUIRE(by_n.reasons.size() == 1);
    CHECK(by_n.reasons.front() == wk::recompute::Reason{wk::Phrase::SdOnlyDividedByN, {printed("0,50"), Count(2)}});
    // a scale too wide to search
    CHECK(mean_and_sd_possible(printed("50,00"), printed("20,00"), 100, {0, 100}).verdict == Verdict::Yes);
}

TEST_CASE("the range of means is the one found by trying exact percentages")
{
    const std::vector<int> codes = {3, 2, 1};
    const auto row = printed_list("33 33 33");
    const auto range = mean_range(row, codes);
    REQUIRE(range);
    // 33.5 33.5 33 and 33 33.5 33.5: all that adds up to 100
    CHECK(std::abs(range->high - (3 * 33.5 + 2 * 33.5 + 33) / 100) < 1e-12);
    CHECK(std::abs(range->low - (3 * 33 + 2 * 33.5 + 33.5) / 100) < 1e-12);
    CHECK(!mean_range(printed_list("30 30 30"), codes));
    CHECK(mean_follows(row, codes, printed("2,0"), {}).verdict == Verdict::Yes);
    CHECK(mean_follows(row, codes, printed("2,1"), {}).verdict == Verdict::No);
    CHECK(mean_follows(row, codes, printed("2,005"), {}).verdict == Verdict::OnlyIf);
    CHECK(mean_follows(printed_list("30 30 30"), codes, printed("2,0"), {}).verdict == Verdict::No);
}

TEST_CASE("with n known, the mean follows exactly when some set of counts gives row and mean")
{
    const std::vector<int> codes = {1, 2, 3, 4};
    wk::tests::Draw draw(21);
    for (int round = 0; round < 400; ++round) {
        const Count n = static_cast<Count>(5 + draw.below(40));
        std::vector<Count> counts(4, 0);
        for (Count i = 0; i < n; ++i)
            ++counts[draw.below(4)];
        std::vector<PrintedNumber> row;
        Count sum = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            row.push_back(*PrintedNumber::make(
                static_cast<std::int64_t>(rounded_fraction(Wide(100) * counts[i], n, 0, Rounding::HalfUp)), 0));
            sum += counts[i] * codes[i];
        }
        const auto mean = static_cast<std::int64_t>(rounded_fraction(sum, n, 2, Rounding::HalfUp));
        const std::vector<Count> sizes = {n};
        CHECK(mean_follows(row, codes, *PrintedNumber::make(mean, 2), sizes).verdict == Verdict::Yes);
        CHECK(mean_follows(row, codes, *PrintedNumber::make(mean + 25, 2), sizes).verdict == Verdict::No);
        CHECK(mean_follows(row, codes, *PrintedNumber::make(mean, 2), {}).verdict != Verdict::No);
    }
}

TEST_CASE("many people leave room for many means, and the search stays short")
{
    const std::vector<int> codes = {7, 6, 5, 4, 3, 2, 1};
    const auto row = printed_list("26 44 18 9 0 2 1");
    const std::vector<Count> sizes = {100'000};
    CHECK(mean_follows(row, codes, printed("5,77"), sizes).verdict == Verdict::Yes);
    CHECK(mean_follows(row, codes, printed("6,10"), sizes).verdict == Verdict::No);
}

TEST_SUITE_END();
