// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/known_sums.h"

#include "combinations.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::few_exposed;
using wk::tests::rank_of;

namespace {

using Row = std::vector<Factor>;

Row factors_of(const std::vector<long long>& row)
{
    Row out;
    for (const long long each : row)
        out.push_back(factor_of(each));
    return out;
}

} // namespace

TEST_CASE("a fraction times its denominator is its numerator")
{
    CHECK(factor_of(0) == 0);
    CHECK(factor_of(7) == 7);
    CHECK(factor_of(-1) == 2147483646u);
    CHECK(factor_of(6, 3) == 2);
    for (const Count b : {2, 3, 117, 99991})
        CHECK(std::uint64_t(factor_of(5, b)) * std::uint64_t(b) % 2147483647u == 5);
}

TEST_CASE("total minus groups is known, and so is what it rests on")
{
    const std::vector<Count> people{20, 18, 1, 13};
    KnownSums known(people);
    known.add(Row{1, 1, 1, 1});
    CHECK(known.follows(Row{2, 2, 2, 2}));
    CHECK(!known.follows(Row{1, 0, 0, 0}));
    CHECK(known.exposure(10) == Exposure::Nobody);
    known.add(Row{1, 0, 0, 0});
    known.add(Row{0, 1, 0, 0});
    CHECK(known.follows(Row{0, 0, 1, 1}));
    CHECK(known.exposure(10) == Exposure::Nobody);
    CHECK(known.exposure(15) == Exposure::Few); // the fourteen that are left
    known.add(Row{0, 0, 0, 1});
    CHECK(known.follows(Row{0, 0, 1, 0}));
    CHECK(known.exposure(10) == Exposure::Few);
    CHECK(known.exposure(1) == Exposure::Nobody);
}

TEST_CASE("classes of nobody tell nothing")
{
    const std::vector<Count> people{12, 0, 14};
    KnownSums known(people);
    known.add(Row{1, 1, 1});
    known.add(Row{1, 0, 1});
    CHECK(known.follows(Row{0, 1, 0}));
    CHECK(known.exposure(10) == Exposure::Nobody);
    CHECK(KnownSums(std::vector<Count>{}).exposure(10) == Exposure::Nobody);
}

TEST_CASE("two weighted sums over two classes give each of them")
{
    const std::vector<Count> people{8, 5, 60};
    KnownSums known(people);
    known.add(Row{1, 1, 1});
    known.add(Row{0, 0, 1});
    CHECK(known.exposure(10) == Exposure::Nobody);
    known.add(Row{factor_of(30, 8), factor_of(11, 5), factor_of(101, 60)});
    CHECK(known.follows(Row{1, 0, 0}));
    CHECK(known.exposure(10) == Exposure::Few);
}

TEST_CASE("random sums: what is found is what an exhaustive search in fractions finds")
{
    wk::tests::Draw draw(19);
    int few = 0;
    for (int round = 0; round < 1500; ++round) {
        std::vector<Count> people(2 + draw.below(7));
        for (auto& each : people)
            each = Count(draw.below(9));
        const Count most = round % 3 == 0 ? 4 : 2; // factors 0 and 1, or weights as well
        std::vector<std::vector<long long>> sums(1 + draw.below(5), std::vector<long long>(people.size()));
        for (auto& row : sums)
            for (std::size_t i = 0; i < row.size(); ++i)
                row[i] = people[i] > 0 ? static_cast<long long>(draw.below(std::uint64_t(most))) : 0;
        KnownSums known(people);
        for (const auto& row : sums)
            known.add(factors_of(row));
        const Count smallest = Count(2 + draw.below(12));
        const bool expected = few_exposed(sums, people, smallest);
        few += expected;
        CAPTURE(round);
        CHECK(known.exposure(smallest) == (expected ? Exposure::Few : Exposure::Nobody));
    }
    CHECK(few > 200);
    CHECK(few < 1300);
}

TEST_SUITE_END();
