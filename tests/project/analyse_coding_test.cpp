// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_coding.h"

#include "project/analyse.h"
#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

Findings coding_findings(bool coded, Count min_group, std::vector<Filter> filters = {})
{
    Survey survey;
    survey.instrument = wk::tests::small_instrument();
    survey.table = wk::tests::coding_table();
    survey.filters = std::move(filters);
    if (coded)
        survey.codings = {std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())};
    AnalysisOptions options;
    options.by = {"f"};
    options.min_group = min_group;
    return *analyse(survey, options);
}

} // namespace

TEST_CASE("what nobody coded is uncoded")
{
    const auto open = coding_findings(false, 1).open.front();
    CHECK(open.answered == 4);
    CHECK(open.uncoded == 4);
    CHECK(open.categories.empty());
    CHECK(open.groups.empty());
}

TEST_CASE("categories are counted on the rows kept, and per level of each factor compared")
{
    const auto open = coding_findings(true, 1).open.front();
    CHECK(open.uncoded == 1);
    CHECK(open.not_codable == 1);
    REQUIRE(open.categories.size() == 3);
    CHECK(open.categories[0].n == 2);
    REQUIRE(open.groups.size() == 1);
    REQUIRE(open.groups[0].levels.size() == 2);
    CHECK(open.groups[0].levels[0].categories == std::vector<std::optional<Count>>{1, 0, 0});
    CHECK(open.groups[0].levels[1].categories == std::vector<std::optional<Count>>{1, 1, 0});
    CHECK(open.groups[0].levels[1].answered == 2);
    const auto kept = coding_findings(true, 1, {{"f", {"a"}}}).open.front();
    CHECK(kept.categories[0].n == 1);
    CHECK(kept.groups[0].levels.size() == 1);
}

TEST_CASE("a level with few answers shows no figures")
{
    const auto findings = coding_findings(true, 3);
    for (const auto& level : findings.open.front().groups[0].levels) {
        CHECK(level.suppressed);
        CHECK(!level.answered);
        CHECK(level.categories.empty());
    }
}

TEST_SUITE_END();
