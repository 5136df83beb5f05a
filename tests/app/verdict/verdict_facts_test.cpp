// SPDX-License-Identifier: EUPL-1.2
#include "app/change/change.h"
#include "app/verdict/verdict_facts.h"

#include "app/example.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

TEST_CASE("a theme or choice beyond the last is the last")
{
    State state = tests::state_with_example();
    update(state, ChooseVerdictTheme{99});
    CHECK(state.verdict.theme == 5);
    update(state, ChooseEvidence{{project::EvidenceKind::Item, 99, {}}});
    CHECK(state.verdict.pick.choice == state.verdict_facts->choices.size() - 1);
}

TEST_CASE("what points another way follows the light that was given")
{
    State state = tests::state_with_example();
    update(state, SetLight{project::Light::Behind});
    const std::size_t against = state.verdict_facts->counter.size();
    CHECK(against > 0);
    update(state, SetLight{*state.verdict_facts->proposals.front().light});
    CHECK(state.verdict_facts->counter.size() != against);
}

TEST_CASE("without a survey there is no stoplicht")
{
    State state = initial_state(platform::carried_assets());
    refresh(state);
    CHECK(!state.verdict_facts);
    update(state, SetLight{project::Light::OnTrack});
    update(state, SetVerdictRules{{}});
    update(state, AddEvidence{});
    CHECK(state.undo.empty());
}

TEST_CASE("what is picked is the choice, or else what is named")
{
    const std::vector<project::Evidence> choices{{project::EvidenceKind::Item, "v", {}}};
    CHECK(picked_evidence({project::EvidenceKind::Item, 0, "Plan"}, choices)->reference == "v");
    CHECK(!picked_evidence({project::EvidenceKind::Item, 3, ""}, choices));
    CHECK(!picked_evidence({project::EvidenceKind::Quote, 0, "Plan"}, {})); // a name is of a document or interview
    CHECK(picked_evidence({project::EvidenceKind::Document, 0, " Plan "}, {})->reference == "Plan");
    CHECK(!picked_evidence({project::EvidenceKind::Interview, 0, " "}, {}));
}

TEST_CASE("a verdict knows of which evidence there is a screen to see it on")
{
    State state = tests::state_with_example();
    update(state, SetLight{project::Light::Behind});
    update(state, AddEvidence{});
    update(state, ChooseEvidence{{project::EvidenceKind::Document, 0, "Plan"}});
    update(state, AddEvidence{});
    CHECK(state.verdict_facts->found == std::vector<bool>{true, false});
    update(state, OpenEvidence{state.verdict_facts->verdict->evidence[0]});
    CHECK(state.survey.section.kind == SectionKind::Theme);
}
