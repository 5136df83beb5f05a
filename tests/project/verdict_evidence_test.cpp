#include "project/verdict_evidence.h"

#include "project/verdict_example.h"
#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

std::string codes_of(std::vector<Evidence> evidence)
{
    Survey survey;
    survey.codings = {std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())};
    survey.quotes = {{"o", 0, "tijd", "", "", true}, {"o", 1, "wil dit", "", "", false}};
    std::string out;
    for (const auto& problem :
         evidence_problems({"t", Light::Behind, "", std::move(evidence)}, wk::tests::verdict_findings(), survey))
        out += problem.code + " ";
    return out;
}

} // namespace

TEST_CASE("a verdict without evidence, with lost evidence or with quotes alone is marked")
{
    using enum EvidenceKind;
    CHECK(codes_of({}) == "no-evidence ");
    CHECK(codes_of({{Item, "v", ""}, {Test, "pairs/v/u1", ""}, {Category, "o/tijd", ""}}).empty());
    CHECK(codes_of({{Document, "Beleidsplan", ""}, {Interview, "Teamleider", ""}}).empty());
    CHECK(codes_of({{Item, "w", ""}}) == "evidence-gone ");
    CHECK(codes_of({{Test, "pairs/u1/v", ""}}) == "evidence-gone ");
    CHECK(codes_of({{Test, "", ""}, {Category, "o/", ""}, {Category, "o", ""}, {Document, " ", ""}}) ==
          "evidence-gone evidence-gone evidence-gone evidence-gone ");
    CHECK(codes_of({{Quote, "o/0", ""}}) == "only-quotes ");
    CHECK(codes_of({{Quote, "o/0", ""}, {Item, "v", ""}}).empty());
    CHECK(codes_of({{Quote, "o/1", ""}, {Item, "v", ""}}) == "quote-unchecked ");
    CHECK(codes_of({{Quote, "o/9", ""}, {Item, "v", ""}}) == "evidence-gone ");
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
    CHECK(references("t", Quote) == "o/0 ");
    CHECK(references("leeg", Quote) == "o/1 ");
    CHECK(references("leeg", Item).empty());
    CHECK(references("t", Document).empty());
    for (const auto kind : {Item, Test, Category, Quote})
        for (const auto& choice : evidence_choices(findings, survey, "t", kind))
            for (const auto& problem : evidence_problems({"t", Light::Behind, "", {choice}}, findings, survey))
                CHECK(problem.code != "evidence-gone");
}

TEST_SUITE_END();
