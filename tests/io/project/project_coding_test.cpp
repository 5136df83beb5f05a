// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_coding.h"

#include "base/json.h"
#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::project::Survey;

namespace {

Survey coded_survey()
{
    Survey out;
    out.table = wk::tests::coding_table();
    out.codings = {std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())};
    out.quotes = {{"o", 0, "Te weinig tijd", "tijd", "t", true}};
    out.other_coders = {std::make_shared<const wk::survey::OtherCoder>(
        wk::survey::OtherCoder{"Noor", "noor.json", {wk::tests::coding_done()}})};
    return out;
}

template <class Change>
std::string coding_message_after(Change change)
{
    Json document = Json::object();
    wk::io::add_coding(coded_survey(), document);
    change(document);
    wk::JsonCheck check("project", "p");
    Survey survey;
    survey.table = wk::tests::coding_table();
    wk::io::read_coding(check, document, "s", survey);
    return check.ok() ? "" : check.error().message;
}

} // namespace

TEST_CASE("codings, quotes and other coders come back as they went")
{
    const Survey before = coded_survey();
    Json document = Json::object();
    wk::io::add_coding(before, document);
    wk::JsonCheck check("project", "p");
    Survey after;
    after.table = before.table;
    wk::io::read_coding(check, document, "", after);
    REQUIRE(check.ok());
    REQUIRE(after.codings.size() == 1);
    CHECK(*after.codings[0] == *before.codings[0]);
    CHECK(after.quotes == before.quotes);
    REQUIRE(after.other_coders.size() == 1);
    CHECK(*after.other_coders[0] == *before.other_coders[0]);
}

TEST_CASE("nothing coded leaves no field")
{
    Json document = Json::object();
    wk::io::add_coding({}, document);
    CHECK(document.empty());
}

TEST_CASE("what is wrong in a coding is named with its path")
{
    const auto starts = [](const std::string& message, const std::string& path) {
        CAPTURE(message);
        return message.find("p, s." + path + ": ") == 0;
    };
    const auto answer = [](Json& d) -> Json& { return d["codings"][0]["answers"][0]; };
    CHECK(coding_message_after([](Json&) {}).empty());
    CHECK(starts(coding_message_after([&](Json& d) { answer(d)["row"] = 6; }), "codings[0].answers[0].row"));
    CHECK(starts(coding_message_after([&](Json& d) { answer(d)["row"] = -1; }), "codings[0].answers[0].row"));
    CHECK(starts(coding_message_after([&](Json& d) { answer(d)["row"] = 1; }), "codings[0].answers[1].row"));
    CHECK(starts(coding_message_after([&](Json& d) { answer(d)["categories"] = {"x"}; }),
                 "codings[0].answers[0].categories[0]"));
    CHECK(starts(coding_message_after([&](Json& d) {
                     answer(d)["categories"] = {"tijd", "tijd"};
                 }),
                 "codings[0].answers[0].categories[1]"));
    CHECK(starts(coding_message_after([&](Json& d) { answer(d)["notCodable"] = true; }),
                 "codings[0].answers[0].notCodable"));
    CHECK(starts(coding_message_after([&](Json& d) { answer(d) = 1; }), "codings[0].answers[0]"));
    CHECK(starts(coding_message_after([](Json& d) { d["codings"].push_back(Json(d["codings"][0])); }),
                 "codings[1].question"));
    CHECK(starts(coding_message_after([](Json& d) { d["codings"] = 1; }), "codings"));
    CHECK(starts(coding_message_after([](Json& d) { d["quotes"][0]["row"] = 1000; }), "quotes[0].row"));
    CHECK(starts(coding_message_after([](Json& d) { d["quotes"][0]["checked"] = 1; }), "quotes[0].checked"));
    CHECK(starts(coding_message_after([](Json& d) { d["coders"][0].erase("coder"); }), "coders[0].coder"));
}

TEST_SUITE_END();
