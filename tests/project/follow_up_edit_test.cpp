// SPDX-License-Identifier: EUPL-1.2
#include "project/follow_up_edit.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

TEST_CASE("a new one gets an id that no other has, whatever went before")
{
    FollowUp all;
    CHECK(add_conclusion(all) == 0);
    CHECK(add_conclusion(all) == 1);
    remove_conclusion(all, 0);
    CHECK(add_conclusion(all) == 1);
    CHECK(all.conclusions[0].id == "c2");
    CHECK(all.conclusions[1].id == "c3");
    CHECK(add_recommendation(all) == 0);
    CHECK(all.recommendations[0].id == "r1");
}

TEST_CASE("nothing follows any more from a conclusion that is taken away")
{
    FollowUp all;
    add_conclusion(all);
    add_conclusion(all);
    add_recommendation(all);
    auto& recommendation = all.recommendations[0];
    set_follows_from(recommendation, "c1", true);
    set_follows_from(recommendation, "c2", true);
    set_follows_from(recommendation, "c2", true);
    CHECK(recommendation.conclusions == std::vector<std::string>{"c1", "c2"});
    remove_conclusion(all, 7);
    CHECK(all.conclusions.size() == 2);
    remove_conclusion(all, 0);
    CHECK(recommendation.conclusions == std::vector<std::string>{"c2"});
    CHECK(follows_from(recommendation, "c2"));
    set_follows_from(recommendation, "c2", false);
    CHECK(!follows_from(recommendation, "c2"));
}

TEST_CASE("a date that is none is found, of a recommendation and of an event")
{
    FollowUp all;
    add_recommendation(all);
    auto& recommendation = all.recommendations[0];
    CHECK(wrong_date(all).empty());
    recommendation.due = "2027-03-01";
    recommendation.events = {{"", "Besproken"}, {"2027-02-30", "Brief"}};
    CHECK(wrong_date(all) == "2027-02-30");
    recommendation.due = "voorjaar";
    CHECK(wrong_date(all) == "voorjaar");
}

TEST_SUITE_END();
