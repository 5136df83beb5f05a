// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/advice.h"

#include "base/json.h"
#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

std::vector<Advice> advice_for(const Profile& profile)
{
    return advice(tests::content(), conditions_of(profile));
}

/// Whether a rule is said, itself or merged with others.
bool fires(const Profile& profile, const std::string& id)
{
    const auto& all = tests::content().rules;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    REQUIRE(at != all.end());
    return advice_of(tests::content(), advice_for(profile), std::size_t(at - all.begin())) != nullptr;
}

const Advice* with_id(const std::vector<Advice>& all, std::string_view id)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return at == all.end() ? nullptr : &*at;
}

Profile profile_with(const std::function<void(Profile&)>& change)
{
    Profile out;
    change(out);
    return out;
}

Profile profile_with_fact(const char* fact, bool is_so = true)
{
    return profile_with([&](Profile& it) { (is_so ? it.yes : it.no).insert(fact); });
}

Profile with_axis(Profile::Axis axis, double value)
{
    return profile_with([&](Profile& it) { it.axes[std::size_t(axis)] = value; });
}

using ProfileAxis = Profile::Axis;

/// A rule with a profile that it speaks of, and one that it does not.
struct Case {
    const char* rule;
    Profile fires;
    Profile silent;
};

std::vector<Case> cases()
{
    return {
        {"regel-1a", profile_with_fact("alleen-loket"), profile_with_fact("alleen-loket", false)},
        {"regel-1b", profile_with_fact("alleen-loket"), {}},
        {"regel-1c", profile_with_fact("alleen-loket"), {}},
        {"regel-2a", profile_with([](Profile& it) { it.form = "C"; }),
         profile_with([](Profile& it) { it.form = "A1"; })},
        {"regel-2b", profile_with([](Profile& it) { it.form = "B"; }),
         profile_with([](Profile& it) { it.form = "A1"; })},
        {"regel-2c", with_axis(ProfileAxis::Doelgroep, 0.1), with_axis(ProfileAxis::Doelgroep, 0.9)},
        {"regel-3a", profile_with_fact("team-als-backoffice"), {}},
        {"regel-4a", with_axis(ProfileAxis::Aanbod, 0.4), with_axis(ProfileAxis::Aanbod, 0.5)},
        {"regel-4b", with_axis(ProfileAxis::Aanbod, 0), with_axis(ProfileAxis::Aanbod, 1)},
        {"regel-4c", with_axis(ProfileAxis::Aanbod, 0), with_axis(ProfileAxis::Aanbod, 1)},
        {"regel-5a", with_axis(ProfileAxis::Aanbod, 0.6), with_axis(ProfileAxis::Aanbod, 0.4)},
        {"regel-5b", with_axis(ProfileAxis::Aanbod, 1), with_axis(ProfileAxis::Aanbod, 0)},
        {"regel-5c", profile_with([](Profile& it) {
             it.axes[0] = 1;
             it.yes = {"aan-wijk-gekoppeld"};
         }),
         with_axis(ProfileAxis::Aanbod, 1)},
        {"regel-6a", with_axis(ProfileAxis::Doelgroep, 0.8), with_axis(ProfileAxis::Doelgroep, 0.2)},
        {"regel-6b", profile_with([](Profile& it) { it.form = "B"; }),
         profile_with([](Profile& it) { it.form = "A2"; })},
        {"regel-6c", profile_with_fact("hoogspecialistisch"), {}},
        {"regel-7a", profile_with([](Profile& it) { it.form = "A2"; }),
         profile_with([](Profile& it) { it.form = "C"; })},
        {"regel-8a", profile_with_fact("eigen-ondersteuning"), profile_with_fact("eigen-ondersteuning", false)},
        {"regel-8b", profile_with_fact("eigen-ondersteuning", false), {}},
        {"regel-9a", profile_with_fact("casusregie-bij-aanbieder"), {}},
        {"regel-9b", profile_with_fact("apart-regieteam"), {}},
        {"regel-10a", with_axis(ProfileAxis::Bekostiging, 0.9), with_axis(ProfileAxis::Bekostiging, 0.1)},
        {"regel-10b", with_axis(ProfileAxis::Bekostiging, 0.9), with_axis(ProfileAxis::Bekostiging, 0.5)},
        {"regel-10c", profile_with_fact("beschikbaarheidsbekostiging"), with_axis(ProfileAxis::Bekostiging, 0.9)},
        {"regel-10d", with_axis(ProfileAxis::Bekostiging, 0.1), profile_with_fact("beschikbaarheidsbekostiging")},
        {"regel-11a", profile_with_fact("sturing-op-wachttijden"), {}},
        {"regel-12a", profile_with_fact("aanbieders-in-team"), {}},
        {"regel-13a", profile_with_fact("wisselend-aanbiedersveld"),
         profile_with_fact("wisselend-aanbiedersveld", false)},
        {"regel-14a", profile_with_fact("kleine-gemeente"), profile_with_fact("kleine-gemeente", false)},
        {"regel-15a", profile_with_fact("apart-veiligheidsteam"), {}},
        {"regel-16a", with_axis(ProfileAxis::Kanalen, 0.2), with_axis(ProfileAxis::Kanalen, 0.8)},
        {"regel-16b", with_axis(ProfileAxis::Kanalen, 0.8), with_axis(ProfileAxis::Kanalen, 0.2)},
    };
}

} // namespace

