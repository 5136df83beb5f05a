// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/intervals.h"

#include "stats/reference.h"

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("wilson_interval agrees with prop.test of R, also in a finite population")
{
    for (const auto& row : wk::tests::reference_rows("wilson.csv")) {
        const auto number = [&](const char* name) { return Count(std::atoll(row.at(name).c_str())); };
        const auto proportion = *Proportion::make(number("x"), number("n"));
        const auto population = row.at("population").empty() ? std::nullopt : std::optional(number("population"));
        const auto out =
            wilson_interval(proportion, *Level::make(std::strtod(row.at("level").c_str(), nullptr)), population);
        CAPTURE(row.at("x"));
        CAPTURE(row.at("n"));
        wk::tests::check_number(out.low, row.at("low"), 1e-12, 1e-15);
        wk::tests::check_number(out.high, row.at("high"), 1e-12, 1e-15);
    }
}

TEST_CASE("wilson_interval reproduces Newcombe (1998), table I, method 3")
{
    struct Case {
        Count successes;
        Count trials;
        double low;
        double high;
    };
    const std::vector<Case> cases = {
        {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}};
    for (const auto& row : cases) {
        CAPTURE(row.successes);
        const auto interval = wilson_interval(*Proportion::make(row.successes, row.trials), Level::percent95());
        CHECK(std::abs(interval.low - row.low) < 0.00005); // the table prints four decimals
        CHECK(std::abs(interval.high - row.high) < 0.00005);
    }
}

TEST_CASE("share_difference reproduces Newcombe (1998), table II, method 10")
{
    struct Case {
        Count a, m, b, n;
        double low;
        double high;
    };
    const std::vector<Case> cases = {{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090},
                                     {6, 7, 2, 7, 0.0582, 0.8062},     {5, 56, 0, 29, -0.0381, 0.1926},
                                     {0, 10, 0, 20, -0.1611, 0.2775},  {0, 10, 0, 10, -0.2775, 0.2775},
                                     {10, 10, 0, 20, 0.6791, 1.0},     {10, 10, 0, 10, 0.6075, 1.0}};
    for (const auto& row : cases) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        const auto out =
            share_difference(*Proportion::make(row.a, row.m), *Proportion::make(row.b, row.n), Level::percent95());
        CHECK(std::abs(out.interval.low - row.low) < 0.00006); // the table prints four decimals
        CHECK(std::abs(out.interval.high - row.high) < 0.00006);
        CHECK(out.interval.low <= out.difference);
        CHECK(out.interval.high >= out.difference);
    }
}

TEST_CASE("who asks everybody knows the share; who asks almost nobody knows as little as ever")
{
    const auto proportion = *Proportion::make(7, 20);
    const auto plain = wilson_interval(proportion, Level::percent95());
    CHECK(wilson_interval(proportion, Level::percent95(), 20) == Interval{0.35, 0.35});
    CHECK(wilson_interval(proportion, Level::percent95(), 10) == plain); // more answers than people: not believed
    const auto large = wilson_interval(proportion, Level::percent95(), 1'000'000'000);
    CHECK(std::abs(large.low - plain.low) < 1e-8);
    double before = 1;
    for (const Count population : {1000, 100, 50, 25, 21}) {
        const auto interval = wilson_interval(proportion, Level::percent95(), population);
        CHECK(interval.high - interval.low < before);
        before = interval.high - interval.low;
    }
}

TEST_CASE("shares and levels that cannot be are refused")
{
    CHECK(!Proportion::make(0, 0));
    CHECK(!Proportion::make(3, 2));
    CHECK(!Proportion::make(-1, 2));
    CHECK(!Level::make(0));
    CHECK(!Level::make(1));
    CHECK(!Level::make(std::nan("")));
    CHECK(std::abs(Level::percent95().z() - 1.959963984540054) < 1e-14);
}

TEST_SUITE_END();
