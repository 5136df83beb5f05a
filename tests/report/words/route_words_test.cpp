// SPDX-License-Identifier: EUPL-1.2
#include "report/words/route_words.h"

#include "routekaart/example.h"
#include "routekaart/profile.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using tests::content;

TEST_CASE("a number that is a name has no points")
{
    CHECK(number_name(0) == "0");
    CHECK(number_name(2019) == "2019");
}

TEST_CASE("every place says what it is")
{
    for (const auto place : routekaart::all_places(content()))
        CHECK(!place_kind_words(content(), place).empty());
    CHECK(place_kind_words(content(), *routekaart::place_of(content(), "S3")) == "Stap 3");
    CHECK(place_kind_words(content(), *routekaart::place_of(content(), "L3.1")) == "Les 3.1");
    CHECK(place_kind_words(content(), *routekaart::place_of(content(), "F2")) == "Fase 2");
}

TEST_CASE("a note in one line has its star, its status and its text, and nothing that it lacks")
{
    project::PlaceNote note;
    CHECK(note_words(note).empty());
    note.text = "Sinds dit jaar";
    CHECK(note_words(note) == "Sinds dit jaar");
    note.star = true;
    note.status = project::PlaceStatus::Secured;
    CHECK(note_words(note) == "met ster · geborgd · Sinds dit jaar");
    CHECK(place_status_words(project::PlaceStatus::None) == "niet gekozen");
}

TEST_CASE("an axis leans to one side, unless its value is near the middle")
{
    const std::array<std::string, 2> poles{"generalistisch", "specialistisch"};
    CHECK(lean_words(poles, 0) == "meer generalistisch");
    CHECK(lean_words(poles, 1) == "meer specialistisch");
    CHECK(lean_words(poles, 0.5) == "er tussenin");
    CHECK(lean_words(poles, 0.41) == "er tussenin");
}

TEST_CASE("every fact of a profile has words of its own")
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < routekaart::profile_facts.size(); ++i)
        CHECK(seen.insert(fact_words(i)).second);
}

TEST_CASE("an advice says what it follows from, with its step and page")
{
    const auto& condition = content().conditions.front();
    routekaart::Advice advice{"a", 0, 3, routekaart::AdviceLevel::Risk, {condition.id, "weg"}, "", {17}};
    CHECK(condition_titles(content(), advice.because) == condition.title);
    CHECK(because_words(content(), advice) == "omdat: " + condition.title + " · stap 3 · p. 17");
    advice.because.clear();
    CHECK(because_words(content(), advice) == "altijd · stap 3 · p. 17");
    advice.pages = {18, 20};
    CHECK(because_words(content(), advice) == "altijd · stap 3 · p. 18, 20");
}

TEST_CASE("a date is said as far as it is known")
{
    CHECK(date_words("2026-11-30") == "30 november 2026");
    CHECK(date_words("2024-01-05") == "5 januari 2024");
    CHECK(date_words("2023-12") == "december 2023");
    CHECK(date_words("2021") == "2021");
    CHECK(date_words("") == "");
    CHECK(date_words("2023-13") == "2023-13");
}

TEST_CASE("what changed since the report says where that is told")
{
    routekaart::Since since;
    CHECK(since_source_words(since) == "De bron is niet bekend.");
    since.source = "Ledenbrief 24/010";
    since.publisher = "VNG";
    CHECK(since_source_words(since) == "Bron: Ledenbrief 24/010 (VNG).");
    since.source_date = "2024-04-15";
    CHECK(since_source_words(since) == "Bron: Ledenbrief 24/010 (VNG, 15 april 2024).");
}

TEST_SUITE_END();
