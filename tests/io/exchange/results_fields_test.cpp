// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_fields.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

Json parsed(const char* text)
{
    return Json::parse(text, nullptr, false);
}

/// What a reader complains about; empty when it does not.
template <class Read>
std::string reader_complaint(Read read)
{
    JsonCheck check("results", "r.json");
    read(check);
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("a figure is a number or null; absent it is a mistake, unless the contract does not name it")
{
    JsonCheck check("results", "r.json");
    const Json object = parsed(R"({"a":1.5,"b":null,"c":[0.1,0.2],"d":7})");
    CHECK(io::figure(check, object, "a", "x") == 1.5);
    CHECK(!io::figure(check, object, "b", "x"));
    CHECK(!io::extra_figure(check, object, "e", "x"));
    CHECK(io::certain_figure(check, object, "d", "x") == 7);
    CHECK(io::interval(check, object, "c", "x")->high == 0.2);
    CHECK(!io::interval(check, object, "b", "x"));
    CHECK(!io::interval(check, object, "e", "x"));
    CHECK(io::count(check, object, "d", "x") == 7);
    CHECK(io::extra_count(check, object, "e", "x") == 0);
    CHECK(check.ok());
    CHECK(reader_complaint([&](JsonCheck& c) { io::figure(c, object, "e", "x"); }).starts_with("r.json, x.e: "));
    CHECK(
        reader_complaint([&](JsonCheck& c) { io::certain_figure(c, object, "b", "x"); }).starts_with("r.json, x.b: "));
    CHECK(reader_complaint([&](JsonCheck& c) { io::certain_figure(c, object, "e", "x"); }) ==
          "r.json, x.e: " + say(Phrase::JsonFieldMissing));
}

TEST_CASE("a figure out of its range, and an interval that is none, are mistakes")
{
    const Json object = parsed(R"({"a":1.5,"b":1e16,"c":[0.1],"d":[0.1,null],"e":"1","f":-1,"g":[0.5,2]})");
    CHECK(reader_complaint([&](JsonCheck& c) { io::figure(c, object, "a", {}, io::ShareRange); }) ==
          "r.json, a: " + say(Phrase::ReferenceNumber, {"0", "1"}));
    CHECK(reader_complaint([&](JsonCheck& c) { io::figure(c, object, "b", {}); }).starts_with("r.json, b: "));
    CHECK(reader_complaint([&](JsonCheck& c) { io::interval(c, object, "c", {}); }).starts_with("r.json, c: "));
    CHECK(reader_complaint([&](JsonCheck& c) { io::interval(c, object, "d", {}); }).starts_with("r.json, d[1]: "));
    CHECK(reader_complaint([&](JsonCheck& c) {
              io::interval(c, object, "g", {}, io::ShareRange);
          }).starts_with("r.json, g[1]: "));
    CHECK(reader_complaint([&](JsonCheck& c) { io::figure(c, object, "e", {}); }) ==
          "r.json, e: " + say(Phrase::ResultsNumber));
    CHECK(reader_complaint([&](JsonCheck& c) { io::count(c, object, "f", {}); }).starts_with("r.json, f: "));
    CHECK(reader_complaint([&](JsonCheck& c) { io::count(c, object, "a", {}); }).starts_with("r.json, a: "));
}

TEST_CASE("lists of texts and of figures are read, and what is neither is named with its place")
{
    const Json object = parsed(R"({"t":["a","b"],"f":[1,null,0.5],"wrong":["a",5],"none":5})");
    JsonCheck check("results", "r.json");
    CHECK(check.texts(object, "t", {}) == std::vector<std::string>{"a", "b"});
    CHECK(io::figures(check, object, "f", {}) == std::vector<std::optional<double>>{1, std::nullopt, 0.5});
    CHECK(check.texts(object, "absent", {}).empty());
    CHECK(check.ok());
    CHECK(reader_complaint([&](JsonCheck& c) { c.texts(object, "wrong", {}); }).starts_with("r.json, wrong[1]: "));
    CHECK(
        reader_complaint([&](JsonCheck& c) { io::figures(c, object, "wrong", {}); }).starts_with("r.json, wrong[0]: "));
    CHECK(reader_complaint([&](JsonCheck& c) { c.texts(object, "none", {}); }).starts_with("r.json, none: "));
}

TEST_CASE("names have to be among those that are known, and ids have to differ")
{
    const Json object = parsed(R"({"a":"x","list":[{"id":"p"},{"id":"q"},{"id":"p"}],"odd":[{"id":"p"},5]})");
    struct Named {
        std::string id;
    };
    const auto read = [&](JsonCheck& c, const char* key) {
        return io::entries_with_ids(
            c, object, key, {}, [&](const Json& each, const std::string& at) { return Named{c.text(each, "id", at)}; });
    };
    CHECK(reader_complaint([&](JsonCheck& c) { io::name_among(c, object, "a", {}, {"x", "y"}); }).empty());
    CHECK(reader_complaint([&](JsonCheck& c) {
              io::name_among(c, object, "a", {}, {"y", "z"});
          }).find("y, z") != std::string::npos);
    CHECK(reader_complaint([&](JsonCheck& c) { io::item_named(c, object, "a", {}, {"x"}); }).empty());
    CHECK(
        reader_complaint([&](JsonCheck& c) { io::item_named(c, object, "a", {}, {"v"}); }).starts_with("r.json, a: "));
    CHECK(reader_complaint([&](JsonCheck& c) { read(c, "list"); }).starts_with("r.json, list[2]: "));
    CHECK(reader_complaint([&](JsonCheck& c) { read(c, "odd"); }).starts_with("r.json, odd[1]: "));
    CHECK(reader_complaint([&](JsonCheck& c) { read(c, "absent"); }).empty());
}

TEST_SUITE_END();
