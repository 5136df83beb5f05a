// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_guess.h"

#include "base/text.h"
#include "support.h"
#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

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
    using ColumnNames = std::vector<std::string>;
    const auto table = forms_table();
    const auto read = Instrument::from_json(guessed_instrument(*table, {}, "Wijkteam 2026").document, "x");
    REQUIRE(read);
    CHECK(read->id() == "wijkteam-2026");
    CHECK(columns_of(read->items()) == ColumnNames{"Ik krijg hulp op tijd", "Ik word gehoord", "Cijfer 1", "Cijfer 2"});
    CHECK(columns_of(read->factors()) == ColumnNames{"Uw functie", "Bekend?"});
    CHECK(columns_of(read->numeric()) == ColumnNames{"Leeftijd"});
    CHECK(columns_of(read->open()) == ColumnNames{"Wat kan beter?"});
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
    const auto read = Instrument::from_json(guessed_instrument(*tests::table_of(rows), known, "x").document, "x");
    REQUIRE(read);
    REQUIRE(read->items().size() == 1);
    CHECK(read->scale_of(read->items().front()).points.size() == 3);
    CHECK(read->scale_of(read->items().front()).no_opinion.size() == 1);
}

TEST_CASE("an empty table gives an empty questionnaire")
{
    const auto read = Instrument::from_json(guessed_instrument(*tests::table_of({{"a", "b"}}), {}, "").document, "x");
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
    const auto read = Instrument::from_json(guessed_instrument(*tests::table_of(rows), {}, "x").document, "x");
    REQUIRE(read);
    CHECK(read->numeric().size() == 1);
    CHECK(read->open().empty());
    REQUIRE(read->items().size() == 2);
    for (const auto& point : read->scale_of(read->items()[0]).points)
        CHECK(point.label != "NA");
}

namespace {

/// A table of `columns` with `people` rows; the answers of every column follow each other, the last of them first.
std::shared_ptr<const Table>
answered_table(const std::vector<std::pair<std::string, std::vector<std::string>>>& columns, std::size_t people)
{
    tests::Rows rows(people + 1);
    for (const auto& [name, answers] : columns) {
        rows[0].push_back(name);
        for (std::size_t i = 0; i < people; ++i)
            rows[i + 1].push_back(answers[(i * 11 + answers.size() - 1) % answers.size()]);
    }
    return tests::table_of(rows);
}

Instrument guessed(const Table& table, const std::vector<std::shared_ptr<const Instrument>>& known = {})
{
    return *Instrument::from_json(guessed_instrument(table, known, "x").document, "x");
}

std::vector<std::string> labels_of(const Scale& scale)
{
    std::vector<std::string> out;
    for (const auto& point : scale.points)
        out.push_back(point.label);
    return out;
}

const std::vector<std::string> five_points{"Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens",
                                           "Helemaal mee eens"};
const std::vector<std::string> seven_points{"Helemaal mee oneens", "Mee oneens", "Enigszins mee oneens", "Neutraal",
                                            "Enigszins mee eens",  "Mee eens",   "Helemaal mee eens"};

/// The questionnaires that Wijkkompas carries: one of seven points of agreement among them.
std::vector<std::shared_ptr<const Instrument>> carried()
{
    std::vector<std::shared_ptr<const Instrument>> out;
    for (const char* const name : {"beloften", "wmo-clientervaring"}) {
        const auto text = tests::repository_file(std::string("assets/instrumenten/") + name + ".json");
        out.push_back(std::make_shared<const Instrument>(*Instrument::from_json(text, name)));
    }
    return out;
}

} // namespace

