// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_follow_up.h"

#include "base/json.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("io");

using namespace wk::project;
using wk::Json;

namespace {

wk::project::FollowUp full_follow_up()
{
    Conclusion first;
    first.id = "c1";
    first.title = "Teams zijn niet altijd te vinden";
    first.text = "Dat zeggen zij zelf.";
    first.theme = "laagdrempelig";
    first.evidence = {{EvidenceKind::Item, "voort-1", "Zwaar"}, {EvidenceKind::Quote, "o/1", ""}};
    first.against = "Twee teams zijn er wel.";
    first.unknown = R"({"later":1})";
    Conclusion bare;
    bare.id = "c2";
    Recommendation recommendation;
    recommendation.id = "r1";
    recommendation.title = "Open overal een inloop";
    recommendation.text = "In elke wijk.";
    recommendation.conclusions = {"c1", "c2"};
    recommendation.answers = {"Beperkt.", "", "Twee mensen erbij."};
    recommendation.stance = Stance::Partly;
    recommendation.reaction = "Wij zien dat anders.";
    recommendation.contested = true;
    recommendation.decision = "Aangenomen";
    recommendation.owner = "wethouder";
    recommendation.due = "2027-03-01";
    recommendation.progress = Progress::Busy;
    recommendation.events = {{"2026-12-01", "Brief"}, {"", ""}};
    recommendation.unknown = R"({"later":{"a":1}})";
    Recommendation empty;
    empty.id = "r2";
    return {{first, bare}, {recommendation, empty}};
}

Json written_follow_up(const wk::project::FollowUp& follow_up)
{
    Json out = Json::object();
    wk::io::add_follow_up(follow_up, out);
    return out;
}

template <class Change>
std::string follow_up_message_after(Change change)
{
    Json document = written_follow_up(full_follow_up());
    change(document);
    wk::JsonCheck check("project", "p");
    wk::io::read_follow_up(check, document, "s");
    return check.ok() ? "" : check.error().message;
}

void starts(const std::string& message, const std::string& path)
{
    CAPTURE(message);
    CAPTURE(path);
    CHECK(message.starts_with("p, s." + path + ": "));
}

} // namespace

TEST_CASE("conclusions and recommendations come back as they went, fields of a newer version included")
{
    wk::JsonCheck check("project", "p");
    CHECK(wk::io::read_follow_up(check, written_follow_up(full_follow_up()), "s") == full_follow_up());
    CHECK(check.ok());
}

TEST_CASE("without any there is no field, and without the field there are none")
{
    CHECK(written_follow_up({}).empty());
    wk::JsonCheck check("project", "p");
    CHECK(wk::io::read_follow_up(check, Json::object(), "s") == wk::project::FollowUp{});
    CHECK(check.ok());
}

TEST_CASE("what a file does not say about a recommendation is as it begins")
{
    wk::JsonCheck check("project", "p");
    const Json bare = Json::parse(R"({"recommendations":[{"id":"r1"}]})", nullptr, false);
    const auto read = wk::io::read_follow_up(check, bare, "s");
    Recommendation expected;
    expected.id = "r1";
    REQUIRE(read.recommendations.size() == 1);
    CHECK(read.recommendations[0] == expected);
}

TEST_CASE("what is wrong is named with its path")
{
    const auto conclusion = [](Json& d) -> Json& { return d["conclusions"][0]; };
    const auto recommendation = [](Json& d) -> Json& { return d["recommendations"][0]; };
    CHECK(follow_up_message_after([](Json&) {}).empty());
    starts(follow_up_message_after([](Json& d) { d["conclusions"] = 1; }), "conclusions");
    starts(follow_up_message_after([](Json& d) { d["conclusions"][1] = "c2"; }), "conclusions[1]");
    starts(follow_up_message_after([](Json& d) { d["conclusions"][1].erase("id"); }), "conclusions[1].id");
    starts(follow_up_message_after([&](Json& d) { conclusion(d)["id"] = " "; }), "conclusions[0].id");
    starts(follow_up_message_after([&](Json& d) { conclusion(d)["id"] = 3; }), "conclusions[0].id");
    starts(follow_up_message_after([&](Json& d) { conclusion(d)["title"] = Json::array(); }), "conclusions[0].title");
    starts(follow_up_message_after([&](Json& d) { conclusion(d)["evidence"][0]["kind"] = "x"; }),
           "conclusions[0].evidence[0].kind");
    starts(follow_up_message_after([&](Json& d) { conclusion(d)["evidence"][1]["reference"] = ""; }),
           "conclusions[0].evidence[1].reference");
    starts(follow_up_message_after(
               [&](Json& d) { conclusion(d)["evidence"].push_back(Json(conclusion(d)["evidence"][0])); }),
           "conclusions[0].evidence[2].reference");
    starts(follow_up_message_after([](Json& d) { d["conclusions"][1]["id"] = "c1"; }), "conclusions[1].id");
    starts(follow_up_message_after([](Json& d) { d["recommendations"][1]["id"] = "r1"; }), "recommendations[1].id");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["conclusions"][1] = "c9"; }),
           "recommendations[0].conclusions[1]");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["conclusions"][1] = "c1"; }),
           "recommendations[0].conclusions[1]");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["conclusions"][0] = 1; }),
           "recommendations[0].conclusions[0]");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["options"] = false; }),
           "recommendations[0].options");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["stance"] = "misschien"; }),
           "recommendations[0].stance");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["progress"] = "klaar"; }),
           "recommendations[0].progress");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["contested"] = "ja"; }),
           "recommendations[0].contested");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["due"] = "maart"; }), "recommendations[0].due");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["events"][0]["date"] = "2027-02-30"; }),
           "recommendations[0].events[0].date");
    starts(follow_up_message_after([&](Json& d) { recommendation(d)["events"][1] = "Brief"; }),
           "recommendations[0].events[1]");
}

TEST_CASE("the sentence says what was found and what to do")
{
    CHECK(follow_up_message_after([](Json& d) { d["recommendations"][0]["due"] = "1 maart"; }) ==
          "p, s.recommendations[0].due: ‘1 maart’ is geen datum. Schrijf een datum als jjjj-mm-dd, bijvoorbeeld "
          "2027-03-01.");
    CHECK(follow_up_message_after([](Json& d) { d["recommendations"][0]["conclusions"][0] = "c9"; }) ==
          "p, s.recommendations[0].conclusions[0]: \"c9\" is geen conclusie in dit bestand. Noem de id van een "
          "conclusie, of verwijder deze regel.");
    CHECK(follow_up_message_after([](Json& d) { d["conclusions"][0].erase("id"); }) ==
          "p, s.conclusions[0].id: vul hier een tekst in, of verwijder dit onderdeel.");
}

TEST_SUITE_END();
