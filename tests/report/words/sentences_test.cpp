// SPDX-License-Identifier: EUPL-1.2
#include "report/words/sentences.h"

#include "report/example.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::report;

TEST_CASE("a sentence says share, count and base, and who gave no valuation")
{
    const auto findings = tests::example_findings(true);
    const auto item = std::find_if(findings.items.begin(), findings.items.end(),
                                   [](const auto& each) { return each.id == "vert-1"; });
    REQUIRE(item != findings.items.end());
    // 24 and 40 of 91: survey-reference.json, inferred counts of vert-1 on base 94
    CHECK(item_sentence(*item).starts_with("70% is het (helemaal) eens met ‘"));
    CHECK(item_sentence(*item).find("(64 van de 91 geldige antwoorden).") != std::string::npos);
    CHECK(item_sentence(*item).ends_with("Zonder waardering: 1 geen mening, 2 niet gevraagd."));
}

TEST_CASE("of a kind that the study named no sentence says what ours ask")
{
    project::ItemFinding item;
    item.text = "Stelling.";
    item.kind = "herkenning";
    item.points = {{1, "nooit", 2}, {2, "soms", 3}, {3, "altijd", 5}};
    item.n = 10;
    item.favourable = 0.8;
    CHECK(item_sentence(item).starts_with("80% herkent dit"));
    CHECK(favourable_name(item) == "herkent");
    item.kind_title = "Theorie";
    CHECK(item_sentence(item).starts_with("80% kiest het middelste of een hoger antwoord bij ‘Stelling’ (8 van de 10"));
    CHECK(favourable_name(item) == "midden of hoger");
    item.kind = "vertrouwen";
    CHECK(favourable_name(item) == "hoogste twee");
    item.points.back().label = "Helemaal eens";
    CHECK(favourable_name(item) == "(helemaal) eens");
    item.kind_title.clear();
    item.points.back().label = "altijd";
    CHECK(favourable_name(item) == "(helemaal) eens");
}

TEST_CASE("an item nobody answered says so, and invalid cells are never hidden")
{
    project::ItemFinding item;
    item.text = "Stelling.";
    item.invalid = 3;
    CHECK(item_sentence(item) ==
          "Niemand gaf een geldig antwoord op ‘Stelling’. 3 antwoorden staan niet in de schaal en tellen niet mee.");
}

TEST_CASE("the response sentence never says more than the test does")
{
    auto response = *tests::example_findings().response;
    CHECK(response_sentence(response) == "Van de 171 adressen deden 106 respondenten mee: 62,0%. De verdeling over "
                                         "functie wijkt niet aantoonbaar af van het "
                                         "adressenbestand (chi-kwadraat 0,799, df 5, p 0,977). Dit zegt alleen iets "
                                         "over functie, niet over andere kenmerken.");
    response.goodness_of_fit.p = 0.01;
    CHECK(response_sentence(response).find("wijkt af van het adressenbestand") != std::string::npos);
    response.goodness_of_fit.p.reset();
    CHECK(response_sentence(response).find("niet mogelijk") != std::string::npos);
    response.without_level = 2;
    CHECK(response_sentence(response).find("2 respondenten tellen niet mee") != std::string::npos);
}

TEST_CASE("one answer, one address and one respondent are not spoken of in the plural")
{
    project::ItemFinding item;
    item.text = "Stelling.";
    item.kind = "herkenning";
    item.n = 1;
    item.favourable = 1;
    item.invalid = 1;
    CHECK(item_sentence(item) == "100% herkent dit: ‘Stelling’ (1 van 1 geldig antwoord). 1 antwoord staat niet in de "
                                 "schaal en telt niet mee.");
    item.n = 2;
    item.favourable = 0;
    item.invalid = 0;
    CHECK(item_sentence(item) == "0% herkent dit: ‘Stelling’ (0 van de 2 geldige antwoorden).");
    project::ResponseFinding response;
    response.population = response.responded = response.without_level = 1;
    response.rate = 1;
    CHECK(
        response_sentence(response) ==
        "Van 1 adres deed 1 respondent mee: 100,0%. Een toets op de verdeling is hier niet mogelijk. 1 respondent telt "
        "niet mee: het antwoord is leeg of staat niet in het adressenbestand.");
    response.population = 2;
    response.responded = response.without_level = 0;
    response.rate = 0;
    CHECK(response_sentence(response) ==
          "Van de 2 adressen deden 0 respondenten mee: 0,0%. Een toets op de verdeling is hier niet mogelijk.");
}

TEST_CASE("a title inside a sentence loses its capital, an abbreviation keeps it")
{
    CHECK(mid_sentence("Functie") == "functie");
    CHECK(mid_sentence("OGGZ") == "OGGZ");
    CHECK(mid_sentence("") == "");
}
