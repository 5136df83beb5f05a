// SPDX-License-Identifier: EUPL-1.2
#include "project/lost_work.h"

#include "assessment/example.h"
#include "base/json.h"
#include "project/study_example.h"
#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using Losses = std::vector<Lost>;

namespace {

/// The small instrument with a theme.
std::shared_ptr<const survey::Instrument> with_theme()
{
    Json document = tests::small_instrument()->document();
    document["themes"] = Json::array({{{"id", "t"}, {"title", "Onderwerp"}}});
    return std::make_shared<const survey::Instrument>(*survey::Instrument::from_document(document, "klein.json"));
}

/// A survey with something of every kind made of it.
Project full_project()
{
    Project out;
    out.surveys.emplace_back();
    Survey& survey = out.surveys.front();
    survey.table = tests::coding_table();
    survey.instrument = with_theme();
    survey.codings = {std::make_shared<const survey::QuestionCoding>(tests::coding_done())};
    survey.other_coders = {
        std::make_shared<const survey::OtherCoder>(survey::OtherCoder{"Kim", "kim.json", {tests::coding_done()}})};
    survey.quotes = {{"o", 0, "tijd", "", "", true}};
    survey.verdicts = {{"t", Light::Behind, "omdat", {}}};
    survey.verdict_rules.combination = RuleCombination::Majority;
    survey.follow_up.conclusions = {{"c1", "Zo is het", "", "", {}, "", {}}};
    Recommendation advice;
    advice.id = "a1";
    survey.follow_up.recommendations = {advice};
    survey.study = tests::full_study();
    survey.report.add_chapter();
    survey.report.set_own_text("inleiding", "Van ons");
    survey.report.subtitle = "Najaar";
    survey.frame = SamplingFrame{"adressen.csv", "f", {{"a", 10}, {"b", 20}}};
    ComparisonSource source;
    source.title = "2024";
    survey.compared = {source};
    survey.references = {"heerenveen"};
    survey.mapping.columns = {{"kolom", "h"}};
    survey.mapping.options = {{"s", "jawel", 1}};
    survey.analysis.groupings = {{"f", {{"beide", {"a", "b"}}}, {}}};
    survey.filters = {{"f", {"a"}}};
    out.recalculation.text = "1;2;3";
    out.route.notes = {{"f1", "eerst dit", false, PlaceStatus::None, {}}};
    out.route.talks = {{"d1", "voor", "", "", true, {}}};
    out.route.inhabitants = 90000;
    out.assessments = {std::make_shared<const assessment::Session>()};
    out.questionnaires = {std::make_shared<const assessment::Questionnaire>(tests::plain_questionnaire(3))};
    out.teams = {std::make_shared<const assessment::TeamResult>()};
    return out;
}

std::size_t count(const Losses& all, Work work)
{
    for (const auto& each : all)
        if (each.work == work)
            return each.count;
    return 0;
}

/// How many answers of tests::coding_done() have codes, or are not codable.
std::size_t decided()
{
    std::size_t out = 0;
    for (const auto& answer : tests::coding_done().answers)
        out += answer.not_codable || !answer.categories.empty();
    return out;
}

} // namespace

TEST_CASE("a project in its own place loses nothing, nor does one that goes on")
{
    const Project project = full_project();
    CHECK(lost_work(project, project).empty());
    CHECK(lost_work({}, project).empty());
    CHECK(lost_work({}, {}).empty());
    Project more = project;
    more.surveys.front().quotes.push_back({"o", 1, "wil", "", "", false});
    more.route.notes.push_back({"f2", "en dat", false, PlaceStatus::None, {}});
    CHECK(lost_work(project, more).empty());
}

