#include "survey/instrument_guess.h"

#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

std::shared_ptr<const Table> forms_table()
{
    tests::Rows rows{{"ID", "Begintijd", "Uw functie", "Ik krijg hulp op tijd", "Ik word gehoord", "Cijfer 1",
                      "Cijfer 2", "Leeftijd", "Wat kan beter?", "Leeg", "Bekend?"}};
    static const std::vector<std::string> ages{"23", "35", "41", "52", "29", "60", "33",
                                               "47", "38", "55", "44", "31", "27", "36"};
    static const std::vector<std::string> words{"Meer tijd per gesprek zou veel helpen",
                                                "Niets",
                                                "Sneller antwoord op mijn vragen",
                                                "Een vaste hulpverlener",
                                                "",
                                                "Minder formulieren voor mij",
                                                "Betere bereikbaarheid",
                                                "",
                                                "Duidelijke taal",
                                                "Een avondspreekuur",
                                                "",
                                                "",
                                                "Meer rust",
                                                "Kortere wachttijd"};
    const char* const agree[] = {"eens", "oneens", "neutraal", "eens"};
    const char* const marks[] = {"7", "8", "6", "9"};
    for (std::size_t i = 0; i < ages.size(); ++i)
        rows.push_back({ages[i], "10-11-2026", i % 3 == 0 ? "Consulent" : "Manager", agree[i % 4], agree[(i + 1) % 4],
                        marks[i % 4], marks[(i + 2) % 4], ages[i], words[i], "", i % 2 == 0 ? "ja" : "weet niet"});
    return tests::table_of(rows);
}

template <class List>
std::vector<std::string> columns_of(const List& list)
{
    std::vector<std::string> out;
    for (const auto& each : list)
        out.push_back(each.column);
    return out;
}

} // namespace

TEST_CASE("a file that belongs to no questionnaire gets a first one of its own")
{
    using Words = std::vector<std::string>;
    const auto table = forms_table();
    const auto read = Instrument::from_document(guessed_instrument(*table, {}, "Wijkteam 2026"), "x");
    REQUIRE(read);
    CHECK(read->id() == "wijkteam-2026");
    CHECK(columns_of(read->items()) == Words{"Ik krijg hulp op tijd", "Ik word gehoord", "Cijfer 1", "Cijfer 2"});
    CHECK(columns_of(read->factors()) == Words{"Uw functie", "Bekend?"});
    CHECK(columns_of(read->numeric()) == Words{"Leeftijd"});
    CHECK(columns_of(read->open()) == Words{"Wat kan beter?"});
    const auto& scale = read->scale_of(read->items().front());
    REQUIRE(scale.points.size() == 3);
    CHECK(scale.points.front().label == "oneens");
    CHECK(scale.points.back().label == "eens");
    CHECK(read->scale_of(read->items()[2]).codes() == std::vector{6, 7, 8, 9});
    CHECK(read->themes().size() == 1);

    const auto responses = Responses::make(table, std::make_shared<const Instrument>(*read));
    REQUIRE(responses);
    CHECK((*responses)->columns_used() == 8);
    for (std::size_t item = 0; item < read->items().size(); ++item)
        for (const auto answer : (*responses)->answers(item))
            CHECK(answer < 4);
}

TEST_CASE("scales of known questionnaires come first")
{
    const std::vector known{tests::small_instrument()};
    tests::Rows rows{{"Bent u blij?"}};
    for (int i = 0; i < 9; ++i)
        rows.push_back({i % 2 == 0 ? "Ja" : (i % 3 == 0 ? "weet niet" : "soms")});
    const auto read = Instrument::from_document(guessed_instrument(*tests::table_of(rows), known, "x"), "x");
    REQUIRE(read);
    REQUIRE(read->items().size() == 1);
    CHECK(read->scale_of(read->items().front()).points.size() == 3);
    CHECK(read->scale_of(read->items().front()).no_opinion.size() == 1);
}

TEST_CASE("an empty table gives an empty questionnaire")
{
    const auto read = Instrument::from_document(guessed_instrument(*tests::table_of({{"a", "b"}}), {}, ""), "x");
    CHECK((!read || read->items().empty()));
}

TEST_CASE("what a program writes for a missing value makes a number no text, and no point of a scale")
{
    tests::Rows rows{{"a", "b", "leeftijd", "opmerking"}};
    static const std::vector<std::string> ages{"23", "35", "41", "52", "29", "60", "33", "47"};
    for (std::size_t i = 0; i < ages.size(); ++i)
        rows.push_back({i == 2       ? "NA"
                        : i % 2 == 0 ? "eens"
                                     : "oneens",
                        i == 3       ? "NA"
                        : i % 3 == 0 ? "eens"
                                     : "oneens",
                        i == 4 ? "NA" : std::string_view(ages[i]), "NA"});
    const auto read = Instrument::from_document(guessed_instrument(*tests::table_of(rows), {}, "x"), "x");
    REQUIRE(read);
    CHECK(read->numeric().size() == 1);
    CHECK(read->open().empty());
    REQUIRE(read->items().size() == 2);
    for (const auto& point : read->scale_of(read->items()[0]).points)
        CHECK(point.label != "NA");
}

TEST_SUITE_END();
