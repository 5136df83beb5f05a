// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_report.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;
using project::ReportChoices;

namespace {

ReportChoices choices_of(const Json& survey)
{
    JsonCheck check("project", "p.wijkkompas");
    auto out = io::read_report(check, survey, "surveys[0]");
    CHECK(check.ok());
    return out;
}

std::string report_complaint(std::string_view report)
{
    JsonCheck check("project", "p.wijkkompas");
    const Json survey = {{"report", Json::parse(report, nullptr, false)}};
    io::read_report(check, survey, "surveys[0]");
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("what was decided about a report is written and read the same, and nothing leaves no trace")
{
    Json survey = Json::object();
    io::add_report({}, survey);
    CHECK(survey.empty());
    CHECK(choices_of(survey) == ReportChoices{});
    ReportChoices choices;
    choices.date = "25 november 2026";
    choices.subtitle = "Aan de raad";
    choices.leave_out("samenhang", true);
    choices.set_own_text("respons", "Een mooie respons.");
    choices.order = {"respons", "samenvatting"};
    choices.set_own_title("respons", "Wie meedeed");
    choices.set_own_sentence({"items/v1", "Bijna iedereen.", "Van de 94 …"});
    choices.chapters = {{"h1", "Dankwoord", "Dank aan allen.\nZeer."}, {"h2", "", ""}};
    choices.unknown = R"({"later":1})";
    io::add_report(choices, survey);
    CHECK(choices_of(survey) == choices);
}

TEST_CASE("a wrong report names its place")
{
    CHECK(report_complaint(R"({"leftOut":[3]})").find("surveys[0].report.leftOut[0]") != std::string::npos);
    CHECK(report_complaint(R"({"own":[{"section":"x"}]})").find("surveys[0].report.own[0]") != std::string::npos);
    CHECK(report_complaint(R"({"chapters":[{"title":"x"}]})").find("surveys[0].report.chapters[0].id") !=
          std::string::npos);
    CHECK(report_complaint(R"({"chapters":[{"id":"h1"},{"id":"h1"}]})").find("surveys[0].report.chapters[1].id") !=
          std::string::npos);
    CHECK(report_complaint(R"({"chapters":[{"id":"h1","text":3}]})").find("surveys[0].report.chapters[0].text") !=
          std::string::npos);
    CHECK(report_complaint(R"({"own":[1]})").find("surveys[0].report.own[0]") != std::string::npos);
    CHECK(report_complaint(R"({"order":["a",3]})").find("surveys[0].report.order[1]") != std::string::npos);
    CHECK(report_complaint(R"({"titles":[{"section":"x"}]})").find("surveys[0].report.titles[0]") != std::string::npos);
    CHECK(report_complaint(R"({"sentences":[{"key":"x","text":"y"}]})").find("surveys[0].report.sentences[0]") !=
          std::string::npos);
    CHECK(report_complaint(R"({"date":1})").find("surveys[0].report.date") != std::string::npos);
    CHECK(report_complaint("[]").find("surveys[0].report") != std::string::npos);
}

TEST_SUITE_END();
