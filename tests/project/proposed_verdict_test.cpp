// SPDX-License-Identifier: EUPL-1.2
#include "project/proposed_verdict.h"

#include "project/verdict_example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

TEST_SUITE_BEGIN("project");

using namespace wk::project;
using wk::survey::ItemKind;
using wk::tests::verdict_findings;

TEST_CASE("a value on a threshold is above it, even when it was computed")
{
    const VerdictRule rule{ItemKind::Vertrouwen, RuleMeasure::Favourable, 0.3, 0.2};
    CHECK(light_of(0.3, rule) == Light::OnTrack);
    CHECK(light_of(0.1 + 0.2, rule) == Light::OnTrack);
    CHECK(light_of(1 - 0.7, rule) == Light::OnTrack); // 0.30000000000000004
    CHECK(light_of(0.2999, rule) == Light::Attention);
    CHECK(light_of(0.1999, rule) == Light::Behind);
}

TEST_CASE("each rule says its value, its n and its light; the lowest decides")
{
    const auto proposal = proposed_verdict(verdict_findings(), "t", default_verdict_rules());
    REQUIRE(proposal.outcomes.size() == 3);
    CHECK(proposal.outcomes[0].light == Light::OnTrack);
    CHECK(proposal.outcomes[1].light == Light::Attention);
    CHECK(std::abs(*proposal.outcomes[2].value - 0.6) < 1e-12); // of 0.75 and 0.45
    CHECK(proposal.outcomes[2].n == 60);
    CHECK(proposal.outcomes[2].items == std::vector<std::string>{"u1", "u2"});
    CHECK(proposal.light == Light::Attention);
}

TEST_CASE("with a majority the light of most rules decides, and of equally many the worst")
{
    auto rules = default_verdict_rules();
    rules.combination = RuleCombination::Majority;
    CHECK(proposed_verdict(verdict_findings(), "t", rules).light == Light::Attention); // two of three
    rules.rules[2].on_track = 0.6;
    CHECK(proposed_verdict(verdict_findings(), "t", rules).light == Light::OnTrack);
    rules.rules.pop_back();
    rules.rules[1] = {ItemKind::Vertrouwen, RuleMeasure::Favourable, 0.9, 0.8};
    CHECK(proposed_verdict(verdict_findings(), "t", rules).light == Light::Behind);
}

TEST_CASE("too few answers, no items or no rules give no light but a reason")
{
    auto findings = verdict_findings();
    findings.items[3].n = 4;
    const auto some = proposed_verdict(findings, "t", default_verdict_rules());
    CHECK(some.outcomes[2].items == std::vector<std::string>{"u1"});
    for (auto& item : findings.items)
        item.n = 4;
    const auto few = proposed_verdict(findings, "t", default_verdict_rules());
    CHECK(!few.light);
    CHECK(few.reason.find("5") != std::string::npos);
    CHECK(few.outcomes[0].n == 0);
    CHECK(!few.outcomes[0].value);
    const auto empty = proposed_verdicts(findings, default_verdict_rules());
    REQUIRE(empty.size() == 2);
    CHECK(!empty[1].light);
    CHECK(!empty[1].reason.empty());
    CHECK(!proposed_verdict(findings, "t", {}).reason.empty());
}

TEST_CASE("what speaks against a light are the items and pairs that point elsewhere")
{
    const auto against = counter_evidence(verdict_findings(), "t", Light::OnTrack, default_verdict_rules());
    REQUIRE(against.size() == 3);
    CHECK(against[0].evidence.reference == "v");
    CHECK(against[1].evidence.reference == "u2");
    CHECK(against[1].light == Light::Behind);
    CHECK(against[2].evidence == Evidence{EvidenceKind::Test, "pairs/v/u1", ""});
    const auto behind = counter_evidence(verdict_findings(), "t", Light::Behind, default_verdict_rules());
    CHECK(behind.size() == 3); // h, v and u1; the pair agrees
    CHECK(counter_evidence(verdict_findings(), "leeg", Light::Behind, default_verdict_rules()).empty());
}

TEST_CASE("a pair of reversed statements points the other way, and a pair of which one is reversed nowhere")
{
    const auto pairs_against = [](bool first, bool second, Light light) {
        auto findings = verdict_findings(); // practice (u1) lies lower than theory (v)
        findings.items[1].side = first ? FavourableSide::Low : FavourableSide::High;
        findings.items[2].side = second ? FavourableSide::Low : FavourableSide::High;
        const auto all = counter_evidence(findings, "t", light, default_verdict_rules());
        return std::count_if(all.begin(), all.end(),
                             [](const auto& each) { return each.evidence.kind == EvidenceKind::Test; });
    };
    CHECK(pairs_against(false, false, Light::OnTrack) == 1);
    CHECK(pairs_against(false, false, Light::Behind) == 0);
    CHECK(pairs_against(true, true, Light::OnTrack) == 0);
    CHECK(pairs_against(true, true, Light::Behind) == 1);
    for (const auto light : {Light::OnTrack, Light::Behind}) {
        CHECK(pairs_against(true, false, light) == 0);
        CHECK(pairs_against(false, true, light) == 0);
    }
}

TEST_SUITE_END();
