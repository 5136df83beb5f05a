// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_p.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("never, automatic and always differ only in whether there is an exact p")
{
    const std::array<TieGroup, 2> groups = {TieGroup{2, 3}, TieGroup{2, 7}};
    const RankSum sum{Selection::Drawn, groups, 2};
    CHECK(!exact_p(sum, 6, Exact::Never));
    CHECK(exact_p(sum, 6, Exact::Auto) == exact_p(sum, 6, Exact::Always));
    CHECK(std::abs(*exact_p(sum, 6, Exact::Auto) - 2.0 / 6) < 1e-15); // both low or both high, of six ways
}

TEST_SUITE_END();
