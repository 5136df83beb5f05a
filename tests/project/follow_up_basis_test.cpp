// SPDX-License-Identifier: EUPL-1.2
#include "project/follow_up_basis.h"

#include "project/follow_up_example.h"
#include "project/study_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

Basis counted(const std::vector<Evidence>& evidence)
{
    return basis_of(evidence, wk::tests::follow_up_findings(), wk::tests::follow_up_survey());
}

Conclusion concluded(std::string theme, std::vector<Evidence> evidence)
{
    Conclusion out;
    out.theme = std::move(theme);
    out.evidence = std::move(evidence);
    return out;
}

std::string problems_of(const Conclusion& conclusion)
{
    std::string out;
    for (const auto& problem :
         conclusion_problems(conclusion, wk::tests::follow_up_findings(), wk::tests::follow_up_survey()))
        out += problem.code + " ";
    return out;
}

std::string against(const Conclusion& conclusion, const Survey& survey = wk::tests::follow_up_survey())
{
    std::string out;
    for (const auto& each : against_conclusion(conclusion, wk::tests::follow_up_findings(), survey))
        out += each.evidence.reference + " ";
    return out;
}

} // namespace

TEST_CASE("what a conclusion leans on is counted: items with their smallest and largest n, tests and what they show")
{
    using enum EvidenceKind;
    CHECK(counted({}) == Basis{});
    const auto items = counted({{Item, "u2", ""}, {Item, "h", ""}, {Item, "v", ""}});
    CHECK(items.items == 3);
    CHECK(items.fewest == 60);
    CHECK(items.most == 94);
    const auto tests =
        counted({{Test, "pairs/v/u1", ""}, {Test, "groups/v/functie", ""}, {Test, "correlations/h/leeftijd", ""}});
    CHECK(tests.tests == 3);
    CHECK(tests.shown == 1); // the group does not survive correction
    const auto category = counted({{Category, "o/tijd", ""}});
    CHECK(category.categories == 1);
    CHECK(category.mentions == 4);
    CHECK(category.coded == 8);
    CHECK(counted({{Category, "o/tijd", ""}, {Category, "o/client", ""}}).mentions == 7);
    const auto rest =
        counted({{Quote, "o/0", ""}, {Quote, "o/1", ""}, {Document, "Plan", ""}, {Interview, "Raad", ""}});
    CHECK(rest.quotes == 2);
    CHECK(rest.unchecked == 1);
    CHECK(rest.documents == 1);
    CHECK(rest.interviews == 1);
}

TEST_CASE("statements of other sources count, and each source that makes them once")
{
    using enum EvidenceKind;
    auto survey = wk::tests::follow_up_survey();
    survey.study = wk::tests::full_study();
    survey.study.sources[0].statements[1].text = "En zaterdag ook.";
    const std::vector<Evidence> all{
        {Statement, "b1/u1", ""}, {Statement, "b1/u2", ""}, {Statement, "b2/u1", ""}, {Statement, "b2/u9", ""}};
    const auto basis = basis_of(all, wk::tests::follow_up_findings(), survey);
    CHECK(basis.statements == 3);
    CHECK(basis.sources == 2);
    CHECK(conclusion_problems(concluded("t", {all[0]}), wk::tests::follow_up_findings(), survey).empty());
    CHECK(conclusion_problems(concluded("t", all), wk::tests::follow_up_findings(), survey).front().code ==
          "evidence-gone");
}

TEST_CASE("what is gone or hidden does not count")
{
    using enum EvidenceKind;
    CHECK(counted({{Item, "weg", ""},
                   {Test, "pairs/v/weg", ""},
                   {Category, "o/", ""},
                   {Quote, "o/9", ""},
                   {Document, " ", ""}}) == Basis{});
    auto hidden = wk::tests::follow_up_findings();
    hidden.open[0] = {"o", "t", "belemmeringen", 0, 0, {}, 0, 0, {}}; // as shared_findings() hides it
    std::erase_if(hidden.items, [](const auto& item) { return item.id == "u2"; });
    const std::vector<Evidence> evidence{{Item, "u2", ""}, {Category, "o/tijd", ""}};
    CHECK(basis_of(evidence, hidden, wk::tests::follow_up_survey()) == Basis{});
}

TEST_CASE("a test shows something when its p, corrected where that is done, is at or below the lowest alpha")
{
    MethodFinding method;
    PFinding p;
    p.asymptotic = 0.04;
    CHECK(!is_demonstrated(p, method)); // nothing was asked of it
    method.alpha = {0.10, 0.05};
    CHECK(is_demonstrated(p, method));
    p.exact = 0.051;
    CHECK(!is_demonstrated(p, method)); // the exact one where there is one
    p.exact = 0.001;
    p.adjusted = 0.06;
    CHECK(!is_demonstrated(p, method));
    p.adjusted = 0.05;
    CHECK(is_demonstrated(p, method));
    CHECK(!is_demonstrated({}, method));
}

