// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_recalculation.h"

#include "base/json.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::project::Recalculation;
using wk::project::RecalculationKind;

TEST_CASE("figures that are being checked are saved with the project and come back")
{
    wk::project::Project project;
    project.recalculation = {RecalculationKind::Means, "Stelling;3,64;0,98;28\n", 20, 30, 0, 10, true};
    const auto reread = wk::io::read_project(wk::io::write_project(project), "p");
    REQUIRE(reread);
    CHECK(reread->recalculation == project.recalculation);
    CHECK(reread->unknown.empty());
    Json nothing = Json::object();
    wk::io::add_recalculation({}, nothing);
    CHECK(nothing.empty());
}

TEST_CASE("what is wrong in them is named")
{
    const auto message = [](const char* key, const Json& value) {
        Json document = Json::object();
        wk::io::add_recalculation({RecalculationKind::Shares, "x", 1, 2, 1, 5, false}, document);
        document["recalculation"][key] = value;
        wk::JsonCheck check("project", "p");
        wk::io::read_recalculation(check, document);
        return check.ok() ? std::string() : check.error().message;
    };
    CHECK(message("low", 5).empty());
    CHECK(message("kind", "raden").find("recalculation.kind") != std::string::npos);
    CHECK(message("low", 0).find("recalculation.low") != std::string::npos);
    CHECK(message("codeHigh", "vijf").find("recalculation.codeHigh") != std::string::npos);
    CHECK(message("text", 3).find("recalculation.text") != std::string::npos);
    CHECK(message("rounded", "ja").find("recalculation.rounded") != std::string::npos);
}

TEST_SUITE_END();
