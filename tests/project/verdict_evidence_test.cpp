// SPDX-License-Identifier: EUPL-1.2
#include "project/verdict_evidence.h"

#include "project/follow_up_basis.h"
#include "project/follow_up_example.h"
#include "project/study_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

std::string problem_codes(const std::vector<Evidence>& evidence)
{
    Survey survey;
    survey.codings = {std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())};
    survey.quotes = {{"o", 0, "tijd", "", "", true}, {"o", 1, "wil dit", "", "", false}};
    std::string out;
    for (const auto& problem : evidence_problems(evidence, wk::tests::verdict_findings(), survey))
        out += problem.code + " ";
    return out;
}

} // namespace

TEST_CASE("a verdict without evidence, with lost evidence or with quotes alone is marked")
{
    using enum EvidenceKind;
    CHECK(problem_codes({}) == "no-evidence ");
    CHECK(problem_codes({{Item, "v", ""}, {Test, "pairs/v/u1", ""}, {Category, "o/tijd", ""}}).empty());
    CHECK(problem_codes({{Document, "Beleidsplan", ""}, {Interview, "Teamleider", ""}}).empty());
    CHECK(problem_codes({{Item, "w", ""}}) == "evidence-gone ");
    CHECK(problem_codes({{Test, "pairs/u1/v", ""}}) == "evidence-gone ");
    CHECK(problem_codes({{Test, "", ""}, {Category, "o/", ""}, {Category, "o", ""}, {Document, " ", ""}}) ==
          "evidence-gone evidence-gone evidence-gone evidence-gone ");
    CHECK(problem_codes({{Quote, "o/0", ""}}) == "only-quotes ");
    CHECK(problem_codes({{Quote, "o/0", ""}, {Item, "v", ""}}).empty());
    CHECK(problem_codes({{Quote, "o/1", ""}, {Item, "v", ""}}) == "quote-unchecked ");
    CHECK(problem_codes({{Quote, "o/9", ""}, {Item, "v", ""}}) == "evidence-gone ");
    CHECK(problem_codes({{Quote, "o/0", ""}, {Item, "weg", ""}}) == "evidence-gone only-quotes "); // what is left
}

TEST_CASE("what a verdict can lean on is of its own theme, and what is offered stands")
{
    using enum EvidenceKind;
    auto findings = wk::tests::verdict_findings();
    GroupFinding group{"v", "functie", "mann-whitney", {}, 90, 0, {}, {}, {}, {}, {}, {}, {}, {}};
    group.p.asymptotic = 0.2;
    findings.tests.groups = {group};
    CorrelationFinding correlation;
    correlation.item = "h";
    correlation.variable = "leeftijd";
    correlation.p.asymptotic = 0.04;
    findings.tests.correlations = {correlation};
    findings.open = {{"o", "t", "belemmeringen", 4, 0, {{"tijd", "Tijd", 2}, {"client", "Cliënt", 0}}, 0, 0, {}}};
    Survey survey;
    survey.codings = {std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())};
    survey.quotes = {{"o", 0, "tijd", "", "", true}, {"o", 1, "wil dit", "", "leeg", true}};
    const auto references = [&](std::string_view theme, EvidenceKind kind) {
        std::string out;
        for (const auto& choice : evidence_choices(findings, survey, theme, kind)) {
            CHECK(choice.kind == kind);
            out += choice.reference + " ";
        }
        return out;
    };
    CHECK(references("t", Item) == "h v u1 u2 ");
    CHECK(references("t", Test) == "pairs/v/u1 correlations/h/leeftijd "); // the groups do not stand out
    CHECK(references("t", Category) == "o/tijd ");
    CHECK(references("leeg", Category) == "o/tijd "); // an answer can be about more than was asked
    CHECK(references("t", Quote) == "o/0 o/1 ");      // its own first
    CHECK(references("leeg", Quote) == "o/1 o/0 ");
    CHECK(references("leeg", Item).empty());
    CHECK(references("t", Document).empty());
    CHECK(evidence_choices(findings, survey, std::nullopt, Quote).size() == 2); // of all of the survey
    CHECK(evidence_choices(findings, survey, std::nullopt, Item).size() == findings.items.size());
    for (const auto kind : {Item, Test, Category, Quote})
        for (const auto& choice : evidence_choices(findings, survey, "t", kind))
            for (const auto& problem : evidence_problems(std::span(&choice, 1), findings, survey))
                CHECK(problem.code != "evidence-gone");
}