TEST_CASE("answers that people know come in the order of their meaning, whoever answered first")
{
    const std::vector<std::vector<std::string>> scales{
        five_points,
        seven_points,
        {"helemaal oneens", "oneens", "noch eens, noch oneens", "eens", "helemaal eens"},
        {"zeer mee oneens", "mee oneens", "niet mee eens, niet mee oneens", "mee eens", "zeer mee eens"},
        {"helemaal mee oneens", "mee oneens", "niet mee eens/niet mee oneens", "mee eens", "helemaal mee eens"},
        {"Helemaal niet mee eens", "Niet mee eens", "Niet mee eens en niet mee oneens", "Mee eens",
         "Helemaal mee eens"},
        {"sterk mee oneens", "mee oneens", "een beetje mee oneens", "een beetje mee eens", "mee eens",
         "sterk mee eens"},
        {"helemaal oneens", "oneens", "eens", "helemaal eens"},
        {"strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"},
        {"Strongly disagree", "Disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree", "Strongly agree"},
        {"zeer ontevreden", "ontevreden", "niet tevreden, niet ontevreden", "tevreden", "zeer tevreden"},
        {"zeer ontevreden", "ontevreden", "neutraal", "tevreden", "zeer tevreden"},
        {"very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"},
        {"zeer onbelangrijk", "onbelangrijk", "neutraal", "belangrijk", "zeer belangrijk"},
        {"helemaal niet van toepassing", "niet van toepassing", "neutraal", "van toepassing",
         "helemaal van toepassing"},
        {"nooit", "zelden", "soms", "vaak", "altijd"},
        {"Nooit", "Soms", "Regelmatig", "Vaak", "Altijd"},
        {"(bijna) nooit", "soms", "(bijna) altijd"},
        {"never", "rarely", "sometimes", "often", "always"},
        {"zeer slecht", "slecht", "matig", "goed", "zeer goed"},
        {"slecht", "matig", "voldoende", "goed", "uitstekend"},
        {"poor", "fair", "good", "very good", "excellent"},
        {"helemaal niet", "een beetje", "grotendeels", "helemaal"},
        {"1 (helemaal mee oneens)", "2", "3", "4", "5 (helemaal mee eens)"},
        {"1 = zeer slecht", "2", "3", "4", "5", "6", "7 = zeer goed"},
        {"1 – Helemaal niet", "2 – Een beetje", "3 – Redelijk", "4 – Helemaal"},
        {"nee", "deels", "ja"},
        {"niet belangrijk", "een beetje belangrijk", "redelijk belangrijk", "belangrijk", "zeer belangrijk"},
        {"not at all important", "slightly important", "moderately important", "very important", "extremely important"},
        {"helemaal oneens", "meer oneens dan eens", "meer eens dan oneens", "helemaal eens"},
        {"helemaal_mee_oneens", "mee_oneens", "niet_mee_eens_niet_mee_oneens", "mee_eens", "helemaal_mee_eens"},
        {"zeker niet", "waarschijnlijk niet", "misschien", "waarschijnlijk wel", "zeker wel"},
        {"veel slechter", "slechter", "hetzelfde", "beter", "veel beter"},
        {"nooit", "jaarlijks", "maandelijks", "wekelijks", "dagelijks"},
        {"zeer slecht (1)", "slecht (2)", "matig (3)", "goed (4)", "zeer goed (5)"},
    };
    const auto known = carried();
    for (const auto& labels : scales) {
        CAPTURE(labels.front());
        auto answers = labels;
        answers.push_back("weet niet");
        for (const auto& questionnaires : {known, std::vector<std::shared_ptr<const Instrument>>()}) {
            const auto read =
                guessed(*answered_table({{"Stelling A", answers}, {"Stelling B", answers}}, 80), questionnaires);
            REQUIRE(read.items().size() == 2);
            const auto& scale = read.scale_of(read.items().front());
            REQUIRE(scale.points.size() == labels.size());
            for (std::size_t i = 0; i < labels.size(); ++i) {
                CHECK(fold(scale.points[i].label) == fold(labels[i]));
                CHECK(scale.points[i].code == int(i) + 1);
            }
            CHECK(!scale.unsure);
            CHECK(read.items().front().scale == read.items().back().scale);
        }
    }
}

TEST_CASE("five points and seven points of one file are two scales, also with the same words")
{
    const std::vector<std::string> no_ends{"Mee oneens", "Neutraal", "Mee eens"};
    const auto table = answered_table({{"A [1]", five_points},
                                       {"A [2]", no_ends},
                                       {"B [1]", seven_points},
                                       {"B [2]", no_ends},
                                       {"A [3]", five_points}},
                                      60);
    const auto read = guessed(*table, carried());
    REQUIRE(read.items().size() == 5);
    const auto points = [&](std::size_t item) { return read.scale_of(read.items()[item]).points.size(); };
    CHECK(points(0) == 5);
    CHECK(points(1) == 5); // rows of one question have one scale
    CHECK(points(2) == 7);
    CHECK(points(3) == 7);
    CHECK(points(4) == 5);
    CHECK(read.items()[0].scale == read.items()[4].scale);
    const auto coded = guessed(*answered_table({{"a", {"1", "2", "3", "4", "5"}},
                                                {"b", {"1", "2", "3", "4", "5"}},
                                                {"c", {"1", "2", "3", "4", "5", "6", "7"}},
                                                {"d", {"1", "2", "3", "4", "5", "6", "7"}}},
                                               70));
    REQUIRE(coded.items().size() == 4);
    CHECK(coded.scale_of(coded.items()[0]).codes().back() == 5);
    CHECK(coded.scale_of(coded.items()[2]).codes().back() == 7);
}

