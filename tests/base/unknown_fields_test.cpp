// SPDX-License-Identifier: EUPL-1.2
#include "base/unknown_fields.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("base");

TEST_CASE("what is not known is kept in its order and put back behind the rest")
{
    const auto source = wk::json_from_text(R"({"b": [1], "title": "x", "a": {"c": null}})", "x.json");
    REQUIRE(source);
    const std::array<std::string_view, 2> known = {"title", "schema"};
    const auto unknown = wk::unknown_fields(*source, known);
    CHECK(unknown.dump() == R"({"b":[1],"a":{"c":null}})");
    wk::Json out = {{"title", "y"}};
    wk::add_unknown(out, unknown);
    CHECK(out.dump() == R"({"title":"y","b":[1],"a":{"c":null}})");
    CHECK(wk::unknown_fields(out, std::array<std::string_view, 3>{"title", "a", "b"}).empty());
}

TEST_SUITE_END();
