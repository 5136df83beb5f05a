// SPDX-License-Identifier: EUPL-1.2
#include "ui/description.h"

#include "base/json.h"
#include "support.h"

#include <doctest/doctest.h>
#include <set>

using namespace wk::ui;

TEST_CASE("every role has a name of its own, for which the page has an element")
{
    // A role without a name does not compile; here a number without one is no role.
    std::set<std::string_view> names;
    for (int role = 0; role <= 255; ++role)
        if (const auto name = role_name(static_cast<Role>(role)); !name.empty())
            CHECK_MESSAGE(names.insert(name).second, name);
    CHECK(names.size() > std::size_t(Role::Progress));
    const std::string mirror = wk::tests::repository_file("web/mirror.js");
    REQUIRE(!mirror.empty());
    names.erase("button"); // what it makes of any other
    for (const auto name : names) {
        const std::string made(name);
        const bool known = wk::tests::mentions(mirror, "case '" + made + "':") ||
                           wk::tests::mentions(mirror, " " + made + ": '"); // of its table of containers
        CHECK_MESSAGE(known, name);
    }
}

TEST_CASE("the description as JSON holds what a screen reader needs, and no places")
{
    Description description;
    Node heading;
    heading.id = 4294967295u;
    heading.role = Role::Heading;
    heading.level = 2;
    heading.name = "Kop \"met\" tekens \xff";
    Node table;
    table.id = 2;
    table.parent = 0;
    table.role = Role::Table;
    table.table.columns = {{"n", true}};
    table.table.rows = {{wk::report::TableCell("1", 1)}};
    table.column_ids = {7};
    table.sorted_column = 0;
    table.sorted_descending = true;
    description.nodes = {heading, table};
    const auto json = nlohmann::json::parse(description_json(description), nullptr, false);
    REQUIRE(!json.is_discarded());
    CHECK(json["nodes"][0]["id"] == 4294967295u);
    CHECK(json["nodes"][0]["level"] == 2);
    CHECK(json["nodes"][1]["table"]["columns"][0]["sort"] == "descending");
    CHECK(json["nodes"][1]["table"]["columns"][0]["id"] == 7);
    CHECK(json["nodes"][1]["table"]["rows"][0][0] == "1");
    auto moved = description;
    moved.nodes[0].x = 40;
    CHECK(description_json(moved) == description_json(description));
    CHECK(same_words(moved, description));
    auto said = description;
    said.nodes[1].table.rows[0][0].text = "2";
    CHECK(!same_words(said, description));
    said = description;
    said.nodes.pop_back();
    CHECK(!same_words(said, description));
    CHECK(description_places(moved) != description_places(description));
    CHECK(description_places(description).size() == 12);
}
