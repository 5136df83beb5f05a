// SPDX-License-Identifier: EUPL-1.2
#include "base/json_text.h"

#include "base/json.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("base");

using wk::Json;
using wk::JsonCheck;

TEST_CASE("JSON keeps its keys in the order of the file")
{
    const auto json = wk::json_from_text(R"({"b":1,"a":[true,null,"é"]})", "x.json");
    REQUIRE(json);
    CHECK(json->dump() == R"({"b":1,"a":[true,null,"é"]})");
    CHECK(wk::json_from_text("\xEF\xBB\xBF{}", "x.json"));
}

TEST_CASE("damaged JSON is refused with its row")
{
    const auto broken = wk::json_from_text("{\n \"a\": 1,\n \"b\": ]\n}", "x.json");
    REQUIRE(!broken);
    CHECK(broken.error().code == "json-syntax");
    CHECK(broken.error().row == 3);
    CHECK(wk::json_from_text("", "x.json").error().code == "json-syntax");
    CHECK(wk::json_from_text("{} {}", "x.json").error().code == "json-syntax");
    CHECK(wk::json_from_text("[1e999]", "x.json").error().code == "json-syntax");
    const auto encoding = wk::json_from_text("{\n\"a\": \"\xFF\"}", "x.json");
    CHECK(encoding.error().code == "json-encoding");
    CHECK(encoding.error().row == 2);
}

TEST_CASE("a million brackets do not exhaust the stack")
{
    CHECK(wk::json_from_text(std::string(1'000'000, '['), "x.json").error().code == "json-depth");
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    CHECK(wk::json_from_text(objects, "x.json").error().code == "json-depth");
}

TEST_CASE("JSON that is kept is one line of text, and comes back out of it")
{
    const Json json = {{"b", {1, 2.5, nullptr}}, {"a", "é\n"}};
    CHECK(wk::kept_json(json) == R"({"b":[1,2.5,null],"a":"é\n"})");
    CHECK(wk::json_from_kept(wk::kept_json(json)) == json);
    CHECK(wk::json_from_kept({}).is_null());
    CHECK(wk::kept_json("a\xFF") == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("kept texts are the same when their JSON is: by value, and in one order")
{
    CHECK(wk::same_json(R"({"a":1})", R"({"a":1})"));
    CHECK(wk::same_json(R"({"a":1})", R"({"a":1.0})"));
    CHECK(!wk::same_json(R"({"a":1})", R"({"a":2})"));
    CHECK(!wk::same_json(R"({"a":1,"b":2})", R"({"b":2,"a":1})"));
    CHECK(!wk::same_json("{}", {}));
    CHECK(wk::same_json({}, {}));
    CHECK(wk::same_json({}, "null"));
}

TEST_CASE("a check remembers the first thing that is wrong, with its path")
{
    const Json json = Json::parse(R"({"id":"","n":"drie","list":{},"flag":1})", nullptr, false);
    JsonCheck check("project", "x.wijkkompas");
    CHECK(check.text_or(json, "absent", "a", "zo") == "zo");
    CHECK(check.list(json, "absent", "a").empty());
    CHECK(check.ok());
    check.integer(json, "n", "surveys[2]", 0, 10);
    check.text(json, "id", "surveys[2]");
    REQUIRE(!check.ok());
    CHECK(check.error().code == "project");
    CHECK(check.error().message.starts_with("x.wijkkompas, surveys[2].n: hier staat drie"));
}

TEST_CASE("objects of a list are read one by one, until something is wrong")
{
    const Json json = Json::parse(R"({"all":[{"n":1},{"n":2}],"wrong":[{"n":1},7,{"n":2}]})", nullptr, false);
    JsonCheck check("project", "x.json");
    std::string read;
    const auto note = [&](const Json& each, const std::string& path) { read += path + "=" + each["n"].dump() + " "; };
    check.objects(json, "absent", "a", note);
    CHECK(read.empty());
    check.objects(json, "all", "a", note);
    CHECK(read == "a.all[0]=1 a.all[1]=2 ");
    CHECK(check.ok());
    check.objects(json, "wrong", {}, note);
    CHECK(read == "a.all[0]=1 a.all[1]=2 wrong[0]=1 ");
    REQUIRE(!check.ok());
    CHECK(check.error().column == "wrong[1]");
}

TEST_CASE("every kind of field complains about another kind")
{
    const Json json = Json::parse(
        R"({"text":1,"empty":"","n":1.5,"list":{},"flag":1,"object":[],"big":18446744073709551615})", nullptr, false);
    const auto complains = [&](auto use) {
        JsonCheck check("x", "x");
        use(check);
        return !check.ok();
    };
    CHECK(complains([&](JsonCheck& check) { check.text(json, "text", ""); }));
    CHECK(complains([&](JsonCheck& check) { check.text(json, "empty", ""); }));
    CHECK(complains([&](JsonCheck& check) { check.text(json, "absent", ""); }));
    CHECK(complains([&](JsonCheck& check) { check.integer(json, "n", "", 0, 9); }));
    CHECK(complains([&](JsonCheck& check) { check.integer(json, "big", "", 0, INT64_MAX); }));
    CHECK(complains([&](JsonCheck& check) { check.integer(json, "absent", "", 0, 9); }));
    CHECK(complains([&](JsonCheck& check) { check.list(json, "list", ""); }));
    CHECK(complains([&](JsonCheck& check) { check.flag(json, "flag", ""); }));
    CHECK(complains([&](JsonCheck& check) { check.object(json, "object", ""); }));
}

TEST_CASE("text that is no UTF-8 is written as a replacement character")
{
    CHECK(wk::text_from_json(Json("\xFF")) == "\"\uFFFD\"\n");
}

TEST_CASE("paths read like the document")
{
    CHECK(wk::path_at(wk::path_at("items", std::size_t(3)), "scale") == "items[3].scale");
    CHECK(wk::path_at("", "items") == "items");
}

TEST_SUITE_END();
