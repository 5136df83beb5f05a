// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_items.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

/// Results with one item of recognition; `more` goes into it.
Json results_with(const std::string& more)
{
    return Json::parse(R"({"items":[{"id":"h","theme":"t","kind":"herkenning","scale":"s","n":4,)"
                       R"("counts":{"3":1,"1":2,"2":1},"noOpinion":1,"skipped":2,"missing":3,"invalid":4,)"
                       R"("mean":1.75,"sd":0.95,"median":1.5,"topTwo":0.5,"bottomTwo":0.75)" +
                           more + "}]}",
                       nullptr, false);
}

std::string items_complaint(const Json& results)
{
    JsonCheck check("results", "r.json");
    (void)io::items_from_results(check, results);
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("an item has its points in order, and the favourable share of its kind")
{
    JsonCheck check("results", "r.json");
    const auto items = io::items_from_results(check, results_with(""));
    REQUIRE(check.ok());
    REQUIRE(items.size() == 1);
    const auto& item = items[0];
    REQUIRE(item.points.size() == 3);
    CHECK(item.points[0].code == 1);
    CHECK(item.points[0].label == "1");
    CHECK(item.points[0].count == 2);
    CHECK(item.points[2].code == 3);
    CHECK(item.n == 4);
    CHECK(item.invalid == 4);
    CHECK(item.text == "h");
    CHECK(*item.favourable == 0.5); // recognition: from the middle up
    CHECK(!item.lower_quartile);
    CHECK(!item.top_two_ci95);
    CHECK(!item.population);
    CHECK(!item.weighted);
}

TEST_CASE("what the contract does not name is read when it is there")
{
    auto results = results_with(R"(,"text":"Ik herken dit.","lowerQuartile":1,"topTwoCi95":[0.1,0.9],"population":9,)"
                                R"("weighted":{"n":4,"mean":2,"shares":{"1":0.25,"2":0.25,"3":0.5},"effectiveN":3.5})");
    results["scales"] = Json{{"s", Json{{"1", "nee"}, {"3", "ja"}}}};
    JsonCheck check("results", "r.json");
    const auto item = io::items_from_results(check, results).at(0);
    REQUIRE(check.ok());
    CHECK(item.text == "Ik herken dit.");
    CHECK(item.points[2].label == "ja");
    CHECK(item.lower_quartile == 1);
    CHECK(item.top_two_ci95->low == 0.1);
    CHECK(item.population == 9);
    CHECK(item.weighted->shares == std::vector<double>{0.25, 0.25, 0.5});
    CHECK(*item.weighted->favourable == 0.75);
}

TEST_CASE("mistakes in an item are named with their path")
{
    CHECK(items_complaint(results_with("")).empty());
    CHECK(items_complaint(Json::object()).starts_with("r.json, items: "));
    CHECK(items_complaint(results_with(R"(,"weighted":{"n":4,"mean":2,"shares":{"1":1},"effectiveN":3})"))
              .starts_with("r.json, items[0].weighted.shares.2: "));
    CHECK(items_complaint(results_with(R"(,"weighted":{"n":0,"mean":null,"shares":{"9":1},"effectiveN":null})"))
              .starts_with("r.json, items[0].weighted.shares: "));
    CHECK(items_complaint(results_with(R"(,"topTwoCi95":[1])")).starts_with("r.json, items[0].topTwoCi95: "));
    auto other = results_with("");
    other["items"][0]["kind"] = "mening";
    CHECK(items_complaint(other).starts_with("r.json, items[0].kind: "));
    other = results_with("");
    for (int code = 100; code < 400; ++code)
        other["items"][0]["counts"][std::to_string(code)] = 0;
    CHECK(items_complaint(other).starts_with("r.json, items[0].counts: "));
}

TEST_SUITE_END();
