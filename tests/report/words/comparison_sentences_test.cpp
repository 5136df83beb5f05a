// SPDX-License-Identifier: EUPL-1.2
#include "report/words/comparison_sentences.h"

#include "report/comparison_example.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::project;
using report::comparison_sentence;

namespace {

/// Two sources with counts and one that published, on one item.
Comparison comparison_with(std::optional<double> p, std::optional<double> adjusted)
{
    Comparison out;
    out.method = {"spearman", "auto", "bh", {0.05, 0.10}, 5};
    out.sources = {{"deze enquête", false, false, 94, "", "", {}},
                   {"Stad B", false, false, 40, "", "", {}},
                   {"Leeuwarden 2020", true, false, {}, "94 respondenten", "Rekenkamer, 2021", {"Anders verwoord."}}};
    ItemComparison item;
    item.kind = "vertrouwen";
    item.text = "Hulp dichtbij werkt.";
    item.lowest = 1;
    item.highest = 7;
    item.figures.resize(3);
    item.figures[0] = {FigureState::Counted, 90, 5.77, 2, 0.7, 1, IntervalFinding{0.6, 0.8},
                       Direction::Unknown,   "", ""};
    item.figures[1] = {FigureState::Counted, 40, 5.25, 2, 0.55, 1, IntervalFinding{0.4, 0.7},
                       Direction::Unknown,   "", ""};
    item.figures[2] = {FigureState::Published, {}, 5.7, 1, {}, 0, {}, Direction::Higher, "", ""};
    item.test.test = p ? "mann-whitney" : "";
    item.test.p = {p, {}, adjusted};
    item.test.levels = {{"deze enquête", 90, 5.77, 70.0, {}, false},
                        {"Stad B", 40, 5.25, 55.0, {}, false},
                        {"Leeuwarden 2020", {}, {}, {}, {}, true}};
    item.favourable_difference = {0.15, {-0.02, 0.32}};
    out.items = {item};
    return out;
}

SourceFigure without_figures(FigureState state)
{
    SourceFigure out;
    out.state = state;
    return out;
}

std::string sentence(const Comparison& comparison)
{
    return comparison_sentence(comparison, comparison.items.front());
}

} // namespace

TEST_CASE("a difference that was shown says who is higher, by how much, and that the published source was not tested")
{
    CHECK(sentence(comparison_with(0.01, 0.02)) ==
          "Bij ‘Hulp dichtbij werkt’ verschillen de bronnen aantoonbaar: deze enquête (gemiddeld 5,77, n 90) antwoordt "
          "het hoogst en Stad B (gemiddeld 5,25, n 40) het laagst (p 0,010; na correctie 0,020). Dat blijft zo na "
          "correctie voor het aantal toetsen. Het deel ‘(helemaal) eens’ is bij deze enquête 15,0 procentpunt hoger "
          "dan bij Stad B (95%-betrouwbaarheidsinterval -2,0 tot 32,0). Leeuwarden 2020 noemt gemiddeld 5,7; deze "
          "enquête ligt hoger, op 5,77. Niet getoetst: van Leeuwarden 2020 zijn alleen gemiddelden gepubliceerd.");
}

TEST_CASE("a weak difference is an indication, and no difference is never called equality")
{
    CHECK(sentence(comparison_with(0.08, 0.4)).find("aanwijzing dat de bronnen verschillen") != std::string::npos);
    CHECK(sentence(comparison_with(0.08, 0.4)).find("kan toeval zijn") != std::string::npos);
    const std::string none = sentence(comparison_with(0.6, 0.9));
    CHECK(none.starts_with("Bij ‘Hulp dichtbij werkt’ is geen verschil aangetoond tussen deze enquête (gemiddeld 5,77, "
                           "n 90) en Stad B (gemiddeld 5,25, n 40) (p 0,600; na correctie 0,900)."));
    CHECK(none.find("aantoonbaar") == std::string::npos);
    CHECK(sentence(comparison_with({}, {})).find("gaf iedereen hetzelfde antwoord") != std::string::npos);
}

TEST_CASE("the difference in shares is told from the side of the higher source, and zero as equal")
{
    auto comparison = comparison_with(0.6, 0.9);
    comparison.items[0].favourable_difference = {-0.15, {-0.32, 0.02}};
    CHECK(sentence(comparison)
              .find("is bij Stad B 15,0 procentpunt hoger dan bij deze enquête (95%-betrouwbaarheidsinterval "
                    "-2,0 tot 32,0)") != std::string::npos);
    comparison.items[0].favourable_difference = {0, {-0.1, 0.1}};
    CHECK(sentence(comparison).find("bij deze enquête en Stad B even groot") != std::string::npos);
}

