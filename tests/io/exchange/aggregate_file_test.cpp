// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/aggregate_file.h"

#include "base/json.h"
#include "base/phrases.h"
#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;
using project::ComparisonSource;
using project::Hidden;

namespace {

ComparisonSource small_source()
{
    ComparisonSource out{"Leeuwarden", "klein", true, 30, {}, nullptr, {"a", "b"}, 10};
    out.tallies.push_back({"h",
                           {{1, 4}, {2, 10}, {3, 16}},
                           Hidden::No,
                           {{"f", {{"x", Hidden::No, {2, 5, 8}}, {"y", Hidden::Secondary, {}}}}}});
    out.tallies.push_back({"v", {}, Hidden::TooFew, {}});
    return out;
}

std::string aggregate_message_with(std::string_view from, std::string_view to)
{
    std::string text = io::write_aggregate(small_source());
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto read = io::read_aggregate(text, "telling.json");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("counts are written for others and come back as they were")
{
    const auto text = io::write_aggregate(small_source());
    CHECK(text.find("wijkkompas/aggregate/1") != std::string::npos);
    const auto read = io::read_aggregate(text, "telling.json");
    REQUIRE(read);
    CHECK(io::write_aggregate(*read) == text);
    CHECK(read->people == project::Count(30));
    CHECK(read->parts.size() == 2);
    CHECK(read->tallies[0].points[2].count == 16);
    CHECK(read->tallies[0].factors == small_source().tallies[0].factors);
    CHECK(read->tallies[1].hidden == Hidden::TooFew);
    CHECK(text.find("null") == std::string::npos);
}

TEST_CASE("a file of an earlier version, which tells who were of one mind, is read as not shown and says it no more")
{
    auto text = io::write_aggregate(small_source());
    for (const std::string_view why : {"\"too-few\"", "\"secondary\""})
        text.replace(text.find(why), why.size(), "\"unanimous\"");
    const auto read = io::read_aggregate(text, "telling.json");
    REQUIRE(read);
    CHECK(read->tallies[0].factors[0].levels[1].hidden == Hidden::Secondary);
    CHECK(read->tallies[1].hidden == Hidden::Secondary);
    CHECK(io::write_aggregate(*read).find("unanimous") == std::string::npos);
}

TEST_CASE("what is wrong with such a file is said with its place")
{
    const auto newer = aggregate_message_with("aggregate/1", "aggregate/2");
    CHECK(newer == "telling.json: " + say(Phrase::NewerSchema, {"wijkkompas/aggregate/2"}));
    CHECK(tests::mentions(aggregate_message_with("wijkkompas/aggregate/1", "iets"), "geen telbestand"));
    CHECK(tests::mentions(aggregate_message_with("\"v\"", "\"h\""), "items[1]"));
    CHECK(tests::mentions(aggregate_message_with("\"too-few\"", "\"zomaar\""), "items[1].hidden"));
    CHECK(tests::mentions(aggregate_message_with("\"y\"", "\"x\""), "levels[1]"));
    Json document = io::source_json(small_source());
    document["items"][0]["factors"][0]["levels"][0]["counts"][0] = 99;
    JsonCheck check("aggregate", "telling.json");
    io::source_from_object(check, document, {});
    REQUIRE(!check.ok());
    CHECK(tests::mentions(check.error().message, "items[0].factors[0].levels"));
    CHECK(tests::mentions(check.error().message, "99"));
    CHECK(tests::mentions(aggregate_message_with("\"people\": 30", "\"people\": -1"), ", people: "));
    const auto broken = io::read_aggregate("[", "x.json");
    REQUIRE(!broken);
    CHECK(broken.error().code == "json-syntax");
}

TEST_SUITE_END();