TEST_CASE("a column that lacks answers goes with its question; where two scales have them it is said")
{
    const std::vector<std::string> some{"Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"};
    const auto rows = guessed(*answered_table({{"A [1]", five_points}, {"B [1]", seven_points}, {"B [2]", some}}, 60));
    CHECK(rows.items()[2].scale == rows.items()[1].scale);
    CHECK(!rows.scale_of(rows.items()[2]).unsure);

    const auto table = answered_table({{"Een", five_points}, {"Twee", some}, {"Drie", seven_points}}, 60);
    const auto read = guessed(*table);
    REQUIRE(read.items().size() == 3);
    CHECK(!read.scale_of(read.items()[0]).unsure);
    CHECK(read.scale_of(read.items()[1]).unsure);
    const auto responses = Responses::make(table, std::make_shared<const Instrument>(read));
    REQUIRE(responses);
    REQUIRE(!(*responses)->notices().empty());
    const auto& notice = (*responses)->notices().front();
    CHECK(notice.code == "scale-unsure");
    CHECK(notice.column == "Twee");
    CHECK(notice.message.find("1 = Helemaal mee oneens, 2 = Mee oneens, 3 = Neutraal") != std::string::npos);

    const auto only = guessed(*answered_table({{"Een", some}, {"Twee", some}}, 60), carried());
    const auto& scale = only.scale_of(only.items().front());
    CHECK(labels_of(scale).front() == "helemaal mee oneens"); // nobody chose it
    CHECK(scale.points.size() == 5);
    CHECK(scale.unsure);
}

TEST_CASE("few people leave answers out by chance: together they tell the scale")
{
    const std::vector<std::string> low{"Helemaal mee oneens", "Mee oneens", "Neutraal"};
    const std::vector<std::string> high{"Neutraal", "Mee eens", "Helemaal mee eens"};
    const auto read = guessed(*answered_table({{"Een", low}, {"Twee", high}}, 9), carried());
    REQUIRE(read.items().size() == 2);
    CHECK(read.items()[0].scale == read.items()[1].scale);
    CHECK(labels_of(read.scale_of(read.items()[0])) == five_points);
    CHECK(!read.scale_of(read.items()[0]).unsure);
    const auto bland = guessed(*answered_table(
        {{"Een", five_points}, {"Twee", {"Mee oneens", "Neutraal", "Mee eens"}}, {"Drie", five_points}}, 15));
    CHECK(bland.items()[1].scale == bland.items()[0].scale);
    CHECK(bland.scales().size() == 1);
    // Twelve people with five answers, beside sixty with seven: perhaps seven, and that is said.
    tests::Rows rows{{"Een", "Twee"}};
    for (std::size_t i = 0; i < 60; ++i)
        rows.push_back({seven_points[i % 7], i < 12 ? std::string_view(five_points[i % 5]) : std::string_view()});
    const auto beside = guessed(*tests::table_of(rows));
    REQUIRE(beside.items().size() == 2);
    CHECK(beside.scale_of(beside.items()[1]).points.size() == 5);
    CHECK(beside.scale_of(beside.items()[1]).unsure);
}

TEST_CASE("words that we do not know stay as they are found, and it is said")
{
    const std::vector<std::string> own{"prima hoor", "kan beter", "hopeloos"};
    const auto read = guessed(*answered_table({{"Een", own}, {"Twee", own}}, 60));
    REQUIRE(read.items().size() == 2);
    CHECK(read.scale_of(read.items().front()).unsure);
    const auto against = guessed(*answered_table({{"Een", {"1 (zeer goed)", "2", "3", "4", "5 (zeer slecht)"}},
                                                  {"Twee", {"1 (zeer goed)", "2", "3", "4", "5 (zeer slecht)"}}},
                                                 60));
    CHECK(against.scale_of(against.items().front()).unsure); // a high number is a bad mark here
}

