// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_route.h"

#include "base/json.h"
#include "io/project/project_file.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using namespace wk;
using project::PlaceStatus;
using project::RouteWork;

namespace {

RouteWork example_route()
{
    RouteWork out;
    out.inhabitants = 72600;
    out.profile_started = true;
    out.profile.axes[0] = 0.2;
    out.profile.form = "A1";
    out.profile.positioning = 1;
    out.profile.yes = {"eigen-ondersteuning"};
    out.profile.no = {"alleen-loket"};
    out.notes = {{"L3.1", "Vraag het\nde teams", true, PlaceStatus::Busy, {}},
                 {"L99.9", "Van een latere versie", false, PlaceStatus::None, {}}};
    out.talks = {{"D4", "voor", "tegen", "afgesproken", true, {}}, {"D5", "", "", "", true, {}}};
    return out;
}

/// A project file in which `value` stands at `pointer` below "routekaart".
Result<project::Project> read_with(const std::string& pointer, const Json& value)
{
    project::Project project;
    project.route = example_route();
    Json document = Json::parse(io::write_project(project), nullptr, false);
    document["routekaart"][Json::json_pointer(pointer)] = value;
    return io::read_project(text_from_json(document), "p.wijkkompas");
}

std::string route_message_with(const std::string& pointer, const Json& value)
{
    const auto read = read_with(pointer, value);
    return read ? std::string() : read.error().message;
}

std::string field_with(const std::string& pointer, const Json& value)
{
    const auto read = read_with(pointer, value);
    return read ? std::string() : read.error().column;
}

} // namespace

TEST_CASE("what was added to the routekaart is saved with the project and comes back, also on places not known here")
{
    project::Project project;
    project.route = example_route();
    const std::string text = io::write_project(project);
    const auto reread = io::read_project(text, "p");
    REQUIRE(reread);
    CHECK(reread->route == project.route);
    CHECK(reread->unknown.empty());
    CHECK(io::write_project(*reread) == text);
}

TEST_CASE("every status comes back")
{
    for (std::size_t i = 0; i < project::place_status_names.size(); ++i) {
        RouteWork work;
        work.notes = {{"S1", "x", false, static_cast<PlaceStatus>(i), {}}};
        Json document = Json::object();
        io::add_route(work, document);
        CHECK(document["routekaart"]["notes"][0].value("status", "") == project::place_status_names[i]);
        JsonCheck check("project", "p");
        CHECK(io::read_route(check, document) == work);
        CHECK(check.ok());
    }
}

TEST_CASE("only what says something is written")
{
    Json nothing = Json::object();
    io::add_route({}, nothing);
    CHECK(nothing.empty());
    RouteWork work;
    work.notes = {{"S1", "", true, PlaceStatus::None, {}}};
    Json document = Json::object();
    io::add_route(work, document);
    CHECK(document.dump() == R"({"routekaart":{"notes":[{"place":"S1","star":true}]}})");
    JsonCheck check("project", "p");
    CHECK(io::read_route(check, Json::object()) == RouteWork{});
    CHECK(check.ok());
}

TEST_CASE("fields of a newer version survive, whole and in every part")
{
    for (const char* const pointer :
         {"/map", "/profile/source", "/notes/0/owner", "/notes/1/owner", "/talks/0/votes", "/talks/1/votes"}) {
        CAPTURE(pointer);
        const Json value = {{"later", {1, 2, 3}}};
        const auto read = read_with(pointer, value);
        REQUIRE(read);
        const std::string text = io::write_project(*read);
        const Json again = Json::parse(text, nullptr, false);
        CHECK(again["routekaart"][Json::json_pointer(pointer)] == value);
        const auto reread = io::read_project(text, "p");
        REQUIRE(reread);
        CHECK(reread->route == read->route);
    }
}

TEST_CASE("a profile that was started is told from one that was not, though both say the same")
{
    project::Project project;
    project.route.profile_started = true;
    const auto started = io::read_project(io::write_project(project), "p");
    REQUIRE(started);
    CHECK(started->route == project.route);
    project.route.profile_started = false;
    project.route.inhabitants = 1;
    const auto not_started = io::read_project(io::write_project(project), "p");
    REQUIRE(not_started);
    CHECK(not_started->route == project.route);
}