TEST_CASE("with everything gone every kind is told once, in the order of the enum, with how many there were")
{
    const auto lost = lost_work(full_project(), {});
    for (std::size_t i = 1; i < lost.size(); ++i)
        CHECK(lost[i - 1].work < lost[i].work);
    CHECK(count(lost, Work::CodedAnswers) == decided());
    CHECK(count(lost, Work::CodersAnswers) == decided());
    CHECK(count(lost, Work::Categories) == tests::coding_done().codebook.categories.size());
    CHECK(count(lost, Work::ReportTexts) == 3);
    CHECK(count(lost, Work::StudyTexts) == 9); // five fields, two questions, two norms
    CHECK(count(lost, Work::OtherSources) == 2);
    CHECK(count(lost, Work::Sources) == 2);
    CHECK(count(lost, Work::Mapped) == 2);
    for (const Work work :
         {Work::Quotes, Work::Verdicts, Work::VerdictRules, Work::Conclusions, Work::Recommendations, Work::Frame,
          Work::Groupings, Work::Filters, Work::Surveys, Work::Recalculation, Work::PlaceNotes, Work::Talks,
          Work::Profile, Work::Sessions, Work::Questionnaires, Work::Teams}) {
        CAPTURE(int(work));
        CHECK(count(lost, work) == 1);
    }
    CHECK(count(lost, Work::Definitions) == 0);
    CHECK(count(lost, Work::SurveyQuestions) == 0); // it goes with the survey
}

TEST_CASE("other answers take what is tied to the rows, even when that is handed on")
{
    const Project before = full_project();
    Project after = before;
    after.surveys.front().table = tests::coding_table(); // alike, and yet others
    const Losses expected{{Work::CodedAnswers, decided()}, {Work::CodersAnswers, decided()}, {Work::Quotes, 1}};
    CHECK(lost_work(before, after) == expected);
}

TEST_CASE("what is changed is not there as it was, and turning down a suggestion is no work")
{
    const Project before = full_project();
    Project after = before;
    auto coding = tests::coding_done();
    coding.codebook.categories.front().definition = "anders dan eerst";
    const std::size_t row = coding.answers.front().row;
    coding = survey::with_refusal(std::move(coding), row, "privacy");
    after.surveys.front().codings = {std::make_shared<const survey::QuestionCoding>(coding)};
    after.surveys.front().follow_up.conclusions.front().title = "Zo is het niet";
    after.surveys.front().study.aim = "Iets anders";
    after.surveys.front().study.sources.front().statements.pop_back();
    after.surveys.front().report.chapters.front().text = "Herschreven";
    after.route.notes.front().text = "liever dat";
    const Losses expected{{Work::Definitions, 1},  {Work::Conclusions, 1}, {Work::StudyTexts, 1},
                          {Work::OtherSources, 1}, {Work::ReportTexts, 1}, {Work::PlaceNotes, 1}};
    CHECK(lost_work(before, after) == expected);
}

TEST_CASE("categories and a questionnaire that come with the program are nobody's work")
{
    const Project before = full_project();
    Project after = before;
    after.surveys.front().codings.clear();
    const auto start = tests::coding_done().codebook;
    CHECK(count(lost_work(before, after), Work::Categories) == start.categories.size());
    CHECK(count(lost_work(before, after, {{start}, {}}), Work::Categories) == 0);

    Json document = before.surveys.front().instrument->document();
    document["title"] = "Een andere";
    const auto other = survey::Instrument::from_document(document, "x");
    REQUIRE(other);
    after = before;
    after.surveys.front().instrument = std::make_shared<const survey::Instrument>(*other);
    CHECK(lost_work(before, after) == Losses{{Work::SurveyQuestions, 1}});
    CHECK(lost_work(before, after, {{}, {before.surveys.front().instrument->document_text()}}).empty());
}

TEST_CASE("an address file is lost with its groups; that of invented people never is")
{
    Project before = full_project();
    Project after = before;
    after.surveys.front().frame = SamplingFrame{"nieuw.csv", "f", {{"a", 11}, {"b", 20}, {"c", 1}}};
    CHECK(lost_work(before, after).empty());
    after.surveys.front().frame->levels.pop_back();
    after.surveys.front().frame->levels.pop_back();
    CHECK(lost_work(before, after) == Losses{{Work::Frame, 1}});
    after.surveys.front().frame = SamplingFrame{"nieuw.csv", "g", {{"a", 11}, {"b", 20}}};
    CHECK(lost_work(before, after) == Losses{{Work::Frame, 1}});
    before.surveys.front().invented = true;
    CHECK(lost_work(before, after).empty());
}

TEST_SUITE_END();