TEST_CASE("a column with fewer answers than the scale of a known questionnaire is not taken for it without a word")
{
    const auto known = carried();
    const auto& beloften = known.front();
    std::vector<std::pair<std::string, std::vector<std::string>>> columns;
    for (const auto& item : beloften->items())
        if (beloften->scale_of(item).points.size() == 7)
            columns.emplace_back(item.column, five_points);
    const auto table = answered_table(columns, 60);
    const auto responses = Responses::make(table, beloften);
    REQUIRE(responses);
    CHECK(std::any_of((*responses)->notices().begin(), (*responses)->notices().end(), [](const auto& notice) {
        return notice.code == "scale-smaller" && notice.message.find("‘enigszins mee oneens’") != std::string::npos;
    }));
    for (auto& column : columns)
        column.second = seven_points;
    const auto all = Responses::make(answered_table(columns, 60), beloften);
    CHECK(std::none_of((*all)->notices().begin(), (*all)->notices().end(),
                       [](const auto& notice) { return notice.code == "scale-smaller"; }));
}

TEST_CASE("whatever stands in the columns, every answer finds its place on the scale of its column")
{
    const std::vector<std::string> pool{"mee eens",
                                        "Mee oneens",
                                        "neutraal",
                                        "helemaal mee eens",
                                        "zeer eens",
                                        "ja",
                                        "nee",
                                        "soms",
                                        "nooit",
                                        "altijd",
                                        "goed",
                                        "slecht",
                                        "1",
                                        "2",
                                        "5",
                                        "7",
                                        "1 (slecht)",
                                        "5 – goed",
                                        "weet niet",
                                        "niet van toepassing",
                                        "van toepassing",
                                        "agree",
                                        "strongly disagree",
                                        "noch eens, noch oneens",
                                        "\u2013",
                                        "\u2018",
                                        "-",
                                        "0",
                                        "-3",
                                        "999999999999",
                                        "niet",
                                        "helemaal",
                                        "een",
                                        "neutral",
                                        "2 tot 5 jaar",
                                        "\xC3\xA9"};
    tests::Draw draw(9);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        std::vector<std::pair<std::string, std::vector<std::string>>> columns;
        for (std::size_t column = 0; column < 2 + draw.below(6); ++column) {
            std::vector<std::string> answers;
            for (std::size_t i = 0; i < 2 + draw.below(5); ++i)
                answers.push_back(pool[draw.below(pool.size())]);
            columns.emplace_back((draw.below(2) == 0 ? "V [" : "W") + std::to_string(column) + "]", answers);
        }
        const auto table = answered_table(columns, draw.below(2) == 0 ? 8 : 45);
        const auto read = Instrument::from_json(guessed_instrument(*table, {}, "x").document, "x");
        REQUIRE(read);
        const auto responses = Responses::make(table, std::make_shared<const Instrument>(*read));
        REQUIRE(responses);
        for (std::size_t item = 0; item < read->items().size(); ++item)
            for (const auto answer : (*responses)->answers(item))
                CHECK(answer <= missing::NoOpinion);
    }
}

TEST_CASE("what may be a point and what may not is asked, with what stands outside the scale")
{
    const auto labels_and_outside = [](const std::vector<std::string>& answers) {
        const auto read = guessed(*answered_table({{"V1", answers}, {"V2", answers}, {"V3", answers}}, 80));
        REQUIRE(read.items().size() == 3);
        const auto& scale = read.scale_of(read.items().front());
        return std::tuple(labels_of(scale), scale.no_opinion, scale.unsure);
    };
    using Texts = std::vector<std::string>;
    CHECK(labels_and_outside({"1", "2", "3", "4", "5", "9"}) ==
          std::tuple(Texts{"1", "2", "3", "4", "5"}, Texts{"9"}, true));
    CHECK(labels_and_outside({"1", "2", "3", "4", "5", "99"}) ==
          std::tuple(Texts{"1", "2", "3", "4", "5"}, Texts{"99"}, true));
    auto answers = five_points;
    answers.push_back("ik doe niet mee");
    CHECK(labels_and_outside(answers) == std::tuple(five_points, Texts{"ik doe niet mee"}, true));
    // eight points are eight points, and so are eleven
    CHECK(std::get<0>(labels_and_outside({"1", "2", "3", "4", "5", "6", "7", "8"})).size() == 8);
    CHECK(labels_and_outside({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "5"}) ==
          std::tuple(Texts{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}, Texts{}, false));
    CHECK(std::get<1>(
              labels_and_outside({"eens", "oneens", "neutraal", "Weet niet / n.v.t.", "kan ik niet beoordelen"})) ==
          Texts{"kan ik niet beoordelen", "Weet niet / n.v.t."});
}

