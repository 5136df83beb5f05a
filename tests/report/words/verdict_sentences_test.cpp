// SPDX-License-Identifier: EUPL-1.2
#include "report/words/verdict_sentences.h"

#include "project/verdict_example.h"
#include "report/figures/verdict_chart.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk::project;
using wk::report::proposal_sentence;

TEST_CASE("a proposal says its light, its numbers with n and how they combine")
{
    auto rules = default_verdict_rules();
    const auto findings = wk::tests::verdict_findings();
    CHECK(proposal_sentence(findings, proposed_verdict(findings, "t", rules), "Laagdrempelig werken") ==
          "Voorstel voor Laagdrempelig werken: aandacht. Het laagste licht beslist: herkenning 87,0% (n 94, op koers), "
          "vertrouwen 70,0% (n 90, aandacht) en in de praktijk 60,0% gemiddeld over 2 stellingen (n ten minste 60, "
          "aandacht).");
    rules.combination = RuleCombination::Majority;
    rules.rules = {default_verdict_rule(wk::survey::ItemKind::Vertrouwen, RuleMeasure::Mean)};
    CHECK(proposal_sentence(findings, proposed_verdict(findings, "t", rules), "T") ==
          "Voorstel voor T: op koers. Het licht dat het meest voorkomt beslist: vertrouwen 5,80 (n 90, op koers).");
    CHECK(proposal_sentence(findings, proposed_verdict(findings, "leeg", rules), "Leeg") ==
          "Geen voorstel voor Leeg: de vragenlijst heeft hier geen stelling van deze soort.");
}

TEST_CASE("the overview has a row per theme, and marks a verdict without evidence")
{
    const auto findings = wk::tests::verdict_findings();
    const auto proposals = proposed_verdicts(findings, default_verdict_rules());
    const auto table = wk::report::verdict_table(findings, proposals, {{"t", Light::Behind, "", {}}});
    REQUIRE(table.rows.size() == 2);
    for (const auto& row : table.rows)
        REQUIRE(row.size() == table.columns.size());
    CHECK(table.columns.size() == 10);
    CHECK(table.rows[0][0].text == "Laagdrempelig werken");
    CHECK(table.rows[0][1].text == "▲ aandacht");
    CHECK(table.rows[0][2].text == "87,0%");
    CHECK(table.rows[0][3].text == "94");
    CHECK(table.rows[0][8].text == "■ blijft achter");
    CHECK(table.rows[0][9].text == "ontbreekt");
    CHECK(table.rows[1][1].text == "–");
    CHECK(table.rows[1][3].text == "–");
    CHECK(wk::report::light_sign(Light::OnTrack) == "●");
}

TEST_CASE("without a survey only the researcher's own lights show, in the table and in the figure")
{
    const auto findings = wk::tests::verdict_findings();
    const auto proposals = proposed_verdicts(findings, default_verdict_rules());
    const std::vector<wk::project::Verdict> verdicts{{"t", Light::Behind, "", {}}};
    constexpr auto own = wk::report::LightsShown::Own;
    const auto table = wk::report::verdict_table(findings, proposals, verdicts, own);
    CHECK(table.caption == "Stoplicht: het oordeel van de onderzoeker");
    REQUIRE(table.columns.size() == 3);
    CHECK(table.rows[0][1].text == "■ blijft achter");
    CHECK(table.rows[0][2].text == "ontbreekt");
    for (const float width : {280.0F, 420.0F, 670.0F, 1000.0F, 1600.0F})
        for (const float scale : {0.8F, 1.0F, 2.0F}) {
            CAPTURE(width);
            CAPTURE(scale);
            const auto scene =
                wk::report::verdict_chart(findings, proposals, verdicts, "Stoplicht", "n", {width, scale}, own);
            wk::tests::check_words_inside(scene);
            wk::tests::check_words_apart(scene);
            const std::string json = wk::report::scene_json(scene);
            for (const char* words : {"blijft achter", "Oordeel", "nog geen oordeel", "zonder onderbouwing"})
                CHECK(json.find(words) != std::string::npos);
            for (const char* words : {"oorstel", "87,0%"})
                CHECK(json.find(words) == std::string::npos);
            CHECK(scene.description == table.caption);
        }
}

TEST_CASE("the stoplicht figure keeps its words inside and apart at any size, and says what is missing")
{
    const auto findings = wk::tests::verdict_findings();
    const auto proposals = proposed_verdicts(findings, default_verdict_rules());
    const std::vector<wk::project::Verdict> verdicts{{"t", Light::Behind, "", {}}};
    for (const float width : {280.0F, 420.0F, 670.0F, 1000.0F, 1600.0F})
        for (const float scale : {0.8F, 1.0F, 2.0F}) {
            const auto scene =
                wk::report::verdict_chart(findings, proposals, verdicts, "Stoplicht", "n", {width, scale});
            CAPTURE(width);
            CAPTURE(scale);
            wk::tests::check_words_inside(scene);
            wk::tests::check_words_apart(scene);
            const std::string json = wk::report::scene_json(scene);
            for (const char* words :
                 {"blijft achter", "aandacht", "zonder onderbouwing", "geen voorstel", "nog geen oordeel"})
                CHECK(json.find(words) != std::string::npos);
            CHECK(scene.table.rows.size() == 2);
            CHECK(!scene.description.empty());
        }
}

TEST_CASE("without a researcher the stoplicht has one light per theme, and says in words what the rules propose")
{
    const auto findings = wk::tests::verdict_findings();
    const auto proposals = proposed_verdicts(findings, default_verdict_rules());
    for (const float width : {280.0F, 420.0F, 670.0F, 1000.0F, 1600.0F})
        for (const float scale : {0.8F, 1.0F, 2.0F}) {
            const auto scene = wk::report::verdict_chart(findings, proposals, {}, "Stoplicht", "n", {width, scale},
                                                         wk::report::LightsShown::Proposed);
            CAPTURE(width);
            CAPTURE(scale);
            wk::tests::check_words_inside(scene);
            wk::tests::check_words_apart(scene);
            const std::string json = wk::report::scene_json(scene);
            for (const char* words : {"aandacht", "geen voorstel", "Voorstel"})
                CHECK(json.find(words) != std::string::npos);
            for (const char* words : {"ordeel\"", "onderbouw", "onderzoeker"})
                CHECK(json.find(words) == std::string::npos);
            CHECK(scene.table.columns.size() == 8);
            for (const auto& row : scene.table.rows)
                CHECK(row.size() == 8);
            CHECK(scene.description.find("Voorstel aandacht: Laagdrempelig werken.") == 0);
        }
}

TEST_CASE("the passport of the stoplicht names the smallest number of answers")
{
    CHECK(wk::report::verdict_passport(5).find("minder dan 5 antwoorden") != std::string::npos);
}

TEST_SUITE_END();
