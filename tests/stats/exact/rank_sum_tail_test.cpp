// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/rank_sum_tail.h"

#include "stats/exact/exact_p.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

namespace {

std::vector<TieGroup> tie_groups(const std::vector<Count>& people)
{
    std::vector<TieGroup> out;
    Count below = 0;
    for (const Count count : people) {
        if (count > 0)
            out.push_back({count, 2 * below + count + 1});
        below += count;
    }
    return out;
}

} // namespace

TEST_CASE("the tail does not depend on where the groups are split")
{
    wk::tests::Draw draw(12);
    for (int round = 0; round < 40; ++round) {
        std::vector<Count> people;
        for (int i = 0; i < 6; ++i)
            people.push_back(Count(draw.below(9)));
        people.push_back(2);
        const auto groups = tie_groups(people);
        Count all = 0;
        for (const auto& group : groups)
            all += group.people;
        const auto drawn = Count(1 + draw.below(std::uint64_t(all - 1)));
        for (const auto selection : {Selection::Drawn, Selection::Signed}) {
            const RankSum sum{selection, groups, drawn};
            const auto observed = std::int64_t(draw.below(std::uint64_t(all * (all + 1))));
            const double whole = rank_sum_tail(sum, {0, 0}, observed);
            for (std::size_t split = 1; split <= groups.size(); ++split)
                CHECK(std::abs(rank_sum_tail(sum, {split, 0}, observed) - whole) <= 1e-12 * whole);
        }
    }
}

TEST_CASE("no overlap at all has the probability of one way in C(n, m), far beyond overflow")
{
    // Python 3.11: float(Fraction(2, comb(60, 30))), float(Fraction(2, comb(1000, 500)))
    const std::vector<std::vector<Count>> tables = {{30, 30}, {500, 500}};
    const std::vector<double> expected = {1.6911233892144735e-17, 7.399507995628054e-300};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto groups = tie_groups(tables[i]);
        const RankSum sum{Selection::Drawn, groups, tables[i][0]};
        const double p = rank_sum_tail(sum, rank_sum_plan(sum), tables[i][0] * groups[0].score);
        CHECK(std::abs(p / expected[i] - 1) < 1e-11);
    }
}

TEST_CASE("an exact p is computed when asked for and within reach")
{
    const auto small = tie_groups({3, 5, 2});
    CHECK(!exact_p({Selection::Drawn, small, 4}, 40, Exact::Never));
    CHECK(exact_p({Selection::Drawn, small, 4}, 40, Exact::Auto));
    const auto large = tie_groups({3000, 5000, 2000, 4000, 6000, 5000, 3000});
    CHECK(!exact_p({Selection::Drawn, large, 14000}, 40, Exact::Auto));
    const auto beyond = tie_groups({3'000'000, 5'000'000});
    CHECK(!exact_p({Selection::Drawn, beyond, 3'000'000}, 40, Exact::Always));
}

TEST_SUITE_END();
