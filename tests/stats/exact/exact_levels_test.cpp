// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_levels.h"

#include "stats/reference.h"

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::table_from;

TEST_CASE("three levels of three, all apart, have 6 of 1680 ways")
{
    const auto table = table_from({{3, 0, 0}, {0, 3, 0}, {0, 0, 3}});
    CHECK(std::abs(*exact_levels_p(table, Exact::Auto) - 6.0 / 1680) < 1e-15);
    CHECK(!exact_levels_p(table, Exact::Never));
}

TEST_CASE("too many people or ways give no exact p, whatever the speed of the machine")
{
    const std::vector<Count> ten(7, 10);
    CHECK(!exact_levels_p(table_from({ten, ten, ten}), Exact::Auto));
    CHECK(!exact_levels_p(table_from({{100, 51}, {1, 0}}), Exact::Always));
    const std::vector<std::vector<Count>> alone(25, std::vector<Count>(1, 1));
    CHECK(!exact_levels_p(table_from(alone), Exact::Auto)); // the key has no room for so many levels
}

TEST_SUITE_END();
