// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/follow_up/follow_up_facts.h"
#include "app/verdict/verdict_facts.h"
#include "base/phrases.h"
#include "io/project/project_file.h"
#include "project/study_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using project::EvidenceKind;
using project::Study;

namespace {

const Study& told(const State& state)
{
    return current_survey(state)->study;
}

} // namespace

TEST_CASE("what is told of a study is kept, said, saved and undone by its name, and analyses nothing again")
{
    State state = tests::state_with_example();
    const auto findings = state.findings;
    const auto named = [&](const Study& study, const std::string& name) {
        const auto steps = state.undo.size();
        const auto effects = update(state, SetStudy{study, {}});
        REQUIRE(state.undo.size() == steps + 1);
        CHECK(state.undo.back().name == name);
        CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::StudySaid));
    };
    const Study full = tests::full_study();
    Study study;
    named((study.reason = full.reason, study), "aanleiding");
    named((study.aim = full.aim, study), "doel");
    named((study.main_question = full.main_question, study), "onderzoeksvragen");
    named((study.questions = full.questions, study), "onderzoeksvragen");
    named((study.norms = full.norms, study), "normenkader");
    named((study.context = full.context, study), "context");
    named((study.main_conclusion = full.main_conclusion, study), "hoofdconclusie");
    named((study.sources = full.sources, study), "andere bronnen");
    CHECK(state.findings == findings);
    const auto steps = state.undo.size();
    CHECK(update(state, SetStudy{study, {}}).empty()); // the same
    CHECK(state.undo.size() == steps);
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().study == study);
    update(state, Undo{});
    CHECK(told(state).sources.empty());
    update(state, Redo{});
    CHECK(told(state) == study);
}

TEST_CASE("typing goes on as one step")
{
    State state = tests::state_with_example();
    const auto steps = state.undo.size();
    Study study;
    for (const char* words : {"De raad", "De raad vroeg", "De raad vroeg erom."}) {
        study.reason = words;
        CHECK(!tests::find_effect<Announce>(update(state, SetStudy{study, "reason"})));
    }
    CHECK(state.undo.size() == steps + 1);
    update(state, Undo{});
    CHECK(told(state) == Study{});
}

TEST_CASE("what a source says can be leaned on, leads to its screen, and is missed when it is taken away")
{
    State state = tests::state_with_example();
    Study study = tests::full_study();
    study.sources[1].statements[0].theme = state.findings->themes[0].id;
    update(state, SetStudy{study, {}});
    update(state, ChooseSection{{SectionKind::Verdicts, 0}});
    update(state, SetLight{project::Light::Behind});
    update(state, ChooseEvidence{{EvidenceKind::Statement, 0, {}}});
    REQUIRE(state.verdict_facts->choices.size() == 2);
    CHECK(state.verdict_facts->choices[0].reference == "b2/u1"); // of this theme; the other is of no theme there is
    update(state, AddEvidence{});
    CHECK(state.verdict_facts->problems.empty());
    CHECK(state.verdict_facts->found == std::vector<bool>{true});
    update(state, OpenEvidence{state.verdict_facts->verdict->evidence[0]});
    CHECK(state.survey.section == Section{SectionKind::Study, 0});
    CHECK(state.study == StudyScreen{StudyTab::Sources, 1});
    study.sources.pop_back();
    update(state, SetStudy{study, {}});
    REQUIRE(state.verdict_facts->problems.size() == 1); // made anew
    CHECK(state.verdict_facts->problems[0].code == "evidence-gone");
    CHECK(state.verdict_facts->found == std::vector<bool>{false});
    update(state, Undo{});
    CHECK(state.verdict_facts->problems.empty());
}

TEST_CASE("a document that a verdict only names becomes a source in one step")
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Verdicts, 0}});
    update(state, SetLight{project::Light::Behind});
    update(state, ChooseEvidence{{EvidenceKind::Document, 0, "Beleidsplan, blz. 3"}});
    update(state, AddEvidence{});
    const auto steps = state.undo.size();
    const auto effects = update(state, AdoptEvidence{state.verdict_facts->verdict->evidence[0]});
    CHECK(tests::find_effect<Announce>(effects)->text ==
          "‘Beleidsplan, blz. 3’ staat nu bij de andere bronnen van het onderzoek.");
    REQUIRE(told(state).sources.size() == 1);
    CHECK(told(state).sources[0].title == "Beleidsplan");
    CHECK(state.verdict_facts->verdict->evidence[0].kind == EvidenceKind::Statement);
    CHECK(state.undo.size() == steps + 1);
    CHECK(state.undo.back().name == "opnemen van een bron");
    CHECK(update(state, AdoptEvidence{{EvidenceKind::Item, "vert-1", ""}}).empty());
    update(state, Undo{});
    CHECK(told(state).sources.empty());
    CHECK(state.verdict_facts->verdict->evidence[0].reference == "Beleidsplan, blz. 3");
}

TEST_SUITE_END();
