// SPDX-License-Identifier: EUPL-1.2
#include "report/words/evidence_words.h"

#include "project/study_example.h"
#include "project/verdict_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using project::EvidenceKind;

TEST_CASE("evidence reads as what it says, with its n; what is gone never reads as its reference")
{
    auto findings = tests::verdict_findings();
    findings.items[1].text = "Ik geloof erin";
    findings.items[2].text = "Het lukt";
    findings.open = {{"o", "t", "belemmeringen", 10, 0, {{"tijd", "Te weinig tijd", 4}}, 2, 0, {}}};
    project::Survey survey;
    survey.quotes = {{"o", 3, "Geen tijd", "", "", true}};
    const auto words = [&](EvidenceKind kind, const char* reference) {
        return report::evidence_words(findings, survey, {kind, reference, {}});
    };
    CHECK(words(EvidenceKind::Item, "v") == "Ik geloof erin: 70,0% (n 90)");
    CHECK(words(EvidenceKind::Test, "pairs/v/u1") == "Verschil tussen ‘Ik geloof erin’ en ‘Het lukt’ (p 0,010, n 78)");
    CHECK(words(EvidenceKind::Category, "o/tijd") ==
          "Te weinig tijd: 4 van 8 antwoorden (Laagdrempelig werken: belemmeringen)");
    CHECK(words(EvidenceKind::Quote, "o/3") == "‘Geen tijd’");
    CHECK(words(EvidenceKind::Document, "Beleidsplan") == "Beleidsplan");
    survey.study = tests::full_study();
    CHECK(words(EvidenceKind::Statement, "b2/u1") == "Er is een wachtlijst (Bron 2)");
    CHECK(words(EvidenceKind::Statement, "b2/u9") == "deze uitspraak is verwijderd");
    CHECK(words(EvidenceKind::Item, "weg") == "staat niet meer in deze enquête");
    CHECK(words(EvidenceKind::Test, "groups/v/functie") == "staat niet meer in deze enquête");
}

TEST_CASE("groups and correlations read with factor and variable")
{
    auto findings = tests::verdict_findings();
    findings.items[0].text = "Ik herken dit";
    findings.factors = {{"functie", "Functie", {}, 0, false}};
    findings.variables = {{"leeftijd", "Leeftijd", "jaar"}};
    project::GroupFinding group;
    group.item = "h";
    group.factor = "functie";
    group.n = 90;
    group.p.exact = 0.0312;
    findings.tests.groups = {group};
    project::CorrelationFinding correlation;
    correlation.item = "h";
    correlation.variable = "leeftijd";
    correlation.n = 91;
    correlation.method = "spearman";
    correlation.coefficient = 0.277;
    findings.tests.correlations = {correlation};
    CHECK(report::evidence_words(findings, {}, {EvidenceKind::Test, "groups/h/functie", {}}) ==
          "‘Ik herken dit’ naar functie (p 0,031, n 90)");
    CHECK(report::evidence_words(findings, {}, {EvidenceKind::Test, "correlations/h/leeftijd", {}}) ==
          "‘Ik herken dit’ met leeftijd (ρ 0,277, n 91)");
    CHECK(report::evidence_kind_name(EvidenceKind::Interview) == "Gesprek");
}

TEST_SUITE_END();
