// SPDX-License-Identifier: EUPL-1.2
#include "assessment/signals.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

TEST_CASE("a statement of which three in ten do not know is a blind spot, most first")
{
    const auto three = tests::plain_questionnaire(3);
    std::vector<AnswerSheet> sheets;
    for (int i = 0; i < 10; ++i)
        sheets.push_back(
            tests::sheet_of(three, "A" + std::to_string(i + 1), {i < 3 ? 6 : 3, i < 2 ? 6 : 3, i < 8 ? 6 : 3}));
    CHECK(blind_spots(summary(three, sheets, tests::NoLeastGroup)) == std::vector<std::size_t>{2, 0});
}

TEST_CASE("a statement is held by nobody when half of those who say who holds it say so")
{
    const auto three = tests::plain_questionnaire(3);
    std::vector<AnswerSheet> sheets;
    for (int i = 0; i < 6; ++i) {
        sheets.push_back(tests::sheet_of(three, "A" + std::to_string(i + 1), {3, 3, 3}));
        if (i < 4)
            sheets.back().answers[0].where = i < 2 ? Holder::Nobody : Holder::Team;
        sheets.back().answers[1].where = i < 2 ? Holder::Nobody : Holder::Team;
    }
    CHECK(held_by_nobody(summary(three, sheets, tests::NoLeastGroup)) == std::vector<std::size_t>{0});
}

TEST_CASE("roles are compared where both are shown, with the exact test, largest effect first")
{
    const auto three = tests::plain_questionnaire(3);
    std::vector<AnswerSheet> sheets;
    const auto add = [&](Role role, const std::vector<int>& scores) {
        sheets.push_back(tests::sheet_of(three, "A" + std::to_string(sheets.size() + 1), scores, role));
    };
    for (const int score : {1, 2, 2, 3})
        add(Role::Professional, {score, 3, 4});
    for (const int score : {3, 4, 5, 5})
        add(Role::Gemeente, {score, score, 6});
    add(Role::Inwoner, {1, 1, 1});
    const auto results = summary(three, sheets, {3});
    const auto gaps = perspective_gaps(results);
    // One citizen alone cannot be shown, and then nor can what is left of all: the smallest other role goes too.
    for (const auto& gap : gaps)
        CHECK(results.roles[gap.first].role != Role::Inwoner);
    sheets.pop_back();
    const auto without = summary(three, sheets, tests::NoLeastGroup);
    const auto two = perspective_gaps(without);
    REQUIRE(two.size() == 2);
    CHECK(two[0].statement == 0);
    CHECK(without.roles[two[0].first].role == Role::Professional);
    CHECK(two[0].difference == doctest::Approx(2 - 4.25));
    // Of the 70 ways to divide these eight answers four lie as far from the mean: either 3 may be in either group.
    REQUIRE(two[0].p);
    CHECK(*two[0].p == doctest::Approx(4.0 / 70).epsilon(1e-9));
    CHECK(*two[0].rank_biserial == doctest::Approx(-15.0 / 16));
    CHECK(*two[0].p_adjusted >= *two[0].p);
    CHECK(two[1].statement == 1);
}

TEST_SUITE_END();
