// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_exports.h"

#include "base/json.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

project::Project with_log()
{
    project::Project out;
    out.sharing = {project::Audience::Internal, 12, 4};
    out.exports = {{"figuur.svg",
                    "25 november 2026, 14:03",
                    project::Audience::Public,
                    10,
                    {{"", project::RowSet(survey::RowMask(30))},
                     {"Staf", *project::RowSet::from_text("0f"), {"herk-1", "o1"}, {}},
                     {"", {}, {"vert-1"}, {{*project::RowSet::from_text("0f"), 117, 4}}}},
                    true}};
    return out;
}

} // namespace

TEST_CASE("rules for sharing and what left are saved with the project")
{
    const auto project = with_log();
    const auto reread = io::read_project(io::write_project(project), "p");
    REQUIRE(reread);
    CHECK(reread->sharing == project.sharing);
    CHECK(reread->exports == project.exports);
    CHECK(reread->unknown.empty());
    Json nothing = Json::object();
    io::add_sharing({}, nothing);
    CHECK(nothing.empty());
}

TEST_CASE("rules and rows that cannot be are named")
{
    const auto message = [](const std::string& pointer, const Json& value) {
        Json document = Json::object();
        io::add_sharing(with_log(), document);
        document[Json::json_pointer(pointer)] = value;
        JsonCheck check("project", "p");
        project::Project project;
        io::read_sharing(check, document, project);
        return check.ok() ? std::string() : check.error().message;
    };
    CHECK(message("/sharing/publicGroup", 3).empty());
    CHECK(message("/sharing/publicGroup", 2).find("sharing.publicGroup") != std::string::npos);
    CHECK(message("/sharing/audience", "iedereen").find("sharing.audience") != std::string::npos);
    CHECK(message("/sharing/exports/0/sets/1/rows", "0z").find("sharing.exports[0].sets[1].rows") != std::string::npos);
    CHECK(message("/sharing/exports/0/sets/2/weights/0/rows", "0z").find("sets[2].weights[0].rows") !=
          std::string::npos);
    CHECK(message("/sharing/exports/0/sets/2/weights/0/responded", 0).find("sets[2].weights[0].responded") !=
          std::string::npos);
    CHECK(message("/sharing/exports/0/sets/2/weights/0/population", "veel").find("sets[2].weights[0].population") !=
          std::string::npos);
    CHECK(message("/sharing/exports/0/sets/1/without", 3).find("sets[1].without") != std::string::npos);
    CHECK(message("/sharing/exports/0/sets/1/without/0", 3).find("sets[1].without[0]") != std::string::npos);
    CHECK(message("/sharing/exports/0/file", "").find("sharing.exports[0].file") != std::string::npos);
}

TEST_SUITE_END();
