// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/schema.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

TEST_CASE("a document is of its kind, of another, or of a version to come")
{
    const auto code = [](const char* text) {
        const auto document = wk::json_from_text(text, "x.json");
        REQUIRE(document);
        const auto problem = wk::io::schema_problem(*document, "x.json", "project", wk::Phrase::ProjectSchema);
        return problem ? problem->code : std::string();
    };
    CHECK(code(R"({"schema": "wijkkompas/project/1"})").empty());
    CHECK(code(R"({"schema": "wijkkompas/project/2"})") == "newer-schema");
    CHECK(code(R"({"schema": "wijkkompas/project/10"})") == "newer-schema");
    CHECK(code(R"({"schema": "wijkkompas/coding/1"})") == "project-schema");
    CHECK(code(R"({"schema": 1})") == "project-schema");
    CHECK(code("{}") == "project-schema");
    CHECK(code("[]") == "project-schema");
}

TEST_SUITE_END();
