// SPDX-License-Identifier: EUPL-1.2
#include "survey/routing_edit.h"

#include "base/json.h"

#include "support.h"
#include "survey/example.h"
#include "survey/instrument_edit.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

Instrument checked(Json document)
{
    auto out = Instrument::from_document(std::move(document), "x");
    REQUIRE_MESSAGE(bool(out), (out ? std::string() : out.error().message));
    return *std::move(out);
}

/// Two themes: "een" with as many items of each kind as asked, on scale "drie".
Instrument themed(int recognition, int trust, int progress)
{
    Json document = tests::small_instrument()->document();
    document["themes"] = Json::array({{{"id", "een"}}, {{"id", "twee"}}});
    document["items"] = Json::array();
    document["routing"] = Json::array();
    const auto add = [&](const char* kind, int count) {
        for (int i = 1; i <= count; ++i)
            document["items"].push_back({{"id", std::string(kind).substr(0, 3) + std::to_string(i)},
                                         {"kind", kind},
                                         {"theme", "een"},
                                         {"scale", "drie"}});
    };
    add("herkenning", recognition);
    add("vertrouwen", trust);
    add("voortgang", progress);
    return checked(std::move(document));
}

using Pairs = std::vector<PairIds>;

} // namespace

TEST_CASE("who was not to be asked and answered all the same is counted once, however many questions are skipped")
{
    const auto table = tests::table_of({{"h", "v", "f", "n", "o"},
                                        {"nee", "", "a", "1", ""},
                                        {"nee", "ja", "a", "1", ""},
                                        {"nee", "", "a", "1", "tekst"},
                                        {"nee", "ja", "a", "1", "tekst"},
                                        {"nee", "weet niet", "a", "1", ""},
                                        {"nee", "iets anders", "a", "1", "NA"},
                                        {"ja", "ja", "a", "1", "tekst"},
                                        {"", "ja", "a", "1", ""}});
    const auto responses = Responses::make(table, tests::small_instrument());
    REQUIRE(responses);
    const auto outcomes = routing_outcomes(**responses);
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes[0].not_asked == 6);
    CHECK(outcomes[0].answered == 4); // what is no option of the scale is no answer
}

TEST_CASE("a rule is added, changed, and goes when it says nothing; what we do not know of it stays")
{
    const auto small = tests::small_instrument();
    const RoutingRule first = rule_of(*small, small->routing()[0]);
    CHECK(first == RoutingRule{"h", {1}, {"v", "o"}});
    const auto two = checked(with_routing(*small, std::nullopt, {"v", {2, 3}, {"o"}}));
    REQUIRE(two.routing().size() == 2);
    CHECK(rule_of(two, two.routing()[0]) == first);
    CHECK(rule_of(two, two.routing()[1]) == RoutingRule{"v", {2, 3}, {"o"}});
    Json document = two.document();
    document["routing"][1]["note"] = "blijft";
    const auto noted = checked(std::move(document));
    const auto changed = checked(with_routing(noted, 1, {"h", {3}, {"v"}}));
    CHECK(rule_of(changed, changed.routing()[1]) == RoutingRule{"h", {3}, {"v"}});
    CHECK(changed.document()["routing"][1]["note"] == "blijft");
    CHECK(checked(with_routing(two, 0, {"h", {1}, {}})).routing().size() == 1);
    CHECK(checked(with_routing(two, 0, {"h", {}, {"v"}})).routing().size() == 1);
    CHECK(with_routing(*small, std::nullopt, {"h", {}, {"v"}}) == small->document());
}

TEST_CASE("rules do not speak of codes that a scale has no longer")
{
    const auto small = tests::small_instrument();
    Scale scale = small->scales().front();
    scale.points.erase(scale.points.begin()); // code 1, by which "nee" on h skips
    CHECK(checked(with_scale(*small, scale)).routing().empty());
    const auto both = checked(with_routing(*small, 0, {"h", {1, 3}, {"v"}}));
    const auto kept = checked(with_scale(both, scale));
    REQUIRE(kept.routing().size() == 1);
    CHECK(kept.routing()[0].codes == std::vector<int>{3});
    Column answers("h");
    answers.append("7");
    answers.append("9");
    const ColumnQuestion other{ColumnRole::Item, "h", "h", "h", {}, ItemKind::Overig, {}, false, {}};
    CHECK(checked(with_question(both, other, answers)).routing().empty());
}

TEST_CASE("the pairs that we carry are those that go without saying")
{
    const auto text = tests::repository_file("assets/instrumenten/beloften.json");
    const auto shipped = Instrument::from_json(text, "beloften.json");
    REQUIRE(shipped);
    CHECK(proposed_pairs(*shipped).empty());
    const auto bare = checked(with_pairs(*shipped, {}));
    CHECK(bare.pairs().empty());
    CHECK(proposed_pairs(bare) == pairs_of(*shipped));
    const auto again = checked(with_pairs(bare, proposed_pairs(bare)));
    CHECK(again.document() == shipped->document());
}

TEST_CASE("a pair goes without saying within a theme, between two kinds, and on scales with the same codes")
{
    CHECK(proposed_pairs(themed(0, 1, 1)) == Pairs{{"ver1", "voo1"}});
    CHECK(proposed_pairs(themed(1, 1, 1)) == Pairs{{"ver1", "voo1"}});
    CHECK(proposed_pairs(themed(1, 1, 0)) == Pairs{{"her1", "ver1"}});
    CHECK(proposed_pairs(themed(0, 1, 2)) == Pairs{{"ver1", "voo1"}, {"ver1", "voo2"}});
    CHECK(proposed_pairs(themed(0, 2, 2)) == Pairs{{"ver1", "voo1"}, {"ver2", "voo2"}});
    CHECK(proposed_pairs(themed(0, 2, 3)).empty());
    CHECK(proposed_pairs(themed(3, 0, 0)).empty());
    Json words = themed(3, 0, 0).document();
    for (auto& item : words["items"])
        item["kind"] = "overig";
    words["items"][1]["text"] = "Dit lukt in de praktijk.";
    words["items"][2]["text"] = "In onze wijk ook.";
    const auto unnamed = checked(words);
    CHECK(proposed_pairs(unnamed) == Pairs{{"her1", "her2"}}); // the third follows one that is about practice too
    const auto paired = checked(with_pairs(unnamed, proposed_pairs(unnamed)));
    CHECK(paired.items()[0].kind == ItemKind::Vertrouwen);
    CHECK(paired.items()[1].kind == ItemKind::Voortgang);
    CHECK(paired.items()[2].kind == ItemKind::Overig);
    const auto two = themed(0, 2, 2);
    CHECK(proposed_pairs(checked(with_pairs(two, {{"voo1", "ver1"}}))) == Pairs{{"ver2", "voo2"}});
    Json document = with_scale(themed(0, 1, 1), {"twee", {{1, "nee"}, {2, "ja"}}, {}});
    document["items"][1]["scale"] = "twee";
    CHECK(proposed_pairs(checked(std::move(document))).empty());
    Json apart = themed(0, 1, 1).document();
    apart["items"][1]["theme"] = "twee";
    CHECK(proposed_pairs(checked(std::move(apart))).empty());
}

TEST_SUITE_END();
