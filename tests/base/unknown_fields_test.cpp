// SPDX-License-Identifier: EUPL-1.2
#include "base/unknown_fields.h"

#include "base/json.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("base");

TEST_CASE("what is not known is kept in its order and put back behind the rest")
{
    const auto source = wk::json_from_text(R"({"b": [1], "title": "x", "a": {"c": null}})", "x.json");
    REQUIRE(source);
    const std::array<std::string_view, 2> known = {"title", "schema"};
    const std::string unknown = wk::unknown_fields(*source, known);
    CHECK(unknown == R"({"b":[1],"a":{"c":null}})");
    wk::Json out = {{"title", "y"}};
    wk::add_unknown(out, unknown);
    CHECK(out.dump() == R"({"title":"y","b":[1],"a":{"c":null}})");
}

TEST_CASE("nothing unknown is no text, and adds nothing")
{
    wk::Json object = {{"title", "y"}, {"a", 1}};
    CHECK(wk::unknown_fields(object, std::array<std::string_view, 2>{"title", "a"}).empty());
    wk::add_unknown(object, {});
    CHECK(object.dump() == R"({"title":"y","a":1})");
}

TEST_CASE("awkward values come back to the byte, and the second time as the first")
{
    for (const char* const value : {"1",
                                    "1.0",
                                    "-0",
                                    "-0.0",
                                    "0.1",
                                    "1e+300",
                                    "5e-324",
                                    "1.7976931348623157e+308",
                                    "9007199254740993",
                                    "9223372036854775807",
                                    "-9223372036854775808",
                                    "18446744073709551615",
                                    "1.8446744073709552e+19",
                                    "[]",
                                    "{}",
                                    "null",
                                    "true",
                                    R"("")",
                                    R"("é €  😀")",
                                    R"("\u0000\b\f\n\r\t\"\\/\u001f")",
                                    R"({"z":1,"a":{"":[[{}],null]},"unknown":{}})"}) {
        CAPTURE(value);
        const std::string text = std::string(R"({"later":)") + value + "}";
        const auto source = wk::json_from_text(text, "x.json");
        REQUIRE(source);
        const std::string unknown = wk::unknown_fields(*source, {});
        wk::Json out = wk::Json::object();
        wk::add_unknown(out, unknown);
        CHECK(wk::text_from_json(out) == wk::text_from_json(*source));
        CHECK(wk::unknown_fields(out, {}) == unknown);
    }
}

TEST_SUITE_END();
