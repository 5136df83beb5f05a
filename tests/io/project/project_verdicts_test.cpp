// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_verdicts.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk::project;
using wk::Json;

namespace {

Survey judged_survey()
{
    Survey out;
    out.verdict_rules = {{{wk::survey::ItemKind::Voortgang, RuleMeasure::Mean, 5.5, 4.25}}, RuleCombination::Majority};
    out.verdicts = {{"t", Light::Behind, "Omdat.", {{EvidenceKind::Quote, "o/1", "noot"}}}};
    return out;
}

template <class Change>
std::string verdicts_message_after(Change change)
{
    Json document = Json::object();
    wk::io::add_verdicts(judged_survey(), document);
    change(document);
    wk::JsonCheck check("project", "p");
    Survey survey;
    wk::io::read_verdicts(check, document, "s", survey);
    return check.ok() ? "" : check.error().message;
}

} // namespace

TEST_CASE("rules and verdicts come back as they went")
{
    Json document = Json::object();
    wk::io::add_verdicts(judged_survey(), document);
    wk::JsonCheck check("project", "p");
    Survey after;
    wk::io::read_verdicts(check, document, "", after);
    REQUIRE(check.ok());
    CHECK(after.verdict_rules == judged_survey().verdict_rules);
    CHECK(after.verdicts == judged_survey().verdicts);
}

TEST_CASE("rules as they begin and no verdicts leave no field, and no field gives them back")
{
    Json document = Json::object();
    wk::io::add_verdicts({}, document);
    CHECK(document.empty());
    wk::JsonCheck check("project", "p");
    Survey after;
    wk::io::read_verdicts(check, document, "", after);
    CHECK(after.verdict_rules == default_verdict_rules());
}

TEST_CASE("what is wrong in a verdict is named with its path")
{
    const auto starts = [](const std::string& message, const std::string& path) {
        CAPTURE(message);
        return message.find("p, s." + path + ": ") == 0;
    };
    const auto rule = [](Json& d) -> Json& { return d["verdictRules"]["rules"][0]; };
    CHECK(verdicts_message_after([](Json&) {}).empty());
    CHECK(starts(verdicts_message_after([&](Json& d) { rule(d)["kind"] = "x"; }), "verdictRules.rules[0].kind"));
    CHECK(starts(verdicts_message_after([&](Json& d) { rule(d)["measure"] = 1; }), "verdictRules.rules[0].measure"));
    CHECK(starts(verdicts_message_after([&](Json& d) { rule(d)["onTrack"] = "5"; }), "verdictRules.rules[0].onTrack"));
    CHECK(
        starts(verdicts_message_after([&](Json& d) { rule(d)["onTrack"] = 1e300; }), "verdictRules.rules[0].onTrack"));
    CHECK(
        starts(verdicts_message_after([&](Json& d) { rule(d)["attention"] = 6; }), "verdictRules.rules[0].attention"));
    CHECK(starts(verdicts_message_after([&](Json& d) { d["verdictRules"]["rules"].push_back(Json(rule(d))); }),
                 "verdictRules.rules[1].kind"));
    CHECK(starts(verdicts_message_after([](Json& d) { d["verdictRules"] = 1; }), "verdictRules"));
    CHECK(starts(verdicts_message_after([](Json& d) { d["verdicts"][0]["light"] = "groen"; }), "verdicts[0].light"));
    CHECK(starts(verdicts_message_after([](Json& d) { d["verdicts"][0]["evidence"][0]["kind"] = ""; }),
                 "verdicts[0].evidence[0].kind"));
    CHECK(starts(verdicts_message_after([](Json& d) { d["verdicts"].push_back(Json(d["verdicts"][0])); }),
                 "verdicts[1].theme"));
}

TEST_SUITE_END();
