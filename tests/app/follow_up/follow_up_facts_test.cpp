// SPDX-License-Identifier: EUPL-1.2
#include "app/follow_up/follow_up_facts.h"

#include "app/example.h"
#include "project/follow_up_edit.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using project::EvidenceKind;

namespace {

/// The screen with one conclusion about the first theme.
State with_conclusion(std::vector<project::Evidence> evidence = {})
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::FollowUp, 0}});
    project::FollowUp follow_up;
    project::add_conclusion(follow_up);
    follow_up.conclusions[0].theme = state.findings->themes[0].id;
    follow_up.conclusions[0].evidence = std::move(evidence);
    update(state, SetFollowUp{follow_up, {}});
    return state;
}

} // namespace

TEST_CASE("what the screen shows is there while it is open")
{
    State state = tests::state_with_example();
    CHECK(!state.follow_up_facts);
    update(state, ChooseSection{{SectionKind::FollowUp, 0}});
    REQUIRE(state.follow_up_facts);
    CHECK(state.follow_up_facts->choices.empty()); // there is no conclusion yet
    CHECK(state.follow_up_facts->problems.empty());
    update(state, ChooseSection{{SectionKind::Overview, 0}});
    CHECK(!state.follow_up_facts);
    State none = initial_state(platform::carried_assets());
    update(none, ChooseSection{{SectionKind::FollowUp, 0}});
    CHECK(!none.follow_up_facts);
}

TEST_CASE("basis, problems and what speaks against it follow the conclusion on screen")
{
    State state = with_conclusion();
    CHECK(state.follow_up_facts->problems.size() == 1);
    CHECK(state.follow_up_facts->basis == project::Basis{});
    CHECK(!state.follow_up_facts->counter.empty());
    state = with_conclusion(
        {{EvidenceKind::Item, "voort-1", ""}, {EvidenceKind::Document, "Plan", ""}, {EvidenceKind::Item, "weg", ""}});
    const auto& facts = *state.follow_up_facts;
    CHECK(facts.basis.items == 1);
    CHECK(facts.basis.fewest == facts.basis.most);
    CHECK(facts.basis.fewest > 50);
    CHECK(facts.basis.documents == 1);
    CHECK(facts.problems.size() == 1);
    CHECK(facts.found == std::vector<bool>{true, false, false});
}

TEST_CASE("evidence can be chosen from the theme of the conclusion, or from all of the survey when it has none")
{
    State state = with_conclusion();
    const std::size_t of_theme = state.follow_up_facts->choices.size();
    CHECK(of_theme > 1);
    auto follow_up = current_survey(state)->follow_up;
    follow_up.conclusions[0].theme.clear();
    update(state, SetFollowUp{follow_up, {}});
    CHECK(state.follow_up_facts->choices.size() == state.findings->items.size());
    CHECK(state.follow_up_facts->choices.size() > of_theme);
}

TEST_CASE("who is beyond the last is at the last")
{
    State state = with_conclusion();
    FollowUpScreen screen;
    screen.tab = FollowUpTab::Timeline;
    screen.conclusion = 9;
    screen.recommendation = 9;
    screen.pick.choice = 999;
    update(state, ShowFollowUp{screen});
    CHECK(state.follow_up.tab == FollowUpTab::Timeline);
    CHECK(state.follow_up.conclusion == 0);
    CHECK(state.follow_up.recommendation == 0);
    CHECK(state.follow_up.pick.choice == state.follow_up_facts->choices.size() - 1);
}

TEST_CASE("the screen begins anew in another project")
{
    State state = with_conclusion();
    FollowUpScreen screen;
    screen.tab = FollowUpTab::Recommendations;
    update(state, ShowFollowUp{screen});
    update(state, NewProject{});
    update(state, LeaveWithoutSaving{});
    CHECK(state.follow_up.tab == FollowUpTab::Conclusions);
}

TEST_SUITE_END();
