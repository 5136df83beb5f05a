// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_file.h"

#include "assessment/example.h"
#include "base/json.h"
#include "io/exchange/results_json.h"
#include "io/table_text.h"
#include "io/tables/csv.h"
#include "project/analyse.h"
#include "project/study_example.h"
#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::io::read_project;
using wk::io::write_project;
using wk::project::Project;
using wk::project::Survey;

namespace {

Project small_project()
{
    Survey survey;
    survey.file_name = "bewoners.csv";
    survey.invented = true;
    survey.instrument = wk::tests::small_instrument();
    auto csv = wk::io::read_csv("h;f;o;n\nja;a;\"regel 1\nregel 2\";1\n\nnee;b;;2\nfout;a;é;x\n", "bewoners.csv");
    REQUIRE(csv);
    survey.table = csv->table;
    survey.import_notices = csv->notices;
    survey.frame = wk::project::SamplingFrame{"adressen.csv", "f", {{"a", 3}, {"b", 4}}};
    survey.filters = {{"f", {"a"}}};
    survey.study = wk::tests::full_study();
    survey.unknown = R"({"judgements":{"later":[1,2,3]}})";
    Project project;
    project.title = "Wijkteams";
    project.surveys = {survey, survey};
    project.unknown = R"({"profile":{"axes":{"aanbod":0.2}}})";
    return project;
}

std::string project_error_code(const std::string& text)
{
    const auto project = read_project(text, "p.wijkkompas");
    return project ? "" : project.error().code;
}

/// What is said about the project after one thing was changed in it.
template <class Change>
std::string project_message_after(Change change)
{
    Json document = Json::parse(write_project(small_project()), nullptr, false);
    change(document);
    const auto project = read_project(wk::text_from_json(document), "p.wijkkompas");
    return project ? "" : project.error().message;
}

} // namespace

TEST_CASE("what became of the rows of a file stays with the project, where it does not follow from the table")
{
    Project project = small_project();
    const std::string plain = write_project(project);
    CHECK(!wk::tests::mentions(plain, "\"account\""));
    CHECK(read_project(plain, "p")->surveys[0].table->account() == project.surveys[0].table->account());

    const std::string people = wk::tests::repository_file("tests/data/mensen/total-row.csv");
    project.surveys[0].table = wk::io::read_csv(people, "x.csv")->table;
    const std::string text = write_project(project);
    const auto again = read_project(text, "p.wijkkompas");
    REQUIRE(again);
    const auto& account = again->surveys[0].table->account();
    CHECK(account == project.surveys[0].table->account());
    CHECK(account.number(wk::survey::RowUse::Totals) == 1);
    CHECK(write_project(*again) == text);

    // One that does not add up, or says what nobody knows, is as good as none.
    const auto after = [&](const char* key, const Json& value) {
        Json document = Json::parse(text, nullptr, false);
        document["surveys"][0]["data"]["account"][key] = value;
        const auto changed = read_project(wk::text_from_json(document), "p.wijkkompas");
        REQUIRE(changed);
        return changed->surveys[0].table->account().number(wk::survey::RowUse::Totals);
    };
    CHECK(after("file", 14) == 1);
    CHECK(after("file", 15) == 0);
    CHECK(after("others", Json::array({{{"row", 1}, {"use", "later"}}})) == 0);
}

TEST_CASE("a project comes back as it went, byte for byte and figure for figure")
{
    const Project project = small_project();
    const std::string text = write_project(project);
    const auto again = read_project(text, "p.wijkkompas");
    REQUIRE(again);
    CHECK(write_project(*again) == text);
    REQUIRE(again->surveys.size() == 2);
    const Survey& survey = again->surveys.front();
    CHECK(survey.invented);
    CHECK(survey.import_notices == project.surveys.front().import_notices);
    CHECK(survey.frame == project.surveys.front().frame);
    CHECK(survey.filters == project.surveys.front().filters);
    CHECK(survey.table->columns()[2].cell(0) == "regel 1\nregel 2");
    CHECK(survey.table->row_number(1) == 4);
    CHECK(wk::io::results_json(*wk::project::analyse(survey)) ==
          wk::io::results_json(*wk::project::analyse(project.surveys.front())));
}

TEST_CASE("what the file says of a column beside its cells comes back")
{
    Project project = small_project();
    std::vector<wk::survey::Column> columns = project.surveys.front().table->columns();
    const wk::survey::ColumnDescription description{"Werkt het?", {{"1", "ja"}, {"9", "", true, true}}};
    columns[0].describe(description);
    project.surveys.front().table =
        std::make_shared<const wk::survey::Table>(std::move(columns), std::vector<std::uint32_t>{});
    const std::string text = write_project(project);
    const auto again = read_project(text, "p.wijkkompas");
    REQUIRE(again);
    CHECK(again->surveys.front().table->columns()[0].description() == description);
    CHECK(again->surveys.front().table->columns()[1].description().empty());
    CHECK(write_project(*again) == text);
}

