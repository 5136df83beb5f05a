// SPDX-License-Identifier: EUPL-1.2
#include "assessment/trend.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

#include <memory>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

/// Three statements, the first two of one basisfunctie.
Questionnaire three_statements()
{
    auto out = tests::plain_questionnaire(3);
    out.statements[0].basisfunctie = out.statements[1].basisfunctie = "toegang";
    out.statements[2].basisfunctie = "leren";
    return out;
}

/// A session in which these people scored the statements in this order; everybody is shown.
Session shown_session(const Questionnaire& questionnaire, const std::vector<std::vector<int>>& people)
{
    Session out;
    out.questionnaire = std::make_shared<const Questionnaire>(questionnaire);
    for (const auto& scores : people) {
        Participant participant;
        participant.sheet = tests::sheet_of(questionnaire, "A" + std::to_string(out.participants.size() + 1), scores);
        participant.done = participant.shown = true;
        out.participants.push_back(participant);
    }
    return out;
}

} // namespace

TEST_CASE("a basisfunctie rests on the scores of its statements, session by session")
{
    const auto first = shown_session(three_statements(), {{1, 2, 3}, {2, 2, 4}, {3, 4, 4}});
    const auto second = shown_session(three_statements(), {{2, 2, 3}, {3, 4, 4}, {3, 4, 4}});
    const auto third = shown_session(three_statements(), {{4, 5, 1}, {4, 4, 2}, {5, 5, 2}, {5, 0, 1}});
    const auto out = trend(std::array{&first, &second, &third}, results);
    REQUIRE(out.basisfuncties.size() == 2);
    const auto& access = out.basisfuncties[0];
    CHECK(access.id == "toegang");
    CHECK(access.statements == 2);
    REQUIRE(access.points.size() == 3);
    CHECK(access.points[0].n == 6);
    CHECK(*access.points[0].mean == doctest::Approx(14.0 / 6));
    CHECK(access.points[2].n == 7); // one left it empty
    CHECK(*access.points[2].mean == doctest::Approx(32.0 / 7));
    CHECK(*access.difference() == doctest::Approx(32.0 / 7 - 14.0 / 6));
    CHECK(*out.basisfuncties[1].difference() == doctest::Approx(1.5 - 11.0 / 3));
    REQUIRE(out.statements.size() == 3);
    CHECK(out.statements[0].points[0].n == 3);
    CHECK(*out.statements[0].points[0].mean == doctest::Approx(2));
}

TEST_CASE("a statement that one session lacks or hides moves no basisfunctie")
{
    auto old = three_statements();
    old.statements.erase(old.statements.begin()); // s1 came later
    const auto first = shown_session(old, {{2, 3}, {2, 4}, {4, 4}});
    const auto second = shown_session(three_statements(), {{5, 2, 3}, {5, 4, 4}, {4, 3, 4}});
    const auto third = shown_session(three_statements(), {{5, 4, 4}, {5, 4, 4}, {1, 5, 4}}); // all gave s3 a 4
    const auto out = trend(std::array{&first, &second, &third}, results);
    REQUIRE(out.basisfuncties.size() == 1); // nothing of s3 is shown everywhere
    CHECK(out.basisfuncties[0].id == "toegang");
    CHECK(out.basisfuncties[0].statements == 1);
    CHECK(out.basisfuncties[0].points[0].n == 3);
    CHECK(*out.basisfuncties[0].points[1].mean == doctest::Approx(3));
    REQUIRE(out.statements.size() == 3);
    CHECK(out.statements[0].points[0].n == 0);
    CHECK(!out.statements[0].points[0].mean);
    CHECK(!out.statements[0].difference());
    CHECK(!out.statements[2].points[2].n); // hidden: not how many either
    CHECK(!out.statements[2].points[2].mean);
}

TEST_CASE("without sessions, and with one in which nobody scored, there is no trend")
{
    CHECK(trend(std::span<const TrendSession>{}).statements.empty());
    const auto empty = shown_session(three_statements(), {});
    CHECK(trend(std::array{&empty}, results).basisfuncties.empty());
}

TEST_SUITE_END();
