// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_comparison.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::project::Survey;

namespace {

Survey survey_with_comparison()
{
    Survey out;
    out.references = {"leeuwarden-2020"};
    wk::project::ComparisonSource source;
    source.title = "Meting 2024";
    source.instrument = "beloften";
    source.invented = true;
    source.people = 12;
    source.tallies = {{"herk-1", {{1, 2}, {2, 0}, {5, 10}}}, {"vert-1", {}}};
    out.compared = {source};
    return out;
}

template <class Change>
std::string comparison_message_after(Change change)
{
    Json document = Json::object();
    wk::io::add_comparison(survey_with_comparison(), document);
    change(document["comparison"]);
    wk::JsonCheck check("project", "p");
    Survey survey;
    wk::io::read_comparison(check, document, "s", survey);
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("what stands beside a survey comes back as it went, and nothing leaves no field")
{
    Json document = Json::object();
    wk::io::add_comparison(survey_with_comparison(), document);
    wk::JsonCheck check("project", "p");
    Survey after;
    wk::io::read_comparison(check, document, "", after);
    REQUIRE(check.ok());
    CHECK(after.references == survey_with_comparison().references);
    REQUIRE(after.compared.size() == 1);
    const auto& source = after.compared.front();
    CHECK(source.title == "Meting 2024");
    CHECK(source.invented);
    CHECK(source.people == wk::survey::Count(12));
    REQUIRE(source.tallies.size() == 2);
    CHECK(source.tallies[0].points[2].code == 5);
    CHECK(source.tallies[0].points[2].count == 10);
    Json empty = Json::object();
    wk::io::add_comparison({}, empty);
    CHECK(empty.empty());
}

TEST_CASE("what is wrong beside a survey is named with its path")
{
    CHECK(comparison_message_after([](Json&) {}).empty());
    const auto names = [](const std::string& message, const char* path) {
        CAPTURE(message);
        CHECK(message.find(path) != std::string::npos);
    };
    names(comparison_message_after([](Json& it) { it["references"][0] = 3; }), "s.comparison.references[0]");
    names(comparison_message_after([](Json& it) { it["sources"][0]["title"] = ""; }), "s.comparison.sources[0].title");
    names(comparison_message_after([](Json& it) { it["sources"][0]["people"] = -1; }),
          "s.comparison.sources[0].people");
    names(comparison_message_after([](Json& it) { it["sources"][0]["items"][0]["counts"][0] = -1; }),
          "items[0].counts");
    names(comparison_message_after([](Json& it) { it["sources"][0]["items"][0]["counts"][0] = 0.5; }),
          "items[0].counts");
    names(comparison_message_after([](Json& it) {
              it["sources"][0]["items"][0]["codes"] = {2, 1, 5};
          }),
          "items[0].codes");
    names(comparison_message_after([](Json& it) { it["sources"][0]["items"][0]["codes"] = {1, 2}; }), "items[0].codes");
    names(comparison_message_after([](Json& it) { it["sources"] = "x"; }), "s.comparison.sources");
}

TEST_SUITE_END();
