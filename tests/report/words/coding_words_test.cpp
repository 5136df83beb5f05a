// SPDX-License-Identifier: EUPL-1.2
#include "report/words/coding_words.h"

#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;

namespace {

project::OpenFinding coded_question()
{
    return {
        "bel-1", "t", "belemmeringen",
        20,      3,   {{"a", "Te weinig tijd", 4}, {"b", "Privacy", 6}, {"c", "Regels", 0}},
        8,       1,   {{"functie", {{"Staf", true, {}, {}, {}, {}}, {"Jongerenwerker", false, 10, 2, 1, {1, 5, 0}}}}}};
}

} // namespace

TEST_CASE("the sentence says n, what is most frequent, and what is still to be done")
{
    auto open = coded_question();
    CHECK(report::coding_sentence(open, 10) ==
          "20 respondenten schreven hier iets. Bekeken antwoorden: 12. Het vaakst gaat een antwoord over "
          "privacy: 6 van 12 (50,0%). Niet te coderen: 1. Nog niet bekeken: 8. Deze aantallen kunnen dus nog stijgen.");
    open.categories[0].n = 6;
    open.uncoded = 0;
    open.not_codable = 0;
    CHECK(report::coding_sentence(open, 10) ==
          "20 respondenten schreven hier iets. Bekeken antwoorden: 20. Even vaak gaat een antwoord over te "
          "weinig tijd en privacy: elk 6 van 20 (30,0%).");
    open.categories = {{"a", "A", 0}};
    CHECK(report::coding_sentence(open, 10) ==
          "Nog geen enkel antwoord heeft een categorie (aantal antwoorden: 20). Begin op het tabblad Coderen.");
    open.answered = 1;
    open.categories = {{"a", "A", 1}};
    CHECK(report::coding_sentence(open, 10) == "1 respondent schreef hier iets. Bekeken antwoorden: 1. Het vaakst gaat "
                                               "een antwoord over a: 1 van 1 (100,0%).");
}

TEST_CASE("counts that are not shown are said to be so, with the limit, and are not taken for the fewest")
{
    auto open = coded_question();
    open.categories[0].n = std::nullopt;
    const auto words = report::coding_sentence(open, 10);
    CHECK(words.find("Het grootste aantal dat hier staat, is 6 van 12 (50,0%): privacy.") != std::string::npos);
    CHECK(words.find("Het vaakst") == std::string::npos);
    CHECK(words.find("minder dan 10 mensen er niet") != std::string::npos);
    CHECK(report::categories_by_count(open)[2]->id == "a");
    open.groups[0].levels[1].categories[1] = std::nullopt;
    CHECK(report::coding_group_table(open, open.groups[0], "Functie").rows[1][2].text == "niet getoond");
    for (auto& category : open.categories)
        category.n = std::nullopt;
    CHECK(report::coding_sentence(open, 10).find("Nog geen enkel antwoord") == std::string::npos);
    CHECK(report::coding_sentence(open, 10).find("minder dan 10 mensen") != std::string::npos);
}

TEST_CASE("categories stand most first, shares are of what was looked at")
{
    const auto open = coded_question();
    const auto order = report::categories_by_count(open);
    CHECK(order[0]->id == "b");
    CHECK(order[2]->id == "c");
    CHECK(*report::share_of_looked(open, 6) == 0.5);
    auto untouched = open;
    untouched.uncoded = untouched.answered;
    CHECK(!report::share_of_looked(untouched, 0));
}

TEST_CASE("groups with too few answers say so and show no number")
{
    const auto open = coded_question();
    const auto table = report::coding_group_table(open, open.groups[0], "Functie");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.columns[1].title == "Staf");
    CHECK(table.rows[1][0].text == "Privacy");
    CHECK(table.rows[1][1].text == "te weinig");
    CHECK(table.rows[1][2].text == "5 (63%)");
}

TEST_CASE("agreement is told with kappa and its interval, and every difference with its row and codes")
{
    const auto first = tests::coding_done();
    auto second = survey::with_code(tests::coding_start(), 0, "tijd");
    second = survey::with_code(std::move(second), 1, "client");
    second = survey::with_code(std::move(second), 2, "tijd");
    const auto agreement = survey::coding_agreement(first, second);
    const std::string words = report::agreement_sentence(agreement, "Kim");
    CHECK(words.find("U en Kim bekeken allebei ") == 0);
    CHECK(words.find("Cohens kappa") != std::string::npos);
    const auto table = report::agreement_table(agreement, "Kim");
    REQUIRE(table.rows.size() == agreement.categories.size() + 1);
    double both = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i)
        both += *table.rows[i][1].number;
    CHECK(*table.rows.back()[1].number == both);
    const auto responses = tests::coding_responses();
    const auto differences = report::difference_table(agreement, "Kim", first.codebook, *responses, 0);
    REQUIRE(differences.rows.size() == agreement.differences.size());
    REQUIRE(!differences.rows.empty());
    const auto row = agreement.differences.front().row;
    CHECK(differences.rows.front()[0].text == std::to_string(row + 2)); // the header is row 1
    CHECK(differences.rows.front()[1].text == survey::answer_text(*responses, 0, row));
    CHECK(report::agreement_sentence(survey::coding_agreement(tests::coding_start(), second), "Kim") ==
          "U en Kim hebben nog geen enkel antwoord op deze vraag allebei bekeken.");
}

TEST_SUITE_END();
