// SPDX-License-Identifier: EUPL-1.2
#include "assessment/reviewed_actions.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

Session earlier_session()
{
    Session out;
    out.id = "7K3M";
    out.questionnaire = std::make_shared<const Questionnaire>(tests::plain_questionnaire(5));
    for (const char* item : {"s1", "s2", "s3", "s4", "s5", "", "weg"})
        out.actions.push_back({"doen", "Ali", "2026-12-01", item, 2, 4, ActionStatus::Open, {}});
    return out;
}

Change change_of(std::size_t statement, std::optional<double> earlier, std::optional<double> later)
{
    Change out;
    out.earlier = statement;
    out.earlier_mean = earlier;
    out.later_mean = later;
    return out;
}

} // namespace

TEST_CASE("an action says where the score of its statement went")
{
    const std::vector<Change> changes{change_of(0, 2.0, 4.0), change_of(1, 2.0, 3.9), change_of(2, 2.0, 2.04),
                                      change_of(3, 4.5, 4.0), change_of(4, std::nullopt, 4.0)};
    const auto followed = reviewed_actions(earlier_session(), changes, "2026-11-25");
    REQUIRE(followed.size() == 7);
    CHECK(followed[0].moved == Moved::Reached);
    CHECK(*followed[0].then == 2);
    CHECK(*followed[0].now == 4);
    CHECK(followed[1].moved == Moved::Higher);
    CHECK(followed[2].moved == Moved::Same);
    CHECK(followed[3].moved == Moved::Lower); // at the target, but it was higher
    CHECK(followed[4].moved == Moved::Unknown);
    CHECK(followed[5].moved == Moved::Unknown); // about no statement
    CHECK(followed[6].moved == Moved::Unknown); // about one that is not asked
    CHECK(!followed[0].late);
}

TEST_CASE("before anything is revealed only the lateness is known")
{
    Session session = earlier_session();
    session.actions[1].status = ActionStatus::Done;
    const auto followed = reviewed_actions(session, {}, "2027-01-01");
    REQUIRE(followed.size() == 7);
    CHECK(followed[0].late);
    CHECK(!followed[1].late);
    CHECK(followed[0].moved == Moved::Unknown);
    CHECK(!followed[0].then);
    session.actions.clear();
    CHECK(reviewed_actions(session, {}, "2027-01-01").empty());
}

TEST_SUITE_END();
