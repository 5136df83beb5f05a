// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"

#include "project/reference.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk::app;
using wk::tests::state_with_example;

TEST_CASE("what touches no answer is not analysed again, nor is undoing and redoing it")
{
    State state = state_with_example();
    const auto findings = state.findings;
    REQUIRE(findings);
    const auto keeps = [&](const Action& action) {
        const std::size_t steps = state.undo.size();
        update(state, action);
        CHECK(state.undo.size() == steps + 1); // it did change the project
        CHECK(state.findings == findings);
        update(state, Undo{});
        CHECK(state.findings == findings);
        update(state, Redo{});
        CHECK(state.findings == findings);
    };
    keeps(SetTitle{"Onderzoek 2026"});
    wk::project::Recalculation recalculation;
    recalculation.text = "a 50 50";
    keeps(SetRecalculation{recalculation});
    keeps(SetLight{wk::project::Light::Behind});
    keeps(SetReason{"Omdat het zo is."});
    auto rules = current_survey(state)->verdict_rules;
    rules.rules[0].on_track += 0.01;
    keeps(SetVerdictRules{rules});
    keeps(UseReference{"leeuwarden-2022", true});
    keeps(SetAudience{state.project.sharing.audience == wk::project::Audience::Public ? wk::project::Audience::Internal
                                                                                      : wk::project::Audience::Public});
    update(state, ChooseSection{{SectionKind::Open, 0}});
    REQUIRE(state.open_answers);
    keeps(AddQuote{});
}

TEST_CASE("coding counts the open answers again and nothing else, with the same outcome as from the start")
{
    State state = state_with_example();
    update(state, ChooseSection{{SectionKind::Open, 0}});
    REQUIRE(state.open_answers);
    const auto before = state.findings;
    update(state, SetNotCodable{true});
    REQUIRE(state.findings);
    CHECK(state.findings != before);
    CHECK(state.findings->open.front().not_codable == before->open.front().not_codable + 1);
    CHECK(state.findings->items.front().mean == before->items.front().mean);
    update(state, Undo{});
    CHECK(state.findings->open.front().not_codable == before->open.front().not_codable);
}

TEST_CASE("what the figures hang on is analysed again")
{
    State state = state_with_example();
    const auto anew = [&](const Action& action) {
        const auto before = state.findings;
        update(state, action);
        REQUIRE(state.findings);
        CHECK(state.findings != before);
    };
    anew(KeepLevel{"functie", "Staf", false});
    CHECK(state.findings->data.kept == 99);
    anew(Undo{});
    CHECK(state.findings->data.kept == 106);
    anew(SetMinGroup{9});
    CHECK(state.findings->tests.method.min_group == 9);
    anew(RemoveFrame{});
    CHECK(!state.findings->response);
    anew(Undo{});
    CHECK(state.findings->response);
    anew(MapColumn{"leeftijd", {}});
}

TEST_SUITE_END();
