// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/advice.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

using tests::rules;

namespace {

std::vector<Advice> advice_for(const Profile& profile)
{
    return advice(tests::content(), rules(), conditions_of(profile));
}

bool fires(const Profile& profile, const std::string& id)
{
    const auto found = advice_for(profile);
    return std::any_of(found.begin(), found.end(), [&](const auto& each) { return each.id == id; });
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
    for (const auto& each : rules())
        numbers.insert(each.number);
    CHECK(numbers.size() == 17);
    for (const auto& each : rules()) {
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
    CHECK(at->page == 14);
    for (const auto& each : advice_for({}))
        CHECK(each.because.empty());
    std::set<std::string> every;
    for (const auto& each : tests::content().conditions)
        every.insert(each.id);
    const auto all = advice(tests::content(), rules(), every);
    CHECK(all.size() == rules().size() + 45);
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
