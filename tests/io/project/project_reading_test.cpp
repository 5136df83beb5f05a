// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_reading.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;
using namespace wk::io;

namespace {

/// What becomes of it in a file.
project::FileReading reread(const project::FileReading& reading)
{
    project::Survey survey;
    survey.reading = reading;
    Json out = Json::object();
    add_reading(survey, out);
    project::Survey back;
    JsonCheck check("project", "x");
    read_reading(check, out, {}, back);
    CHECK(check.ok());
    return back.reading;
}

bool is_refused(const char* text)
{
    project::Survey survey;
    JsonCheck check("project", "x");
    read_reading(check, *json_from_text(text, "x"), {}, survey);
    return !check.ok();
}

} // namespace

TEST_CASE("how a file was read stands in the project, and nothing where nobody noted it")
{
    for (const auto& reading : {project::FileReading{"csv", ";", "UTF-8 met BOM", "", 0, false, true},
                                project::FileReading{"csv", "", "Windows-1252", "", 0, false, false},
                                project::FileReading{"csv", "\t", "UTF-16 LE", "", 0, true, false},
                                project::FileReading{"xlsx", "", "", "Blad 2", 3, false, false},
                                project::FileReading{"sav", "", "", "", 0, false, false}, project::FileReading{}})
        CHECK(reread(reading) == reading);
    project::Survey survey;
    Json out = Json::object();
    add_reading(survey, out);
    CHECK(out.empty());
}

TEST_CASE("a reading that says nothing, or cannot be, is refused")
{
    CHECK(is_refused(R"({"reading": {}})"));
    CHECK(is_refused(R"({"reading": "csv"})"));
    CHECK(is_refused(R"({"reading": {"kind": "xlsx", "otherSheets": -1}})"));
    CHECK(!is_refused("{}"));
}

TEST_SUITE_END();