TEST_CASE("a piece of evidence is found where it stands, and what is gone nowhere")
{
    using enum EvidenceKind;
    const auto findings = wk::tests::follow_up_findings();
    auto survey = wk::tests::follow_up_survey();
    const auto place = [&](EvidenceKind kind, const char* reference) {
        return evidence_place({kind, reference, ""}, findings, survey);
    };
    CHECK(place(Item, "u1") == EvidencePlace{FoundIn::Items, "t", "u1"});
    CHECK(place(Test, "pairs/v/u1") == EvidencePlace{FoundIn::Pairs, "", ""});
    CHECK(place(Test, "groups/v/functie") == EvidencePlace{FoundIn::Groups, "", "functie"});
    CHECK(place(Test, "correlations/h/leeftijd") == EvidencePlace{FoundIn::Correlations, "", "leeftijd"});
    CHECK(place(Category, "o/client") == EvidencePlace{FoundIn::Categories, "t", "o"});
    CHECK(place(Quote, "o/0") == EvidencePlace{FoundIn::Quotes, "t", "o"});
    CHECK(place(Quote, "o/1") == EvidencePlace{FoundIn::Quotes, "leeg", "o"}); // the theme it was given
    CHECK(place(Item, "weg") == EvidencePlace{});
    CHECK(place(Quote, "o/9") == EvidencePlace{});
    CHECK(place(Document, "Plan") == EvidencePlace{});
    survey.quotes[0].question = "onbekend";
    CHECK(theme_of(findings, survey.quotes[0]).empty());
}

TEST_CASE("evidence about one thing is kept once")
{
    std::vector<Evidence> list;
    add_evidence(list, {EvidenceKind::Item, "v", "eerst"});
    add_evidence(list, {EvidenceKind::Item, "v", "later"});
    add_evidence(list, {EvidenceKind::Document, "v", ""});
    REQUIRE(list.size() == 2);
    CHECK(list[0].note == "eerst");
}

TEST_CASE("what another source says can be leaned on: of a theme its own first, then what is about no theme")
{
    using enum EvidenceKind;
    const auto findings = wk::tests::verdict_findings();
    Survey survey;
    survey.study = wk::tests::full_study();
    survey.study.sources[1].statements.push_back({"u2", "Over iets wat er niet meer is", "", "weg", {}});
    const auto choices = [&](std::optional<std::string_view> theme) {
        std::string out;
        for (const auto& choice : evidence_choices(findings, survey, theme, Statement))
            out += choice.reference + " ";
        return out;
    };
    CHECK(choices(std::nullopt) == "b1/u1 b2/u1 b2/u2 "); // what has no words says nothing
    CHECK(choices("t") == "b1/u1 b2/u1 b2/u2 ");
    CHECK(choices("leeg") == "b2/u1 b2/u2 ");
    CHECK(evidence_place({Statement, "b1/u1", ""}, findings, survey) == EvidencePlace{FoundIn::Sources, "t", "b1"});
    CHECK(evidence_place({Statement, "b1/u2", ""}, findings, survey) == EvidencePlace{});
    CHECK(statement_named(survey.study, "b2/u1")->source == 1);
    const std::vector<Evidence> good{{Statement, "b2/u1", ""}};
    CHECK(evidence_problems(good, findings, survey).empty()); // it says what somebody found: more than quotes alone
    const std::vector<Evidence> bad{{Statement, "b2/u9", ""}};
    const auto problems = evidence_problems(bad, findings, survey);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "evidence-gone");
    CHECK(problems[0].message.find("b2") == std::string::npos);
    CHECK(problems[0].message ==
          "Deze onderbouwing bestaat niet meer in deze enquête (Uitspraak uit een bron). Kies een "
          "andere of verwijder deze.");
    CHECK(basis_of(std::vector<Evidence>{{Statement, "b1/u1", ""},
                                         {Statement, "b1/u2", ""},
                                         {Statement, "b2/u1", ""},
                                         {Statement, "b2/u2", ""}},
                   findings, survey)
              .statements == 3);
}

TEST_SUITE_END();
