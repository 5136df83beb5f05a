// SPDX-License-Identifier: EUPL-1.2
#include "report/words/representativeness.h"

#include "base/phrases.h"
#include "report/example.h"
#include "report/words/weighted_words.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::report;

TEST_CASE("who responded and who did not are compared, and a high p is called no proof")
{
    auto response = *tests::example_findings().response;
    const std::string alike = others_sentence(response);
    CAPTURE(alike);
    CHECK(tests::mentions(
        alike, "In functie verschillen de 106 respondenten niet aantoonbaar van de 65 mensen die niet meededen (p "));
    CHECK(tests::mentions(alike, "bewijst niet"));
    response.others.exact.p = 0.01;
    CHECK(tests::mentions(others_sentence(response), "106 respondenten aantoonbaar van"));
    response.responded = 1;
    response.population = 2;
    CHECK(others_sentence(response).starts_with(
        "In functie verschilt de 1 respondent aantoonbaar van de 1 persoon die niet meedeed (p "));
    response.others.exact.p.reset();
    response.others.p.reset();
    response.others.reason = "Iedereen deed mee.";
    CHECK(others_sentence(response) == "Iedereen deed mee.");
}

TEST_CASE("weights say what they cost, who weighs heavily and who is missing")
{
    auto response = *tests::example_findings().response;
    CHECK(tests::mentions(weights_sentence(response), "106 respondenten zijn dan zo nauwkeurig als die van 10"));
    response.responded = 1;
    CHECK(tests::mentions(weights_sentence(response), "De antwoorden van 1 respondent zijn dan zo nauwkeurig"));
    response.weights.heavy = {"Staf"};
    response.weights.empty = {"Bestuur"};
    CHECK(tests::mentions(weights_sentence(response), "Let op Staf"));
    CHECK(tests::mentions(weights_sentence(response), "Van Bestuur deed niemand mee"));
    response.weights.reason = "Er zijn geen gewichten.";
    CHECK(weights_sentence(response) == "Er zijn geen gewichten.");
}

TEST_CASE("every level has its weight and every item its weighted figures beside those as answered")
{
    const auto findings = tests::example_findings();
    const auto weights = weight_table(*findings.response);
    REQUIRE(weights.rows.size() == findings.response->levels.size() + 1);
    for (std::size_t i = 0; i + 1 < weights.rows.size(); ++i)
        CHECK(weights.rows[i].back().number.has_value());
    CHECK(weights.totals == 1);
    CHECK(*weights.rows.back()[2].number == *findings.response->weights.effective_n);
    const auto items = weighted_table(findings.items);
    REQUIRE(items.rows.size() == findings.items.size());
    double largest = 0;
    for (std::size_t i = 0; i < items.rows.size(); ++i) {
        const auto& item = findings.items[i];
        CHECK(*items.rows[i][3].number == *item.favourable);
        CHECK(*items.rows[i][4].number == *item.weighted->favourable);
        largest = std::max(largest, std::abs(*item.favourable - *item.weighted->favourable));
    }
    CHECK(largest < 0.03); // the response was nearly the frame in small
    CHECK(tests::mentions(weighting_sentence(findings), "niet gewogen"));
    CHECK(weighting_sentence({}).empty());
}

TEST_CASE("weights that were chosen are told with what they cost, what is unsure, and that nothing else is weighted")
{
    auto findings = tests::example_findings();
    CHECK(weighted_words(findings).empty()); // nobody chose
    findings.weights = project::ChosenWeights{"frame", "functie", "Functie", 106, 0, 100.4, 0, 1.2};
    CHECK(tests::mentions(weighted_words(findings), "elke groep van functie zo zwaar als in het adressenbestand"));
    CHECK(tests::mentions(weighted_words(findings), "zo nauwkeurig als die van 100 zonder wegen"));
    CHECK(tests::mentions(weighted_words(findings), "toetsen zijn niet gewogen"));
    findings.response->levels[0].responded = 1;
    findings.response->weights.empty = {"Bestuur"};
    CHECK(tests::mentions(weighted_words(findings), "Van Bestuur deed niemand mee"));
    CHECK(tests::mentions(weighted_words(findings), "staat één respondent"));
    findings.weights = project::ChosenWeights{"column", "w", "Gewicht", 100, 6, 80, 2, 5.25};
    CHECK(tests::mentions(weighted_words(findings), "zo zwaar als de kolom ‘Gewicht’ zegt"));
    CHECK(tests::mentions(weighted_words(findings), "6 respondenten hebben geen gewicht"));
    CHECK(tests::mentions(weighted_words(findings), "Het hoogste is 5,3 keer het gemiddelde"));
    findings.weights->n = 0;
    CHECK(weighted_words(findings) == say(Phrase::WeightedNone));
    const auto table = weighted_table(findings.items);
    REQUIRE(table.columns.size() == 9);
    CHECK(*table.rows[0][5].number == findings.items[0].weighted->favourable_ci95->low);
    CHECK(*table.rows[0][1].number >= *table.rows[0][2].number); // n, and n effectief
}
