// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_mapping.h"

#include "base/json.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::project::Survey;

namespace {

Survey mapped_survey()
{
    Survey out;
    out.instrument = wk::tests::small_instrument();
    out.mapping = {{{"kolom 3", "h"}, {"Email", ""}}, {{"drie", "zeker", 3}, {"drie", "n.v.t.", {}}}};
    return out;
}

/// What reading says after `change`; empty when all is well.
template <class Change>
std::string mapping_message_after(Change change)
{
    Json document = Json::object();
    wk::io::add_mapping(mapped_survey(), document);
    change(document["mapping"]);
    wk::JsonCheck check("project", "p");
    Survey survey;
    survey.instrument = wk::tests::small_instrument();
    wk::io::read_mapping(check, document, "s", survey);
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("what the user said about a file comes back as it went, and nothing leaves no field")
{
    Json document = Json::object();
    wk::io::add_mapping(mapped_survey(), document);
    wk::JsonCheck check("project", "p");
    Survey after;
    after.instrument = wk::tests::small_instrument();
    wk::io::read_mapping(check, document, "", after);
    REQUIRE(check.ok());
    CHECK(after.mapping == mapped_survey().mapping);
    Json empty = Json::object();
    wk::io::add_mapping({}, empty);
    CHECK(empty.empty());
    wk::io::read_mapping(check, empty, "", after);
    CHECK(check.ok());
}

TEST_CASE("what is wrong in a mapping is named with its path")
{
    CHECK(mapping_message_after([](Json&) {}).empty());
    const auto starts = [](const std::string& message, const char* path) {
        CAPTURE(message);
        CHECK(message.find(path) != std::string::npos);
    };
    starts(mapping_message_after([](Json& it) { it["columns"][0]["question"] = "weg"; }),
           "s.mapping.columns[0].question");
    starts(mapping_message_after([](Json& it) { it["columns"][1]["column"] = "kolom 3"; }),
           "s.mapping.columns[1].column");
    starts(mapping_message_after([](Json& it) { it["options"][0]["scale"] = "weg"; }), "s.mapping.options[0].scale");
    starts(mapping_message_after([](Json& it) { it["options"][0]["code"] = 9; }), "s.mapping.options[0].scale");
    starts(mapping_message_after([](Json& it) { it["options"][0]["code"] = "3"; }), "s.mapping.options[0].code");
    starts(mapping_message_after([](Json& it) { it["columns"] = 3; }), "s.mapping.columns");
    starts(mapping_message_after([](Json& it) { it["columns"][0] = "x"; }), "s.mapping.columns[0]");
}

TEST_SUITE_END();
