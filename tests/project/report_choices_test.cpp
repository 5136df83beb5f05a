// SPDX-License-Identifier: EUPL-1.2
#include "project/report_choices.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using wk::project::ReportChoices;

TEST_CASE("words and titles belong to a section, one each, and empty ones are gone")
{
    ReportChoices it;
    it.set_own_text("respons", "Eerst");
    it.set_own_text("respons", "Dan");
    it.set_own_title("respons", "Wie meedeed");
    CHECK(it.own_text("respons") == "Dan");
    CHECK(it.own_title("respons") == "Wie meedeed");
    CHECK(it.own_text("elders").empty());
    CHECK(it.own.size() == 1);
    it.set_own_text("respons", "");
    it.set_own_title("respons", "");
    CHECK(it == ReportChoices{});
}

TEST_CASE("a section is left out once, and taken in again")
{
    ReportChoices it;
    it.leave_out("samenhang", true);
    it.leave_out("samenhang", true);
    CHECK(it.left_out.size() == 1);
    CHECK(it.is_left_out("samenhang"));
    it.leave_out("samenhang", false);
    CHECK(it == ReportChoices{});
}

TEST_CASE("a sentence of the user is kept with what it replaced, until it says the same or nothing")
{
    ReportChoices it;
    it.set_own_sentence({"items/v1", "Bijna iedereen.", "93% is het eens."});
    it.set_own_sentence({"items/v1", "Haast iedereen.", "93% is het eens."});
    REQUIRE(it.own_sentence("items/v1"));
    CHECK(it.own_sentence("items/v1")->text == "Haast iedereen.");
    CHECK(!it.own_sentence("items/v2"));
    it.set_own_sentence({"items/v1", "93% is het eens.", "93% is het eens."});
    CHECK(it == ReportChoices{});
}

TEST_CASE("for another document only date, subtitle and sentences hold")
{
    ReportChoices it;
    it.date = "28 november 2026";
    it.subtitle = "Aan de raad";
    it.set_own_sentence({"items/v1", "Bijna iedereen.", "93% is het eens."});
    const ReportChoices kept = it;
    it.leave_out("samenvatting", true);
    it.set_own_title("respons", "Wie meedeed");
    it.set_own_text("respons", "Veel mensen.");
    it.order = {"respons"};
    CHECK(it.without_sections() == kept);
}

TEST_CASE("a chapter of the user has a section of its own, and goes with its place")
{
    ReportChoices it;
    CHECK(it.add_chapter() == "eigen-h1");
    CHECK(it.add_chapter() == "eigen-h2");
    it.own_chapter("eigen-h2")->title = "Dankwoord";
    it.order = {"eigen-h2", "respons", "eigen-h1"};
    it.leave_out("eigen-h1", true);
    it.remove_chapter("eigen-h1");
    it.remove_chapter("respons"); // not the user's
    CHECK(it.order == std::vector<std::string>{"eigen-h2", "respons"});
    CHECK(it.left_out.empty());
    REQUIRE(it.chapters.size() == 1);
    CHECK(it.chapters.front().title == "Dankwoord");
    CHECK(!it.own_chapter("eigen-h1"));
    CHECK(it.add_chapter() == "eigen-h3"); // no other has it
    CHECK(it.without_sections().chapters.empty());
}

TEST_SUITE_END();