TEST_CASE("the same project gives the same bytes")
{
    CHECK(write_project(small_project()) == write_project(small_project()));
}

TEST_CASE("unknown fields survive at the top level and per survey")
{
    const auto project = small_project();
    const auto again = read_project(write_project(project), "p.wijkkompas");
    REQUIRE(again);
    CHECK(again->unknown == project.unknown);
    CHECK(again->surveys[1].unknown == project.surveys[1].unknown);
}

TEST_CASE("a file with fields of a newer version is written with the same bytes, whatever stands in them")
{
    const auto later = wk::json_from_text(
        R"({"z":[1.0,-0.0,1e+300,5e-324,18446744073709551615,-9223372036854775808],"a":"é \u0000\n\"","":{},"n":null})",
        "later.json");
    REQUIRE(later);
    Project project;
    project.questionnaires = {std::make_shared<const wk::assessment::Questionnaire>(wk::tests::plain_questionnaire(2))};
    Json document = Json::parse(write_project(project), nullptr, false);
    document["questionnaires"][0]["statements"][1]["later"] = *later;
    document["later"] = *later;
    const std::string text = wk::text_from_json(document);
    const auto read = read_project(text, "p.wijkkompas");
    REQUIRE(read);
    CHECK(write_project(*read) == text);
}

TEST_CASE("an empty project is a project")
{
    const auto again = read_project(write_project({}), "p.wijkkompas");
    REQUIRE(again);
    CHECK(again->surveys.empty());
}

TEST_CASE("something else, something newer and something damaged are told apart")
{
    CHECK(project_error_code("{}") == "project-schema");
    CHECK(project_error_code("[]") == "project-schema");
    CHECK(project_error_code(R"({"schema":"wijkkompas/results/1"})") == "project-schema");
    CHECK(project_error_code(R"({"schema":"wijkkompas/project/2"})") == "newer-schema");
    CHECK(project_error_code("{") == "json-syntax");
    CHECK(project_error_code("") == "json-syntax");
}

TEST_CASE("damage is named with its path")
{
    const auto starts = [](const std::string& message, const std::string& path) {
        CAPTURE(message);
        return message.find(path) != std::string::npos;
    };
    const auto column = [](Json& d) -> Json& { return d["surveys"][1]["data"]["columns"][0]; };
    CHECK(starts(project_message_after([&](Json& d) { column(d)["cells"] = "0 1"; }),
                 "surveys[1].data.columns[0].cells: "));
    CHECK(starts(project_message_after([&](Json& d) { column(d)["cells"] = "0 1 9"; }),
                 "surveys[1].data.columns[0].cells: "));
    CHECK(starts(project_message_after([&](Json& d) { column(d)["cells"] = "0 1 x"; }),
                 "surveys[1].data.columns[0].cells: "));
    CHECK(starts(project_message_after([&](Json& d) { column(d)["cells"] = "0 1 2 0"; }),
                 "surveys[1].data.columns[0].cells: "));
    CHECK(starts(project_message_after([&](Json& d) { column(d)["cells"] = "0 1 -1"; }),
                 "surveys[1].data.columns[0].cells: "));
    CHECK(starts(project_message_after([&](Json& d) { column(d)["values"][0] = 5; }),
                 "surveys[1].data.columns[0].values[0]: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][1]["data"]["rows"] = -1; }),
                 "surveys[1].data.rows: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][1]["data"]["columns"].clear(); }),
                 "surveys[1].data.columns: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][1]["data"]["blankLines"] = {99}; }),
                 "surveys[1].data.blankLines[0]: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][0]["filters"][0]["levels"] = 1; }),
                 "surveys[0].filters[0].levels: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][0]["frame"]["levels"][0]["population"] = "3"; }),
                 "surveys[0].frame.levels[0].population: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][0]["instrument"]["items"][0]["scale"] = "x"; }),
                 "surveys[0].instrument: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][0].erase("instrument"); }),
                 "surveys[0].instrument: "));
    CHECK(starts(project_message_after([&](Json& d) { d["surveys"][0] = 1; }), "surveys[0]: "));
    CHECK(starts(project_message_after([&](Json& d) { d["title"] = 1; }), "title: "));
}

TEST_CASE("what stands for cells while a file is written may be the title of a project")
{
    Project project = small_project();
    for (const auto* title : {"cells 0", "\"cells 0\"", "cells 1"}) {
        project.title = title;
        project.surveys.front().file_name = "cells 0";
        const auto read = read_project(write_project(project), "x");
        REQUIRE(read);
        CHECK(read->title == title);
        CHECK(read->surveys.front().file_name == "cells 0");
        CHECK(wk::tests::table_text(*read->surveys.back().table) ==
              wk::tests::table_text(*project.surveys.back().table));
    }
}

TEST_SUITE_END();