TEST_CASE("a conclusion that leans on nothing, on quotes alone, or on what is gone or unchecked says so, each once")
{
    using enum EvidenceKind;
    CHECK(problems_of(concluded("t", {})) == "no-evidence ");
    CHECK(problems_of(concluded("t", {{Item, "v", ""}, {Quote, "o/0", ""}})).empty());
    CHECK(problems_of(concluded("t", {{Quote, "o/0", ""}})) == "only-quotes ");
    CHECK(problems_of(concluded("t", {{Quote, "o/0", ""}, {Quote, "o/1", ""}})) == "quote-unchecked only-quotes ");
    CHECK(problems_of(concluded("t", {{Item, "weg", ""}, {Item, "ook weg", ""}, {Item, "v", ""}})) == "evidence-gone ");
    CHECK(problems_of(concluded("t", {{Item, "weg", ""}, {Quote, "o/0", ""}})) == "evidence-gone only-quotes ");
    CHECK(problems_of(concluded("t", {{Interview, "Teamleider", ""}})).empty());
}

TEST_CASE("what points another way than most of a conclusion's items speaks against it, unless it leans on that")
{
    using enum EvidenceKind;
    // h and u1 are on track, v is attention, u2 is behind; the pair says that progress is lower than trust.
    CHECK(against(concluded("t", {{Item, "u2", ""}})) == "h v u1 ");
    CHECK(against(concluded("t", {{Item, "h", ""}})) == "v u2 pairs/v/u1 ");
    CHECK(against(concluded("t", {{Item, "h", ""}, {Item, "u1", ""}, {Item, "u2", ""}})) == "v pairs/v/u1 ");
    CHECK(against(concluded("", {{Item, "h", ""}, {Item, "u1", ""}, {Item, "u2", ""}})).empty());
    CHECK(against(concluded("t", {{Item, "h", ""}, {Test, "pairs/v/u1", ""}})) == "v u2 "); // it leans on that itself
    CHECK(against(concluded("leeg", {{Item, "h", ""}, {Item, "u1", ""}, {Item, "v", ""}})).empty());
}

TEST_CASE("where the items do not decide, the verdict does, then the rules, then the worst of the items")
{
    using enum EvidenceKind;
    auto survey = wk::tests::follow_up_survey();
    const auto undecided = concluded("t", {{Item, "h", ""}, {Item, "v", ""}});
    CHECK(against(concluded("t", {}), survey) == "h u1 u2 "); // the rules propose attention
    CHECK(against(undecided, survey) == "u1 u2 ");
    survey.verdicts = {{"t", Light::OnTrack, "", {}}};
    CHECK(against(concluded("t", {}), survey) == "v u2 pairs/v/u1 ");
    CHECK(against(undecided, survey) == "u2 pairs/v/u1 ");
    CHECK(against(concluded("", {{Item, "h", ""}, {Item, "u2", ""}}), survey).empty());
    CHECK(against(concluded("", {}), survey).empty());
    CHECK(against(concluded("", {{Document, "Plan", ""}}), survey).empty());
    CHECK(against(concluded("leeg", {}), survey).empty());
}

TEST_CASE("a question of the council is open until the college answers it in words")
{
    Recommendation recommendation;
    CHECK(unanswered_questions(recommendation) == std::vector<std::size_t>{0, 1, 2});
    recommendation.answers = {"Ernstig.", " \n", "Geld."};
    CHECK(unanswered_questions(recommendation) == std::vector<std::size_t>{1});
    recommendation.answers[1] = "Scholing.";
    CHECK(unanswered_questions(recommendation).empty());
}

TEST_CASE("a recommendation is late after the day on which it is due, until it is carried out or dropped")
{
    Recommendation recommendation;
    recommendation.due = "2027-03-01";
    CHECK(is_late(recommendation, "2027-03-02"));
    CHECK(!is_late(recommendation, "2027-03-01"));
    CHECK(!is_late(recommendation, ""));
    CHECK(!is_late(recommendation, "maart 2028"));
    recommendation.progress = Progress::Busy;
    CHECK(is_late(recommendation, "2027-03-02"));
    recommendation.progress = Progress::Done;
    CHECK(!is_late(recommendation, "2027-03-02"));
    recommendation.progress = Progress::Dropped;
    CHECK(!is_late(recommendation, "2027-03-02"));
    recommendation = {};
    CHECK(!is_late(recommendation, "2027-03-02"));
}

TEST_CASE("the timeline has all events and due days in order of date, and what has no date last")
{
    FollowUp all;
    all.recommendations.resize(2);
    all.recommendations[0].due = "2027-06-01";
    all.recommendations[0].events = {{"", "Besproken"}, {"2026-12-01", "Raad besluit"}, {"2027-01-01", "  "}};
    all.recommendations[1].due = "2026-12-01";
    all.recommendations[1].events = {{"2025-01-01", "Brief"}};
    CHECK(timeline({}).empty());
    CHECK(timeline(all) == std::vector<TimelineEntry>{{"2025-01-01", 1, "Brief", false},
                                                      {"2026-12-01", 0, "Raad besluit", false},
                                                      {"2026-12-01", 1, "", true},
                                                      {"2027-06-01", 0, "", true},
                                                      {"", 0, "Besproken", false}});
}

TEST_SUITE_END();
