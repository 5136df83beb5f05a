// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/verdict/verdict_facts.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;
using project::EvidenceKind;
using project::Light;

TEST_CASE("every theme has a proposal, and the researcher's own light stands beside it until it is taken away")
{
    State state = tests::state_with_example();
    REQUIRE(state.verdict_facts);
    CHECK(state.verdict_facts->proposals.size() == 6);
    CHECK(state.verdict_facts->proposals.front().light);
    CHECK(!state.verdict_facts->verdict);
    update(state, ChooseVerdictTheme{5});
    const auto effects = update(state, SetLight{Light::Behind});
    CHECK(tests::find_effect<Announce>(effects)->text == "Uw oordeel over kostenefficiënt werken: blijft achter.");
    REQUIRE(state.verdict_facts->verdict);
    CHECK(state.verdict_facts->verdict->theme == "kostenefficient");
    REQUIRE(state.verdict_facts->problems.size() == 1);
    CHECK(state.verdict_facts->problems.front().code == "no-evidence");
    update(state, SetReason{" Omdat. "});
    CHECK(state.verdict_facts->verdict->text == "Omdat.");
    update(state, SetLight{std::nullopt});
    CHECK(!state.verdict_facts->verdict);
    update(state, Undo{});
    CHECK(state.verdict_facts->verdict->text == "Omdat.");
}

TEST_CASE("evidence is chosen from what there is, noted, kept once, saved and taken away")
{
    State state = tests::state_with_example();
    update(state, AddEvidence{}); // without a verdict there is nothing to lean
    CHECK(state.undo.size() == 1);
    update(state, SetLight{Light::OnTrack});
    update(state, ChooseEvidence{{EvidenceKind::Item, 1, {}}});
    REQUIRE(state.verdict_facts->choices.size() >= 2);
    const std::string item = state.verdict_facts->choices[1].reference;
    update(state, AddEvidence{});
    update(state, AddEvidence{});
    REQUIRE(state.verdict_facts->verdict->evidence.size() == 1);
    CHECK(state.verdict_facts->verdict->evidence[0].reference == item);
    CHECK(state.verdict_facts->problems.empty());
    update(state, NoteEvidence{0, "weegt zwaar"});
    update(state, ChooseEvidence{{EvidenceKind::Document, 0, "Beleidsplan"}});
    CHECK(state.verdict_facts->choices.empty());
    update(state, AddEvidence{});
    update(state, ChooseEvidence{{EvidenceKind::Interview, 0, "  "}});
    update(state, AddEvidence{}); // nameless
    REQUIRE(state.verdict_facts->verdict->evidence.size() == 2);
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().verdicts == state.project.surveys.front().verdicts);
    CHECK(reread->surveys.front().verdicts.front().evidence[0].note == "weegt zwaar");
    update(state, RemoveEvidence{0});
    update(state, RemoveEvidence{9});
    CHECK(state.verdict_facts->verdict->evidence.size() == 1);
}

TEST_CASE("other rules give other proposals, and attention never begins above on track")
{
    State state = tests::state_with_example();
    project::VerdictRules rules{{{survey::ItemKind::Vertrouwen, project::RuleMeasure::Favourable, 0.01, 0.9}}, {}};
    update(state, SetVerdictRules{rules});
    CHECK(state.project.surveys.front().verdict_rules.rules.front().attention == 0.01);
    for (const auto& proposal : state.verdict_facts->proposals)
        CHECK(proposal.light == Light::OnTrack);
    const std::size_t steps = state.undo.size();
    update(state, SetVerdictRules{state.project.surveys.front().verdict_rules});
    CHECK(state.undo.size() == steps);
    update(state, SetVerdictRules{{}});
    CHECK(!state.verdict_facts->proposals.front().light);
}
