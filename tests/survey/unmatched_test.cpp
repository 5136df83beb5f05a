// SPDX-License-Identifier: EUPL-1.2
#include "survey/unmatched.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::table_of;

TEST_CASE("texts that are no option are counted over all columns of a scale, most first")
{
    const auto table = table_of({{"h", "v"}, {"ja", "Zeker"}, {"zeker ", "vast"}, {"vast", "nee"}, {"Zeker", ""}});
    const auto responses = *Responses::make(table, wk::tests::small_instrument());
    const std::vector<UnmatchedOption> expected{{"drie", "zeker", 3}, {"drie", "vast", 2}};
    CHECK(unmatched_options(*responses) == expected);
}

TEST_CASE("what was explained stays in the list, so that it can be changed")
{
    const auto table = table_of({{"h"}, {"zeker"}, {"ja"}});
    Mapping mapping;
    mapping.options = {{"drie", "Zeker", 3}};
    const auto responses = *Responses::make(table, wk::tests::small_instrument(), mapping);
    const std::vector<UnmatchedOption> expected{{"drie", "zeker", 1}};
    CHECK(unmatched_options(*responses) == expected);
    CHECK(unmatched_options(**Responses::make(table_of({{"h"}, {"ja"}, {""}}), wk::tests::small_instrument())).empty());
}

TEST_SUITE_END();
