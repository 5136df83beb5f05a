// SPDX-License-Identifier: EUPL-1.2
#include "survey/guessed_words.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using LevelWords = std::vector<std::string>;

TEST_CASE("what is asked for in a usual way has a short title, and other questions keep their words")
{
    CHECK(asked_for("Wat is uw functie?") == "Functie");
    CHECK(asked_for("In welk team werkt u?") == "Team");
    CHECK(asked_for("Welke functie heeft u?") == "Functie");
    CHECK(asked_for("Wat is uw hoogste opleiding?") == "Wat is uw hoogste opleiding?");
    CHECK(asked_for("Welke van deze teams kent u?") == "Welke van deze teams kent u?");
    CHECK(asked_for("Hoe lang werkt u in een wijkteam?") == "Hoe lang werkt u in een wijkteam?");
    CHECK(asked_for("functie") == "functie");
    CHECK(asked_for("") == "");
}

TEST_CASE("levels with numbers stand in the order of these")
{
    CHECK(levels_by_number({"2 tot 5 jaar", "10 jaar of langer", "5 tot 10 jaar", "korter dan 2 jaar"}) ==
          LevelWords{"korter dan 2 jaar", "2 tot 5 jaar", "5 tot 10 jaar", "10 jaar of langer"});
    CHECK(levels_by_number({"meer dan 20", "20", "minder dan 20"}) == LevelWords{"minder dan 20", "20", "meer dan 20"});
    CHECK(levels_by_number({"Noord", "team 2"}).empty());
    CHECK(levels_by_number({"2 tot 5 jaar", "2 jaar of langer"}).empty());
    CHECK(levels_by_number({}).empty());
}

TEST_CASE("the name of a file becomes a title without the tool that wrote it")
{
    CHECK(title_of_file("waterrijk2025_forms") == "Waterrijk 2025");
    CHECK(title_of_file("enquete_wijkteams_def") == "Enquete wijkteams");
    CHECK(title_of_file("wijkteams") == "wijkteams");
    CHECK(title_of_file("Q1") == "Q1");
    CHECK(title_of_file("forms") == "forms");
    CHECK(title_of_file("data_export") == "data_export");
}

TEST_SUITE_END();
