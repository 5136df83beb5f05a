// SPDX-License-Identifier: EUPL-1.2
#include "project/study_edit.h"

#include "project/study_example.h"
#include "project/verdict_evidence.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

/// A survey of which a verdict and a conclusion lean on this.
Survey leaning(std::vector<Evidence> verdict, std::vector<Evidence> conclusion = {})
{
    Survey out;
    out.verdicts = {{"t", Light::Behind, "", std::move(verdict)}};
    out.follow_up.conclusions = {{"c1", "Zo is het", "", "", std::move(conclusion), "", {}}};
    return out;
}

} // namespace

TEST_CASE("a new source or statement has an id of its own, that nothing leans on: not even on one that is gone")
{
    Survey survey = leaning({{EvidenceKind::Statement, "b2/u1", ""}}, {{EvidenceKind::Statement, "b1/u1", ""}});
    CHECK(add_source(survey.study, survey) == 0);
    CHECK(survey.study.sources[0].id == "b3");
    survey.study.sources[0].id = "b1";
    CHECK(add_source(survey.study, survey) == 1);
    CHECK(survey.study.sources[1].id == "b3");
    add_statement(survey.study.sources[0], survey);
    add_statement(survey.study.sources[0], survey);
    add_statement(survey.study.sources[1], survey);
    CHECK(survey.study.sources[0].statements[0].id == "u2");
    CHECK(survey.study.sources[0].statements[1].id == "u3");
    CHECK(survey.study.sources[1].statements[0].id == "u1");
}

TEST_CASE("what leans on a statement is counted")
{
    const std::vector<Evidence> both{{EvidenceKind::Statement, "b1/u1", ""}, {EvidenceKind::Item, "b1/u2", ""}};
    const Survey survey = leaning(both, both);
    CHECK(uses_of(survey, "b1/u1") == StatementUses{1, 1});
    CHECK(uses_of(survey, "b1/u2") == StatementUses{});
}

TEST_CASE("a document that evidence only names becomes a source, and all evidence that names it leans on what it says")
{
    using enum EvidenceKind;
    Survey survey = leaning({{Item, "v", "ook"}, {Document, "Beleidsplan 2024, blz. 12", "De inloop is open."}},
                            {{Document, "Beleidsplan 2024, blz. 12", "De inloop is open."},
                             {Document, "Beleidsplan 2024", ""},
                             {Interview, "Beleidsplan 2024", "Iets anders"}});
    adopt_source(survey, survey.verdicts[0].evidence[1]);
    REQUIRE(survey.study.sources.size() == 1);
    const auto& source = survey.study.sources[0];
    CHECK(source.kind == SourceKind::Document);
    CHECK(source.title == "Beleidsplan 2024");
    REQUIRE(source.statements.size() == 2);
    // About a theme for one and about the whole survey for the other, so about none.
    CHECK(source.statements[0] == SourceStatement{"u1", "De inloop is open.", "blz. 12", "", {}});
    CHECK(source.statements[1] == SourceStatement{"u2", "Beleidsplan 2024", "", "", {}});
    CHECK(survey.verdicts[0].evidence == std::vector<Evidence>{{Item, "v", "ook"}, {Statement, "b1/u1", ""}});
    CHECK(survey.follow_up.conclusions[0].evidence ==
          std::vector<Evidence>{
              {Statement, "b1/u1", ""}, {Statement, "b1/u2", ""}, {Interview, "Beleidsplan 2024", "Iets anders"}});
    adopt_source(survey, survey.follow_up.conclusions[0].evidence[2]); // of another kind: another source
    REQUIRE(survey.study.sources.size() == 2);
    CHECK(survey.study.sources[1].kind == SourceKind::Interview);
    CHECK(survey.follow_up.conclusions[0].evidence.back() == Evidence{Statement, "b2/u1", ""});
}

TEST_CASE("a source that is there already is not made twice, and what names nothing makes none")
{
    Survey survey = leaning({{EvidenceKind::Document, "Plan, een schets", "A"}});
    survey.study.sources = {{"b7", SourceKind::Document, " Plan, een schets", "", {}, {}}};
    adopt_source(survey, survey.verdicts[0].evidence[0]);
    REQUIRE(survey.study.sources.size() == 1); // no page behind the comma: part of the title
    CHECK(survey.verdicts[0].evidence[0].reference == "b7/u1");
    CHECK(survey.study.sources[0].statements[0].theme == "t");
    const Study before = survey.study;
    adopt_source(survey, {EvidenceKind::Item, "v", ""});
    adopt_source(survey, {EvidenceKind::Document, " ", ""});
    CHECK(survey.study == before);
}

TEST_SUITE_END();
