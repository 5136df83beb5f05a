// SPDX-License-Identifier: EUPL-1.2
#include "assessment/change.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

std::vector<AnswerSheet> scored_sheets(const Questionnaire& questionnaire, const std::vector<std::vector<int>>& people)
{
    std::vector<AnswerSheet> out;
    for (const auto& scores : people)
        out.push_back(tests::sheet_of(questionnaire, "A" + std::to_string(out.size() + 1), scores));
    return out;
}

} // namespace

TEST_CASE("statements that both sessions asked are compared, by their id, with the uncertainty")
{
    const auto old = tests::plain_questionnaire(2);
    auto later = tests::plain_questionnaire(3);
    std::swap(later.statements[0], later.statements[1]);
    const Protection open{1};
    const auto before = summary(old, scored_sheets(old, {{1, 3}, {2, 3}, {2, 4}, {1, 3}}), open);
    const auto after = summary(later, scored_sheets(later, {{3, 4, 5}, {3, 5, 5}, {4, 4, 5}, {3, 5, 5}}), open);
    const auto moved = changes(old, before, later, after);
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].later == 0);
    CHECK(moved[0].earlier == 1); // s2
    CHECK(*moved[0].difference == doctest::Approx(0));
    CHECK(*moved[0].p == doctest::Approx(1));
    CHECK(moved[1].earlier == 0);
    CHECK(*moved[1].difference == doctest::Approx(3));
    CHECK(*moved[1].later_mean - *moved[1].earlier_mean == doctest::Approx(3));
    CHECK(*moved[1].p == doctest::Approx(2.0 / 70)); // all four after are above all four before
    CHECK(*moved[1].p_adjusted == doctest::Approx(4.0 / 70));
    CHECK(*moved[1].rank_biserial == 1);
    REQUIRE(moved[1].rank_biserial_interval);
    CHECK(moved[1].rank_biserial_interval->low < 1);
    CHECK(moved[1].earlier_n == 4);
}

TEST_CASE("what is hidden in either session is not compared, and not zero")
{
    const auto one = tests::plain_questionnaire(1);
    const Protection careful{3};
    const auto before = summary(one, scored_sheets(one, {{1}, {2}}), careful);
    const auto after = summary(one, scored_sheets(one, {{4}, {5}, {4}}), careful);
    const auto moved = changes(one, before, one, after);
    REQUIRE(moved.size() == 1);
    CHECK(!moved[0].difference);
    CHECK(!moved[0].earlier_mean);
    CHECK(!moved[0].p);
    CHECK(!moved[0].p_adjusted);
    CHECK(!moved[0].earlier_n);
    CHECK(moved[0].later_n == 3);
}

TEST_SUITE_END();