TEST_CASE("what is wrong is named with its place")
{
    CHECK(field_with("/inhabitants", -1) == "routekaart.inhabitants");
    CHECK(field_with("/inhabitants", 1.5) == "routekaart.inhabitants");
    CHECK(field_with("/profile", 1) == "routekaart.profile");
    CHECK(field_with("/profile/schema", "wijkkompas/profile/2") == "routekaart.profile.schema");
    CHECK(field_with("/profile/axes/aanbod", 1.2) == "routekaart.profile.axes.aanbod");
    CHECK(field_with("/profile/form", "D") == "routekaart.profile.form");
    CHECK(field_with("/profile/positioning", 5) == "routekaart.profile.positioning");
    CHECK(field_with("/profile/facts/onzin", true) == "routekaart.profile.facts.onzin");
    CHECK(field_with("/profile/facts/alleen-loket", "ja") == "routekaart.profile.facts.alleen-loket");
    CHECK(field_with("/notes", 1) == "routekaart.notes");
    CHECK(field_with("/notes/0", "x") == "routekaart.notes[0]");
    CHECK(field_with("/notes/0/place", "") == "routekaart.notes[0].place");
    CHECK(field_with("/notes/1/place", "L3.1") == "routekaart.notes[1].place");
    CHECK(field_with("/notes/0/text", 1) == "routekaart.notes[0].text");
    CHECK(field_with("/notes/0/star", 1) == "routekaart.notes[0].star");
    CHECK(field_with("/notes/0/status", "klaar") == "routekaart.notes[0].status");
    CHECK(field_with("/notes/0/status", "") == "routekaart.notes[0].status");
    CHECK(field_with("/talks", "x") == "routekaart.talks");
    CHECK(field_with("/talks/1", Json::array()) == "routekaart.talks[1]");
    CHECK(field_with("/talks/1/dilemma", "D4") == "routekaart.talks[1].dilemma");
    CHECK(field_with("/talks/0/inFavour", 1) == "routekaart.talks[0].inFavour");
    CHECK(field_with("/talks/0/against", 1) == "routekaart.talks[0].against");
    CHECK(field_with("/talks/0/agreed", 1) == "routekaart.talks[0].agreed");
    CHECK(field_with("/talks/0/drawn", "ja") == "routekaart.talks[0].drawn");
    CHECK(route_message_with("/notes/0/status", "klaar") ==
          "p.wijkkompas, routekaart.notes[0].status: \"klaar\" bestaat hier niet. Kies uit: te-bespreken, bezig, "
          "geborgd, niet-voor-ons.");
    CHECK(field_with("", Json::array()) == "routekaart");
    CHECK(field_with("/notes/0/status", "geborgd").empty());
}

TEST_CASE("the schema of project files knows the same fields and names")
{
    const auto schema = json_from_text(tests::repository_file("assets/schemas/project-1.schema.json"), "schema");
    REQUIRE(schema);
    Json document = Json::object();
    io::add_route(example_route(), document);
    const auto same_fields = [](const Json& properties, const Json& object) {
        std::string known;
        std::string written;
        for (auto it = properties.begin(); it != properties.end(); ++it)
            known += it.key() + " ";
        for (auto it = object.begin(); it != object.end(); ++it)
            written += it.key() + " ";
        CHECK(known == written);
    };
    const Json& route = (*schema)["properties"]["routekaart"]["properties"];
    const Json& note = route["notes"]["items"]["properties"];
    same_fields(route, document["routekaart"]);
    same_fields(note, document["routekaart"]["notes"][0]);
    same_fields(route["talks"]["items"]["properties"], document["routekaart"]["talks"][0]);
    const Json& profile = (*schema)["$defs"]["profile"]["properties"];
    same_fields(profile, document["routekaart"]["profile"]);
    same_fields(profile["axes"]["properties"], document["routekaart"]["profile"]["axes"]);
    Json names = Json::array();
    for (std::size_t i = 1; i < project::place_status_names.size(); ++i)
        names.push_back(project::place_status_names[i]);
    CHECK(note["status"]["enum"] == names);
}

TEST_SUITE_END();