TEST_CASE("a source without usable counts says why and is not tested")
{
    auto comparison = comparison_with({}, {});
    comparison.items[0].favourable_difference.reset();
    comparison.items[0].figures[1] = without_figures(FigureState::TooFew);
    CHECK(sentence(comparison)
              .starts_with("‘Hulp dichtbij werkt’: deze enquête (gemiddeld 5,77, n 90). Bij Stad B zijn "
                           "er hier minder dan 5 antwoorden; die bron doet niet mee."));
    comparison.items[0].figures[1] = without_figures(FigureState::NotShown);
    CHECK(sentence(comparison).find("Bij Stad B is deze stelling niet getoond. Er zijn minder dan 5 antwoorden, of") !=
          std::string::npos);
    comparison.items[0].figures[1] = without_figures(FigureState::OtherScale);
    CHECK(sentence(comparison).find("Bij Stad B is de schaal hier anders") != std::string::npos);
    comparison.items[0].figures[1] = without_figures(FigureState::NotThere);
    CHECK(sentence(comparison).find("Bij Stad B zijn er geen antwoorden op deze stelling.") != std::string::npos);
    comparison.items[0].figures[0] = without_figures(FigureState::NotThere);
    comparison.items[0].figures[2].first_is = Direction::Unknown;
    CHECK(sentence(comparison).starts_with("Over ‘Hulp dichtbij werkt’ zijn er in deze vergelijking geen antwoorden"));
    CHECK(sentence(comparison).find("Leeuwarden 2020 noemt gemiddeld 5,7. Niet getoetst") != std::string::npos);
}

TEST_CASE("what was published is named with its known misprint, or said to be missing")
{
    auto comparison = comparison_with(0.6, 0.9);
    auto& figure = comparison.items[0].figures[2];
    figure.mean_misprint = "Uit de percentages volgt 5,8.";
    CHECK(sentence(comparison).ends_with("Let op bij Leeuwarden 2020: Uit de percentages volgt 5,8."));
    figure = {FigureState::Published, {}, {}, 2, 0.7, 0, {}, Direction::Equal, "", ""};
    CHECK(sentence(comparison)
              .find("Leeuwarden 2020 noemt 70% ‘(helemaal) eens’; deze enquête komt bij dezelfde afronding "
                    "op hetzelfde uit. Niet getoetst: van Leeuwarden 2020 zijn alleen percentages "
                    "gepubliceerd.") != std::string::npos);
    figure = without_figures(FigureState::NotThere);
    CHECK(sentence(comparison)
              .ends_with("Van Leeuwarden 2020 is over deze stelling geen bruikbaar cijfer gepubliceerd."));
}

TEST_CASE("a sentence says which source asked it in other words, once")
{
    auto comparison = comparison_with(0.01, 0.02);
    CHECK(sentence(comparison).find("Anders geformuleerd") == std::string::npos);
    comparison.items.front().figures[2].reworded = true;
    const std::string words = sentence(comparison);
    CHECK(
        words.ends_with(" Anders geformuleerd dan bij Leeuwarden 2020: vergelijk die cijfers alleen in grote lijnen."));
    CHECK(words.find("Anders geformuleerd") == words.rfind("Anders geformuleerd"));
}

TEST_CASE("of the published reports no sentence ever claims a tested difference")
{
    const std::vector sources{source_of_findings(tests::example_findings(), "deze enquête"),
                              tests::published_source("leeuwarden-2020"), tests::published_source("heerenveen-2020")};
    const auto comparison = source_comparison(*tests::example_survey().instrument, sources, AnalysisOptions());
    REQUIRE(comparison.items.size() == 24);
    for (const auto& item : comparison.items) {
        const std::string words = comparison_sentence(comparison, item);
        CAPTURE(words);
        CHECK(words.find("aantoonbaar") == std::string::npos);
        CHECK(words.find("Niet getoetst: van Leeuwarden 2020") != std::string::npos);
        CHECK(words.find("{") == std::string::npos);
    }
}

TEST_CASE("the passport names every published source, its base and what to know before comparing")
{
    auto comparison = comparison_with(0.6, 0.9);
    const std::string words = report::comparison_passport(comparison);
    CHECK(words.find("Van Leeuwarden 2020 (94 respondenten) zijn alleen uitkomsten gepubliceerd (Rekenkamer, 2021).") !=
          std::string::npos);
    CHECK(words.find("Leeuwarden 2020: Anders verwoord.") != std::string::npos);
    CHECK(words.find("Benjamini-Hochberg") != std::string::npos);
    CHECK(words.find("minder dan 5 antwoorden") != std::string::npos);
    comparison.method.adjust = "none";
    CHECK(report::comparison_passport(comparison).find("niet gecorrigeerd") != std::string::npos);
}
