// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/descriptives.h"

#include "stats/reference.h"

#include <algorithm>
#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using wk::stats::CodeCount;
using wk::stats::descriptives;

TEST_CASE("descriptives agree with Python's statistics module")
{
    // python3 (3.11): v=[1]*1+[2]*2+[4]*8+[5]*16+[6]*40+[7]*24
    //   statistics.fmean(v), statistics.stdev(v), statistics.median(v)
    const std::vector<CodeCount> counts = {{1, 1}, {2, 2}, {3, 0}, {4, 8}, {5, 16}, {6, 40}, {7, 24}};
    const auto out = descriptives(counts);
    CHECK(out.n == 91);
    // Two roundings of a double at most: 1e-14 leaves room.
    CHECK(std::abs(*out.mean - 5.7692307692307692) < 1e-14);
    CHECK(std::abs(*out.sd - 1.1745157212601198) < 1e-14);
    CHECK(*out.median == 6);
    CHECK(*out.top_two == 64.0 / 91.0);
    CHECK(*out.bottom_two == 3.0 / 91.0);
}

TEST_CASE("descriptives agree with R: mean, sd and quantile(type = 2)")
{
    for (const auto& row : wk::tests::reference_rows("descriptives.csv")) {
        CAPTURE(row.at("counts"));
        std::vector<CodeCount> counts;
        for (const auto count : wk::tests::counts_of(row.at("counts")))
            counts.push_back({int(counts.size()) + 1, count});
        const auto out = descriptives(counts);
        wk::tests::check_number(out.mean, row.at("mean"), 1e-14);
        wk::tests::check_number(out.sd, row.at("sd"), 1e-13);
        wk::tests::check_number(out.lower_quartile, row.at("q1"), 0);
        wk::tests::check_number(out.median, row.at("median"), 0);
        wk::tests::check_number(out.upper_quartile, row.at("q3"), 0);
    }
}

TEST_CASE("nobody has no mean, one person has no standard deviation")
{
    const std::vector<CodeCount> nobody = {{1, 0}, {2, 0}};
    CHECK(descriptives(nobody).n == 0);
    CHECK(!descriptives(nobody).mean);
    CHECK(!descriptives(nobody).top_two);
    const std::vector<CodeCount> one = {{1, 0}, {2, 1}};
    CHECK(descriptives(one).mean == 2.0);
    CHECK(!descriptives(one).sd);
    CHECK(descriptives(std::vector<CodeCount>{}).n == 0);
}

TEST_CASE("the median of an even number lies between the two middle answers")
{
    const std::vector<CodeCount> counts = {{1, 2}, {2, 0}, {3, 0}, {4, 2}};
    CHECK(descriptives(counts).median == 2.5);
}

TEST_CASE("counts give what the people behind them give one by one")
{
    wk::tests::Draw draw(3);
    for (int round = 0; round < 500; ++round) {
        std::vector<CodeCount> counts;
        std::vector<int> people;
        for (int code = -2; code < 5; ++code) {
            counts.push_back({code, static_cast<wk::stats::Count>(draw.below(9))});
            people.insert(people.end(), static_cast<std::size_t>(counts.back().count), code);
        }
        const auto out = descriptives(counts);
        REQUIRE(out.n == static_cast<wk::stats::Count>(people.size()));
        if (people.empty())
            continue;
        double sum = 0;
        for (const int code : people)
            sum += code;
        CHECK(std::abs(*out.mean - sum / double(people.size())) < 1e-12); // sums of small integers are exact
        const std::size_t middle = people.size() / 2;
        const double median = people.size() % 2 != 0 ? people[middle] : (people[middle - 1] + people[middle]) / 2.0;
        CHECK(*out.median == median);
        const auto share = [&](auto is_in) {
            return double(std::count_if(people.begin(), people.end(), is_in)) / double(people.size());
        };
        CHECK(*out.top_two == share([](int code) { return code == 3 || code == 4; }));
        CHECK(*out.bottom_two == share([](int code) { return code == -2 || code == -1; }));
        // The lowest code with so many quarters of the people at or below it, halfway the next where it is exactly so.
        const auto quartile = [&](std::size_t quarters) {
            const std::size_t at = people.size() * quarters / 4;
            return people.size() * quarters % 4 != 0 ? people[at] : (people[at - 1] + people[at]) / 2.0;
        };
        CHECK(*out.lower_quartile == quartile(1));
        CHECK(*out.upper_quartile == quartile(3));
        REQUIRE(out.sd.has_value() == (people.size() > 1));
        if (!out.sd)
            continue;
        double squares = 0;
        for (const int code : people)
            squares += (code - sum / double(people.size())) * (code - sum / double(people.size()));
        CHECK(std::abs(*out.sd - std::sqrt(squares / double(people.size() - 1))) < 1e-12);
    }
}

TEST_SUITE_END();