TEST_CASE("each rule speaks of the organisation it is about, and of no other")
{
    for (const auto& each : cases()) {
        CAPTURE(each.rule);
        CHECK(fires(each.fires, each.rule));
        CHECK(!fires(each.silent, each.rule));
    }
}

TEST_CASE("all seventeen rules are there, and what always holds is always said")
{
    std::set<int> numbers;
    for (const auto& each : tests::content().rules)
        numbers.insert(each.number);
    CHECK(numbers.size() == 17);
    for (const auto& each : tests::content().rules) {
        CAPTURE(each.id);
        const auto all = cases();
        const bool tested = std::any_of(all.begin(), all.end(), [&](const auto& it) { return each.id == it.rule; });
        CHECK(tested == !each.when.empty());
        if (each.when.empty())
            CHECK(fires({}, each.id));
    }
}

TEST_CASE("requirements that apply to an organisation are advice too, with the reason")
{
    const auto found = advice_for(profile_with_fact("kleine-gemeente"));
    const auto at = std::find_if(found.begin(), found.end(), [](const auto& each) { return each.id == "R-VL-S17"; });
    REQUIRE(at != found.end());
    CHECK(at->because == std::vector<std::string>{"kleine-gemeente"});
    CHECK(at->level == AdviceLevel::Attention);
    CHECK(at->pages == std::vector{14});
    for (const auto& each : advice_for({}))
        CHECK(each.because.empty());
    std::set<std::string> every;
    for (const auto& each : tests::content().conditions)
        every.insert(each.id);
    const auto all = advice(tests::content(), every);
    // Three merges, and three parts that stay silent because of what holds as well.
    CHECK(all.size() == tests::content().rules.size() - 3 - 3 + 45);
}

TEST_CASE("parts that say the same are said once, in the place of the first")
{
    const auto found = advice(tests::content(), {"loket", "doelgroepteam"});
    const auto* merged = with_id(found, "regel-2a");
    REQUIRE(merged);
    CHECK(!with_id(found, "regel-2b"));
    CHECK(merged->text == tests::content().merges[0].text);
    CHECK(merged->level == AdviceLevel::Risk);
    CHECK(merged->because == std::vector<std::string>{"doelgroepteam", "loket"});
    CHECK(merged->pages == std::vector{18, 20});
    CHECK(merged->grounds.requirements.size() == 4);
    CHECK(merged->grounds.lessons.size() == 1); // both rest on the same one
    const auto alone = advice(tests::content(), {"voorpost"});
    REQUIRE(with_id(alone, "regel-2a"));
    CHECK(with_id(alone, "regel-2a")->level == AdviceLevel::Attention);
    CHECK(with_id(alone, "regel-2a")->pages == std::vector{18});
}

