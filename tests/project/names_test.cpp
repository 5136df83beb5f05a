// SPDX-License-Identifier: EUPL-1.2
#include "project/names.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

TEST_CASE("names are found, and who is not found is told what there is")
{
    const auto instrument = wk::tests::small_instrument();
    CHECK(*wk::project::factor_index(*instrument, "f") == 0);
    CHECK(*wk::project::numeric_index(*instrument, "n") == 0);
    const auto factor = wk::project::factor_index(*instrument, "x");
    REQUIRE(!factor);
    CHECK(factor.error().code == "unknown-factor");
    CHECK(factor.error().message.find("\"f\"") != std::string::npos);
    const auto number = wk::project::numeric_index(*instrument, "x");
    REQUIRE(!number);
    CHECK(number.error().code == "unknown-variable");
    CHECK(number.error().message.find("\"n\"") != std::string::npos);
    wk::survey::FactorColumn column;
    column.levels = {"a", "b"};
    CHECK(*wk::project::level_index(column, "f", "b") == 1);
    CHECK(wk::project::level_index(column, "f", "c").error().code == "unknown-level");
}

TEST_CASE("several names give each index once, and one that is unknown is told")
{
    const auto instrument = wk::tests::small_instrument();
    CHECK(*wk::project::factor_indices(*instrument, {"f", "f"}) == std::vector<std::size_t>{0});
    CHECK(wk::project::factor_indices(*instrument, {"f", "x"}).error().code == "unknown-factor");
    CHECK(wk::project::numeric_indices(*instrument, {"x"}).error().code == "unknown-variable");
    CHECK(wk::project::numeric_indices(*instrument, {})->empty());
}

TEST_SUITE_END();
