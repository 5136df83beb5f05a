// SPDX-License-Identifier: EUPL-1.2
#include "project/withheld.h"

#include "base/phrases.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

ItemFinding item_of(const char* id, std::vector<Count> counts)
{
    ItemFinding out;
    out.id = id;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        out.points.push_back({int(i + 1), "punt", counts[i]});
        out.n += counts[i];
    }
    return out;
}

/// Two items, a pair, a correlation and a scale of them in which `n` people count, and an open question.
Findings findings_about(Count n)
{
    Findings out;
    out.items = {item_of("v1", {8, 9, 7}), item_of("v2", {5, 9, 9})};
    PairFinding pair;
    pair.first = "v1";
    pair.second = "v2";
    pair.n = n;
    pair.lower = n;
    pair.statistic = 3;
    pair.p.exact = 0.04;
    pair.effect = {"matched-rank-biserial", -1, {}};
    out.tests.pairs = {pair};
    CorrelationFinding correlation;
    correlation.item = "v1";
    correlation.variable = "leeftijd";
    correlation.method = "spearman";
    correlation.n = n;
    correlation.item_ties = 2;
    correlation.coefficient = 0.5;
    correlation.p.asymptotic = 0.2;
    correlation.ci95 = {0.1, 0.9};
    out.tests.correlations = {correlation};
    ReliabilityFinding scale;
    scale.id = "t";
    scale.items = {"v1", "v2"};
    scale.n = n;
    scale.alpha = 0.8;
    scale.ci95 = {0.7, 0.9};
    scale.item_rest = {0.4, 0.4};
    out.reliability = {scale};
    OpenFinding open{"o1", "t", "belemmeringen", n, 2, {{"c", "Tijd", n - 1}}, 1, 0, {}};
    out.open = {open};
    return out;
}

} // namespace

TEST_CASE("pairs, correlations, scales and categories show from the limit on, and not one person below it")
{
    auto shown = findings_about(10);
    hide_few(shown, 10);
    CHECK(shown.data.warnings.empty());
    CHECK(!shown.tests.pairs->front().suppressed);
    CHECK(shown.tests.pairs->front().statistic);
    CHECK(shown.tests.correlations->front().coefficient);
    CHECK(shown.reliability.front().alpha);
    CHECK(shown.open.front().categories.size() == 1);

    auto hidden = findings_about(9);
    hide_few(hidden, 10);
    const std::string reason = say(Phrase::TooFewToShow, {"10"});
    const auto& pair = hidden.tests.pairs->front();
    CHECK(pair.suppressed);
    CHECK(pair.reason == reason);
    CHECK(pair.n == 0);
    CHECK(pair.lower == 0);
    CHECK(!pair.statistic);
    CHECK(!pair.p.value());
    CHECK(!pair.effect.value);
    const auto& correlation = hidden.tests.correlations->front();
    CHECK(correlation.suppressed);
    CHECK(correlation.reason == reason);
    CHECK(correlation.variable == "leeftijd");
    CHECK(correlation.n == 0);
    CHECK(correlation.item_ties == 0);
    CHECK(!correlation.coefficient);
    CHECK(!correlation.p.value());
    CHECK(!correlation.ci95);
    const auto& scale = hidden.reliability.front();
    CHECK(scale.suppressed);
    CHECK(scale.reason == reason);
    CHECK(scale.items.size() == 2);
    CHECK(!scale.alpha);
    CHECK(!scale.ci95);
    CHECK(scale.item_rest.empty());
    CHECK(hidden.open.front().answered == 0);
    CHECK(hidden.open.front().categories.empty());
    CHECK(hidden.items.size() == 2); // the items themselves have answers enough
    REQUIRE(hidden.data.warnings.size() == 1);
    CHECK(hidden.data.warnings[0].message == say(Phrase::HiddenFew, {"3", "10"}));
    hide_few(hidden, 10); // again says nothing new
    CHECK(hidden.data.warnings.size() == 1);
}

TEST_CASE("an item that few people answered, or nearly all alike, goes with all that rests on it, and is named")
{
    for (const auto& counts : {std::vector<Count>{3, 3, 3}, {0, 30, 1}}) {
        auto findings = findings_about(20);
        findings.items[1] = item_of("v2", counts);
        hide_few(findings, 10);
        CHECK(findings.items.size() == 1);
        CHECK(findings.tests.pairs->empty());
        CHECK(findings.reliability.empty());
        CHECK(findings.tests.correlations->size() == 1);
        REQUIRE(findings.data.warnings.size() == 1);
        CHECK(findings.data.warnings[0].code == "hidden-few-items");
        CHECK(findings.data.warnings[0].message == say(Phrase::HiddenFewItems, {"v2"}));
    }
    auto findings = findings_about(20);
    hide_few(findings, 10, {"v1"}); // for another reason, which somebody else says
    CHECK(findings.items.size() == 1);
    CHECK(findings.data.warnings.empty());
}

TEST_CASE("a level that is withheld takes the test with it, and the mean ranks of all")
{
    GroupFinding group;
    group.item = "v1";
    group.factor = "functie";
    group.test = "kruskal-wallis";
    group.levels = {{"a", 20, 3.5, 30.0, 0.4, false}, {"b", 12, 3.1, 25.0, 0.2, false}, {"c", {}, {}, {}, {}, true}};
    group.n = 32;
    group.ties = 30;
    group.statistic = 2.5;
    group.df = 1;
    group.p.exact = 0.1;
    group.effect = {"epsilon-squared", 0.2, {}};
    group.comparisons = {{"a", "b", 1, 0.2, 0.2}};
    group.top_two_difference = {0.2, {0, 0.4}};
    withhold_levels(group, {1});
    CHECK(group.item == "v1");
    CHECK(group.n == 20);
    CHECK(group.ties == 0);
    CHECK(group.test.empty());
    CHECK(!group.statistic);
    CHECK(!group.df);
    CHECK(!group.p.value());
    CHECK(!group.effect.value);
    CHECK(group.comparisons.empty());
    CHECK(!group.top_two_difference);
    CHECK(group.reason == say(Phrase::GroupTestHidden, {"functie"}));
    CHECK(group.levels[0].mean == 3.5);
    CHECK(!group.levels[0].mean_rank);
    CHECK(group.levels[1].suppressed);
    CHECK(!group.levels[1].n);
    CHECK(!group.levels[1].mean);
    CHECK(!group.levels[1].top_two);
}

TEST_SUITE_END();
