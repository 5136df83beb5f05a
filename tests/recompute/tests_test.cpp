// SPDX-License-Identifier: EUPL-1.2
#include "recompute/tests.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;
using namespace wk::stats;
using wk::tests::pieces;
using wk::tests::printed;

namespace {

PrintedInterval interval_of(const std::string& text)
{
    return {printed(pieces(text, ' ')[0]), printed(pieces(text, ' ')[1])};
}

/// The same number with its last digit changed by so many.
PrintedNumber shifted(const PrintedNumber& number, std::int64_t by)
{
    return *PrintedNumber::make(number.scaled() + by, number.decimals());
}

} // namespace

TEST_CASE("r, n and p of R agree, and another p does not")
{
    for (const auto& row : wk::tests::reference_fields("correlation_p.csv")) {
        CAPTURE(row[0]);
        CAPTURE(row[1]);
        const std::vector<Count> sizes = {std::stol(row[1])};
        const auto p = printed(row[2]);
        CHECK(correlation_agrees(printed(row[0]), {p}, sizes).verdict == Verdict::Yes);
        if (p.scaled() > 20)
            CHECK(correlation_agrees(printed(row[0]), {shifted(p, 900)}, sizes).verdict == Verdict::No);
        if (row[3].find("NA") == std::string::npos) {
            const auto interval = interval_of(row[3]);
            CHECK(correlation_interval_agrees(printed(row[0]), interval, sizes[0], Level::percent95()).verdict ==
                  Verdict::Yes);
            const PrintedInterval wrong{shifted(interval.low, -40), interval.high};
            CHECK(correlation_interval_agrees(printed(row[0]), wrong, sizes[0], Level::percent95()).verdict ==
                  Verdict::No);
        }
    }
}

TEST_CASE("which n would: the correlation of Leeuwarden that needs more people than it had")
{
    const std::vector<Count> n94 = {94};
    const auto out = correlation_agrees(printed(".277"), {printed(".005")}, n94);
    CHECK(out.verdict == Verdict::No);
    // 100 to 103 for r = .277 exactly; r may have been as large as .2775
    CHECK(out.sizes == std::vector<Count>{99, 100, 101, 102, 103});
    CHECK(correlation_agrees(printed(".277"), {printed(".05"), true}, n94).verdict == Verdict::Yes);
    CHECK(correlation_agrees(printed(".05"), {printed(".05"), true}, n94).verdict == Verdict::No);
    const auto some = correlation_agrees(printed(".277"), {printed(".005")}, std::vector<Count>{94, 101});
    CHECK(some.verdict == Verdict::OnlyIf);
    CHECK(some.evidence == std::vector<Evidence>{{101}});
    // .0035 is half of .0069
    CHECK(correlation_agrees(printed(".277"), {printed(".0034")}, n94).verdict == Verdict::OnlyIf);
    CHECK(correlation_agrees(printed("1.2"), {printed(".005")}, n94).verdict == Verdict::No);
    CHECK(correlation_agrees(printed(".3"), {printed(".005")}, std::vector<Count>{2}).verdict == Verdict::No);
    CHECK(correlation_agrees(printed(".3"), {printed(".005")}, {}).verdict == Verdict::No);
    CHECK(correlation_agrees(printed("1"), {printed("0.000")}, n94).verdict == Verdict::Yes);
}

TEST_CASE("chi-square, df and p of R agree, and another df is named")
{
    for (const auto& row : wk::tests::reference_fields("chi_square_p.csv")) {
        CAPTURE(row[0]);
        const int df = std::stoi(row[1]);
        CHECK(chi_square_agrees(printed(row[0]), df, {printed(row[2])}).verdict == Verdict::Yes);
    }
    const auto no = chi_square_agrees(printed("0,799"), 3, {printed("0,977")});
    CHECK(no.verdict == Verdict::No);
    CHECK(no.sizes == std::vector<Count>{5});
    CHECK(chi_square_agrees(printed("0,799"), 0, {printed("0,977")}).verdict == Verdict::No);
    CHECK(chi_square_agrees(printed("-1"), 3, {printed("0,977")}).verdict == Verdict::No);
}

TEST_CASE("intervals of R are recognised by their method")
{
    const Level level = Level::percent95();
    for (const auto& row : wk::tests::reference_fields("share_intervals.csv")) {
        CAPTURE(row[0]);
        const auto percentage = printed(row[0]);
        const Count n = std::stol(row[1]);
        for (std::size_t method = 2; method <= 4; ++method) {
            const auto out = share_interval_agrees(percentage, interval_of(row[method]), n, level, 0);
            CHECK(out.verdict != Verdict::No);
        }
        const auto interval = interval_of(row[2]);
        const PrintedInterval wrong{interval.low, shifted(interval.high, 300)};
        CHECK(share_interval_agrees(percentage, wrong, n, level, 0).verdict == Verdict::No);
    }
    const auto wilson = share_interval_agrees(printed("28,7"), {printed("20,55"), printed("38,56")}, 94, level);
    CHECK(wilson.verdict == Verdict::OnlyIf); // prop.test(27, 94, correct = FALSE)
    REQUIRE(wilson.reasons.size() == 1);
    CHECK(wilson.reasons.front() ==
          wk::recompute::Reason{wk::Phrase::IntervalOnlyMethod, {Count(94), NameList{{wk::Phrase::MethodWilson}}}});
}

TEST_CASE("intervals of means in R are recognised, and n is told when they do not fit")
{
    const Level level = Level::percent95();
    for (const auto& row : wk::tests::reference_fields("means.csv")) {
        CAPTURE(row[1]);
        const Count n = std::stol(row[0]);
        for (std::size_t method = 5; method <= 6; ++method)
            CHECK(mean_interval_agrees(printed(row[2]), printed(row[3]), interval_of(row[method]), n, level).verdict !=
                  Verdict::No);
        const auto wrong = mean_interval_agrees(printed(row[2]), printed(row[3]), interval_of(row[5]), 3 * n, level);
        CHECK(wrong.verdict == Verdict::No);
        CHECK(std::count(wrong.sizes.begin(), wrong.sizes.end(), n) == 1);
    }
    CHECK(mean_interval_agrees(printed("3"), printed("1"), {printed("2"), printed("4")}, 1, level).verdict ==
          Verdict::No);
}

TEST_SUITE_END();
