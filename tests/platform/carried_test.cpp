// SPDX-License-Identifier: EUPL-1.2
#include "platform/carried.h"

#include "base/json.h"
#include "routekaart/content.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace wk::platform;

TEST_CASE("a file is found in a pack by its name, and nothing in a pack that is cut off")
{
    const std::string_view pack = "3 a/een.csv\n0 leeg\n5 b/twee en drie.csv\n\nabcdefgh";
    CHECK(file_in_pack(pack, "a/een.csv") == "abc");
    CHECK(file_in_pack(pack, "leeg").empty());
    CHECK(file_in_pack(pack, "b/twee en drie.csv") == "defgh");
    CHECK(file_in_pack(pack, "een.csv").data() == nullptr);
    CHECK(file_in_pack(pack.substr(0, pack.size() - 1), "b/twee en drie.csv").data() == nullptr);
    for (const std::string_view broken :
         {"", "\n\n", "x a\n\nabc", "-1 a\n\nabc", "3\n\nabc", "99999999999999999999 a\n\nb"})
        CHECK(file_in_pack(broken, "a").data() == nullptr);
}

TEST_CASE("a program that carries everything needs no pack")
{
    const auto assets = carried_assets();
    CHECK(assets.example.size() > 10000);
    CHECK(!assets.instrument.empty());
    CHECK(!assets.codebooks.empty());
    CHECK(!assets.example_frame.empty());
    CHECK(assets.notice == wk::tests::repository_file("NOTICE"));
}

TEST_CASE("the routekaart travels along without white space, and says the same")
{
    const auto files = carried_assets().routekaart;
    const auto content = wk::routekaart::Content::from_json(files);
    REQUIRE(content);
    CHECK(content->rules.size() == 36);
    const std::string text = wk::tests::repository_file("assets/routekaart/practice.json");
    CHECK(files.practice.size() < text.size());
    CHECK(files.practice.find('\n') == std::string_view::npos);
    CHECK(*wk::json_from_text(files.practice, "x") == *wk::json_from_text(text, "y"));
}
