// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_study.h"

#include "base/json.h"
#include "project/study_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::project::Study;

namespace {

Json written_study(const Study& study)
{
    Json out = Json::object();
    wk::io::add_study(study, out);
    return out;
}

/// What is said about a study after one thing was changed in its JSON.
template <class Change>
std::string study_message_after(Change change)
{
    Json document = written_study(wk::tests::full_study());
    change(document["study"]);
    wk::JsonCheck check("project", "p");
    wk::io::read_study(check, document, "s");
    return check.ok() ? "" : check.error().message;
}

} // namespace

TEST_CASE("a study comes back as it went, fields of a newer version included, and one that tells nothing is no field")
{
    wk::JsonCheck check("project", "p");
    CHECK(wk::io::read_study(check, written_study(wk::tests::full_study()), "s") == wk::tests::full_study());
    CHECK(written_study({}).empty());
    CHECK(wk::io::read_study(check, Json::object(), "s") == Study{});
    CHECK(check.ok());
}

TEST_CASE("what a study has beside what is known is kept when there is nothing else")
{
    Study only;
    only.unknown = R"({"later":1})";
    wk::JsonCheck check("project", "p");
    CHECK(wk::io::read_study(check, written_study(only), "s") == only);
}

TEST_CASE("what is wrong in a study is named with its path")
{
    const auto starts = [](const std::string& message, const std::string& path) {
        CAPTURE(message);
        CAPTURE(path);
        CHECK(message.starts_with("p, s.study" + path + ": "));
    };
    CHECK(study_message_after([](Json&) {}).empty());
    starts(study_message_after([](Json& d) { d = 3; }), "");
    starts(study_message_after([](Json& d) { d["reason"] = 3; }), ".reason");
    starts(study_message_after([](Json& d) { d["mainConclusion"] = Json::array(); }), ".mainConclusion");
    starts(study_message_after([](Json& d) { d["questions"] = "x"; }), ".questions");
    starts(study_message_after([](Json& d) { d["questions"][1] = 2; }), ".questions[1]");
    starts(study_message_after([](Json& d) { d["norms"][0] = "x"; }), ".norms[0]");
    starts(study_message_after([](Json& d) { d["norms"][1]["text"] = 1; }), ".norms[1].text");
    starts(study_message_after([](Json& d) { d["sources"] = Json::object(); }), ".sources");
    starts(study_message_after([](Json& d) { d["sources"][0]["kind"] = "gerucht"; }), ".sources[0].kind");
    starts(study_message_after([](Json& d) { d["sources"][0].erase("kind"); }), ".sources[0].kind");
    starts(study_message_after([](Json& d) { d["sources"][1].erase("id"); }), ".sources[1].id");
    starts(study_message_after([](Json& d) { d["sources"][1]["id"] = "b1"; }), ".sources[1].id");
    starts(study_message_after([](Json& d) { d["sources"][0]["id"] = "b/1"; }), ".sources[0].id");
    starts(study_message_after([](Json& d) { d["sources"][0]["statements"][1]["id"] = "u1"; }),
           ".sources[0].statements[1].id");
    starts(study_message_after([](Json& d) { d["sources"][0]["statements"][0]["id"] = ""; }),
           ".sources[0].statements[0].id");
    starts(study_message_after([](Json& d) { d["sources"][0]["statements"][0]["theme"] = false; }),
           ".sources[0].statements[0].theme");
    CHECK(study_message_after([](Json& d) { d["sources"][0]["id"] = "b/1"; }) ==
          "p, s.study.sources[0].id: ‘b/1’ kan geen id zijn. Verwijder de schuine streep.");
}

TEST_SUITE_END();
