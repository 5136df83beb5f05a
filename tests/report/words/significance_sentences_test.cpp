// SPDX-License-Identifier: EUPL-1.2
#include "report/words/significance_sentences.h"

#include "report/example.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::report;

namespace {

/// Findings with one item "x" by two groups, p as given.
project::Findings one_group_finding(double p, double adjusted)
{
    project::Findings findings;
    project::ItemFinding item;
    item.id = "x";
    item.text = "Stelling.";
    findings.items.push_back(item);
    findings.tests.method = {"spearman", "auto", "bh", {0.05, 0.10}, 5};
    project::GroupFinding group;
    group.item = "x";
    group.n = 84;
    group.levels = {{"a", 74, 3.4, 30.0, {}, false}, {"b", 10, 4.3, 60.0, {}, false}};
    group.p = {p, {}, adjusted};
    findings.tests.groups = {group};
    return findings;
}

std::string sentence_at(double p, double adjusted)
{
    const auto findings = one_group_finding(p, adjusted);
    return group_sentence(findings, findings.tests.groups->front());
}

} // namespace

TEST_CASE("a difference is shown, a hint or nothing, by its p, and never more than correction leaves")
{
    CHECK(sentence_at(0.012, 0.03) ==
          "Bij ‘Stelling’ verschillen de groepen aantoonbaar: b (gemiddeld 4,3, n 10) antwoordt het hoogst en a "
          "(gemiddeld 3,4, n 74) het laagst (p 0,012; na correctie 0,030). Dat blijft zo na correctie voor het aantal "
          "toetsen.");
    CHECK(tests::mentions(sentence_at(0.012, 0.3), "het kan toeval zijn"));
    CHECK(tests::mentions(sentence_at(0.08, 0.09), "Dat blijft zo"));
    CHECK(tests::mentions(sentence_at(0.08, 0.09), "een aanwijzing voor een verschil"));
    CHECK(tests::mentions(sentence_at(0.012, 0.05), "Dat blijft zo"));
    CHECK(tests::mentions(sentence_at(0.012, 0.078), "aantoonbaar"));
    CHECK(tests::mentions(sentence_at(0.012, 0.078), "is het alleen nog een aanwijzing"));
    CHECK(sentence_at(0.4, 0.9) ==
          "Bij ‘Stelling’ is geen verschil tussen de groepen aangetoond (n 84; p 0,400; na correctie 0,900).");
}

TEST_CASE("what was not tested says why")
{
    auto findings = one_group_finding(0.5, 0.5);
    auto& group = findings.tests.groups->front();
    group.p = {};
    group.reason = "te weinig mensen.";
    CHECK(group_sentence(findings, group) == "‘Stelling’ is niet getoetst: te weinig mensen.");
}

