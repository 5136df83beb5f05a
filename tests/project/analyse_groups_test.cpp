// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_groups.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

TEST_CASE("findings are appended, one per item, and levels nobody kept is in are left out")
{
    const auto responses = *wk::survey::Responses::make(
        wk::tests::table_of({{"h", "f"}, {"ja", "b"}, {"nee", "a"}, {"ja", "c"}}), wk::tests::small_instrument());
    std::vector<wk::project::GroupFinding> groups(1);
    std::vector<wk::Notice> warnings;
    wk::project::AnalysisOptions options;
    options.min_group = 1;
    const wk::survey::RowMask mask(std::vector<std::uint8_t>{1, 1, 0});
    wk::project::add_group_findings(*responses, 0, mask, options, groups, warnings);
    REQUIRE(groups.size() == 3);
    CHECK(groups[1].item == "h");
    CHECK(groups[1].levels.size() == 2);
    CHECK(groups[1].test == "mann-whitney");
    CHECK(!groups[1].effect.ci95); // one person a level has no spread
    CHECK(warnings.size() == 1);   // on v, who said "nee" was not asked: level a has nobody left
}

TEST_CASE("three levels with the same answers have mean ranks and no test")
{
    const auto responses = *wk::survey::Responses::make(
        wk::tests::table_of({{"h", "f"}, {"ja", "a"}, {"ja", "b"}, {"ja", "c"}}), wk::tests::small_instrument());
    std::vector<wk::project::GroupFinding> groups;
    std::vector<wk::Notice> warnings;
    wk::project::AnalysisOptions options;
    options.min_group = 1;
    wk::project::add_group_findings(*responses, 0, wk::survey::RowMask(3), options, groups, warnings);
    CHECK(groups[0].test == "kruskal-wallis");
    CHECK(groups[0].df == 2);
    CHECK(groups[0].levels[2].mean_rank == 2);
    CHECK(!groups[0].p.value());
    CHECK(!groups[0].reason.empty());
    CHECK(groups[0].comparisons.empty());
}

TEST_SUITE_END();