TEST_CASE("a part is silent when something holds that makes it untrue")
{
    CHECK(with_id(advice(tests::content(), {"specialistisch-team"}), "regel-5a"));
    CHECK(!with_id(advice(tests::content(), {"specialistisch-team", "specialistisch-team-aan-wijk-gekoppeld"}),
                   "regel-5a"));
    CHECK(!with_id(advice(tests::content(), {"doelgroepteam", "hoogspecialistisch-team"}), "regel-6b"));
    CHECK(with_id(advice(tests::content(), {"team-0-100"}), "regel-2c"));
    for (const char* const other : {"loket", "voorpost", "team-als-backoffice"})
        CHECK(!with_id(advice(tests::content(), {"team-0-100", other}), "regel-2c"));
}

TEST_CASE("every piece of advice by a rule rests on something, and a practice is one of the municipality")
{
    for (const auto& rule : tests::content().rules) {
        CAPTURE(rule.id);
        CHECK(!rule.grounds.requirements.empty());
        CHECK(!rule.pages.empty());
        for (const auto& ref : rule.grounds.practices)
            CHECK(ref.practice < tests::content().municipalities[ref.municipality].practices.size());
    }
}

TEST_CASE("a requirement stands under the advice that rests on it for the same reason, and else alone")
{
    const auto all = advice(tests::content(), {"loket"});
    const auto groups = grouped(tests::content(), all);
    std::size_t under = 0;
    for (const auto& group : groups)
        under += group.under.size();
    CHECK(under > 0);
    CHECK(groups.size() + under == all.size());
    REQUIRE(groups.front().advice.id == "regel-1a");
    REQUIRE(groups.front().under.size() == 1);
    CHECK(groups.front().under.front().id == "R-TS-S11");
    // Nobody's advice names these two.
    std::set<std::string> every, alone;
    for (const auto& each : tests::content().conditions)
        every.insert(each.id);
    for (const auto& group : grouped(tests::content(), advice(tests::content(), every)))
        if (group.advice.id.starts_with("R-"))
            alone.insert(group.advice.id);
    CHECK(alone.count("R-VL-K17") == 1);
    CHECK(alone.count("R-VT-K13") == 1);
}

TEST_CASE("a profile is read, written, and refused with its place")
{
    const std::string text = R"({"schema":"wijkkompas/profile/1","axes":{"aanbod":0.2,"doelgroep":0.8,"kanalen":0.5,
        "standaardisatie":0.1,"bekostiging":0.9},"form":"A1","positioning":1,
        "facts":{"alleen-loket":false,"eigen-ondersteuning":true}})";
    const auto read = profile_from_json(text, "profiel.json");
    REQUIRE(read);
    CHECK(read->at(ProfileAxis::Bekostiging) == 0.9);
    CHECK(read->yes == std::set<std::string>{"eigen-ondersteuning"});
    CHECK(read->no == std::set<std::string>{"alleen-loket"});
    CHECK(*profile_from_json(text_from_json(profile_json(*read)), "x") == *read);
    const auto refused = [&](std::string_view from, std::string_view to) {
        std::string changed = text;
        changed.replace(changed.find(from), from.size(), to);
        const auto wrong = profile_from_json(changed, "profiel.json");
        return wrong ? std::string() : wrong.error().message;
    };
    CHECK(refused("0.2", "1.2").find("axes.aanbod") != std::string::npos);
    CHECK(refused("\"A1\"", "\"D\"").find("form") != std::string::npos);
    CHECK(refused("\"positioning\":1", "\"positioning\":5").find("positioning") != std::string::npos);
    CHECK(refused("alleen-loket", "onzin").find("facts.onzin") != std::string::npos);
    CHECK(refused("profile/1", "profile/2").find("schema") != std::string::npos);
    CHECK(!refused("{", "[").empty());
}

TEST_SUITE_END();