TEST_CASE("the published correlation reads as it is: weak, with its interval, and gone after correction")
{
    auto survey = tests::example_survey();
    survey.filters = {
        {"functie", {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker", "Gedragswetenschapper"}}};
    const auto findings = *project::analyse(survey, project::usual_options(*survey.instrument));
    const auto& all = *findings.tests.correlations;
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& each) {
        return each.item == "herk-1" && each.variable == "dienstjaren";
    });
    REQUIRE(found != all.end());
    const std::string sentence = correlation_sentence(findings, *found);
    CAPTURE(sentence);
    CHECK(tests::mentions(sentence, "Wie hoger scoort op dienstjaren, antwoordt hoger"));
    CHECK(tests::mentions(sentence, "een zwak verband (ρ = 0,21; n 94; p 0,039;"));
    CHECK(tests::mentions(sentence, "95%-betrouwbaarheidsinterval 0,00 tot 0,40"));
    CHECK(tests::mentions(sentence, "het kan toeval zijn"));
    // Of 24 tests chance gives 1,2 at 5%; none survives.
    CHECK(tests::mentions(
        chance_sentence(findings, "correlations", "dienstjaren"),
        "Er zijn 24 toetsen gedaan. Bij de grens van 5% vallen er 2 op; op grond van toeval verwacht u er 1,2. Na "
        "correctie (Benjamini-Hochberg) blijven er 0 over."));
    CHECK(chance_sentence(findings, "correlations", "bestaat-niet").empty());
    for (const auto& pair : *findings.tests.pairs) {
        const std::string both = pair_sentence(findings, pair);
        CHECK(tests::mentions(both, std::to_string(pair.n) + " respondenten beantwoordden beide stellingen"));
        CHECK(tests::mentions(both, pair.p.value() && *pair.p.value() > 0.10 ? "niet aangetoond" : "praktijk"));
    }
}

TEST_CASE("one test, and one that stands out, are not spoken of in the plural")
{
    auto findings = one_group_finding(1, 1);
    const auto sentence = [&](project::Count tests, project::Count found, project::Count left) {
        findings.tests.chance = {{"groups", "f", 0.05, tests, found, left, 0.1 * double(tests)}};
        return chance_sentence(findings, "groups", "f");
    };
    CHECK(sentence(1, 1, 1) ==
          "Er is 1 toets gedaan. Bij de grens van 5% valt er 1 op; op grond van toeval verwacht u er "
          "0,1. Na correctie (Benjamini-Hochberg) blijft er 1 over.");
    CHECK(sentence(2, 2, 0) == "Er zijn 2 toetsen gedaan. Bij de grens van 5% vallen er 2 op; op grond van toeval "
                               "verwacht u er 0,2. Na correctie (Benjamini-Hochberg) blijven er 0 over.");
    CHECK(sentence(0, 0, 0).empty());
}

TEST_CASE("the direction of a pair is that of its effect")
{
    auto findings = one_group_finding(1, 1);
    project::PairFinding pair;
    pair.first = pair.second = "x";
    pair.n = 20;
    pair.lower = 12;
    pair.equal = 6;
    pair.higher = 2;
    pair.p = {0.01, {}, 0.02};
    pair.effect = {"matched-rank-biserial", -0.6, {}};
    CHECK(tests::mentions(pair_sentence(findings, pair), "aantoonbaar lager"));
    pair.effect.value = 0.6;
    pair.p = {0.08, {}, 0.09};
    CHECK(tests::mentions(pair_sentence(findings, pair), "aanwijzing dat de praktijk hoger"));
    pair.n = 1;
    pair.lower = pair.equal = 0;
    pair.higher = 1;
    CHECK(
        pair_sentence(findings, pair).starts_with("1 respondent beantwoordde beide stellingen. Daarbij beoordelen 0 "));
    pair.n = 0;
    CHECK(tests::mentions(pair_sentence(findings, pair), "Niemand"));
}

TEST_CASE("alpha is read the same way everywhere")
{
    auto findings = one_group_finding(1, 1);
    project::ReliabilityFinding set;
    set.id = "t";
    set.items = {"x", "x"};
    set.n = 90;
    const auto sentence = [&](double alpha) {
        set.alpha = alpha;
        return reliability_sentence(findings, set);
    };
    CHECK(tests::mentions(sentence(0.59), "te weinig"));
    CHECK(tests::mentions(sentence(0.6), "matig"));
    CHECK(tests::mentions(sentence(0.7), "goed samen"));
    set.alpha.reset();
    set.reason = "Niemand vulde alles in.";
    CHECK(tests::mentions(reliability_sentence(findings, set), "Niemand vulde alles in."));
}

TEST_CASE("a passport names the method, its marks and its correction")
{
    auto findings = one_group_finding(1, 1);
    CHECK(tests::mentions(group_passport(findings), "● betekent p van ten hoogste 5%, ○ van ten hoogste 10%"));
    CHECK(tests::mentions(group_passport(findings), "Benjamini-Hochberg"));
    findings.tests.method.adjust = "none";
    findings.tests.method.exact = "never";
    findings.tests.method.alpha = {0.01};
    CHECK(tests::mentions(pair_passport(findings), "niet gecorrigeerd"));
    CHECK(tests::mentions(pair_passport(findings), "De p-waarde is benaderd."));
    CHECK(tests::mentions(correlation_passport(findings), "● betekent p van ten hoogste 1%."));
    CHECK(tests::mentions(correlation_passport(findings), "Spearman"));
}

TEST_CASE("the overview names the highest and lowest theme of each kind, with n")
{
    const std::string sentence = overview_sentence(tests::example_findings());
    CAPTURE(sentence);
    for (const char* kind : {"Herkenning: ", "Vertrouwen: ", "In de praktijk: "})
        CHECK(tests::mentions(sentence, kind));
    CHECK(overview_sentence({}).empty());
}