TEST_CASE("codes of LimeSurvey are asked about; of one question alone they divide people")
{
    const std::vector<std::string> codes{"A1", "A2", "A3", "A4", "A5"};
    const auto read = guessed(*answered_table({{"team", codes}, {"ST5[T1]", codes}, {"ST5[T2]", codes}}, 80));
    REQUIRE(read.items().size() == 2);
    CHECK(read.scale_of(read.items().front()).unsure);
    CHECK(read.scale_of(read.items().front()).codes() == std::vector{1, 2, 3, 4, 5});
    CHECK(columns_of(read.factors()) == std::vector<std::string>{"team"});
    const auto wards = guessed(*answered_table({{"Wijk", {"1 Noord", "2 Zuid", "3 West"}}}, 80));
    CHECK(wards.items().empty()); // numbers before words that are of no scale
    CHECK(wards.factors().size() == 1);
}

TEST_CASE("what the file says of its codes and questions comes before what words or appearance say")
{
    const std::vector<std::string> own{"kan beter", "prima hoor", "hopeloos"};
    TableBuilder builder({"v1", "v2", "f"});
    for (std::size_t row = 0; row < 60; ++row)
        builder.add_row(
            std::vector<std::string_view>{own[row % 3], own[(row + 1) % 3], row % 2 == 0 ? "Zuid" : "Noord"});
    const std::vector<ValueLabel> values{{"1", "hopeloos"},
                                         {"2", "kan beter"},
                                         {"3", "gaat wel hoor"},
                                         {"4", "prima hoor"},
                                         {"9", "overgeslagen", true}};
    builder.describe(0, {"Hoe gaat het met u?", values});
    builder.describe(1, {"Hoe gaat het met uw team?", values});
    builder.describe(2, {"Waar werkt u?", {{"1", "Noord"}, {"2", "Oost"}, {"3", "Zuid"}}});
    const auto read = guessed(*builder.finish());
    REQUIRE(read.items().size() == 2);
    const auto& scale = read.scale_of(read.items().front());
    CHECK(labels_of(scale) == std::vector<std::string>{"hopeloos", "kan beter", "gaat wel hoor", "prima hoor"});
    CHECK(scale.codes() == std::vector{1, 2, 3, 4});
    CHECK(!scale.unsure); // the file says it
    CHECK(read.items().front().text == "Hoe gaat het met u?");
    CHECK(read.items().front().column == "v1");
    REQUIRE(read.factors().size() == 1);
    CHECK(read.factors().front().levels == std::vector<std::string>{"Noord", "Oost", "Zuid"});
}

TEST_CASE("codes that run against the words they stand for are asked about")
{
    TableBuilder builder({"v1", "v2"});
    for (std::size_t row = 0; row < 60; ++row)
        builder.add_row(std::vector<std::string_view>{five_points[row % 5], five_points[(row + 2) % 5]});
    std::vector<ValueLabel> values;
    for (std::size_t i = 0; i < 5; ++i)
        values.push_back({std::to_string(5 - i), five_points[i]});
    builder.describe(0, {"", values});
    builder.describe(1, {"", values});
    const auto read = guessed(*builder.finish(), carried());
    REQUIRE(read.items().size() == 2);
    const auto& scale = read.scale_of(read.items().front());
    CHECK(scale.points.front().label == "Helemaal mee eens"); // code 1 in the file
    CHECK(scale.unsure);
}

TEST_CASE("a scale of a known questionnaire is not taken because some of its words occur")
{
    const auto known = carried(); // "herken ik niet" to "herken ik zeer sterk"
    const std::vector<std::string> some{"herken ik niet", "herken ik", "herken ik sterk"};
    const auto part = guessed(*answered_table({{"V1", some}, {"V2", some}}, 60), known);
    REQUIRE(part.items().size() == 2);
    CHECK(part.scale_of(part.items().front()).unsure);
    const std::vector<std::string> all{"herken ik niet", "herken ik enigszins", "herken ik", "herken ik sterk",
                                       "herken ik zeer sterk"};
    const auto whole = guessed(*answered_table({{"V1", all}, {"V2", all}}, 60), known);
    CHECK(whole.scale_of(whole.items().front()).id == "herkenning5");
    CHECK(!whole.scale_of(whole.items().front()).unsure);
}

TEST_SUITE_END();
