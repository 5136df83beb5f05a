// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_json.h"

#include "base/json.h"
#include "io/json_keys.h"
#include "project/analyse.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("io");

namespace {

wk::Json results_with_frame(const wk::tests::Rows& rows, const wk::tests::Rows& frame = {})
{
    wk::project::Survey survey;
    survey.instrument = wk::tests::small_instrument();
    survey.table = wk::tests::table_of(rows);
    if (!frame.empty()) {
        survey.frame = wk::project::SamplingFrame{"adressen.csv", "f", {}};
        for (const auto& level : frame)
            survey.frame->levels.push_back({std::string(level[0]), std::stoll(std::string(level[1]))});
    }
    const auto findings = wk::project::analyse(survey);
    REQUIRE(findings);
    const std::string text = wk::io::results_json(*findings);
    CHECK(text.back() == '\n');
    return wk::Json::parse(text, nullptr, false);
}

} // namespace

TEST_CASE("results have the keys of the contract, in its order")
{
    const auto results =
        results_with_frame({{"h", "f"}, {"ja", "a"}, {"nee", "b"}, {"ja", "b"}}, {{"a", "3"}, {"b", "4"}});
    CHECK(wk::tests::keys_of(results) == std::vector<std::string>{"schema", "instrument", "data", "items", "response",
                                                                  "open", "method", "title", "scales", "themes",
                                                                  "factors", "variables"});
    CHECK(wk::tests::keys_of(results["data"]) == std::vector<std::string>{"rows", "kept", "warnings"});
    CHECK(wk::tests::keys_of(results["items"][0]) ==
          std::vector<std::string>{
              "id",        "theme",      "kind",          "scale",         "n",          "counts",        "noOpinion",
              "skipped",   "missing",    "invalid",       "mean",          "sd",         "median",        "topTwo",
              "bottomTwo", "favourable", "lowerQuartile", "upperQuartile", "topTwoCi95", "bottomTwoCi95", "population",
              "weighted",  "text"});
    CHECK(wk::tests::keys_of(results["items"][0]["counts"]) == std::vector<std::string>{"1", "2", "3"});
    CHECK(results["items"][0]["counts"]["2"] == 0);
    CHECK(wk::tests::keys_of(results["response"]["goodnessOfFit"]) ==
          std::vector<std::string>{"statistic", "df", "p", "pExact", "cellsBelow5"});
    CHECK(wk::tests::keys_of(results["response"]) ==
          std::vector<std::string>{"factor", "levels", "population", "responded", "withoutLevel", "rate",
                                   "goodnessOfFit", "othersTest", "weights"});
}

TEST_CASE("results say what things are called, and of a factor only which levels were kept")
{
    auto results = results_with_frame({{"h", "f"}, {"ja", "a"}, {"nee", "b"}});
    CHECK(results["title"] == "klein");
    CHECK(!results.contains("invented"));
    CHECK(!results["data"].contains("file"));
    CHECK(results["items"][1]["text"] == "v");
    CHECK(results["scales"].dump() == R"({"drie":{"1":"nee","2":"soms","3":"ja"}})");
    CHECK(results["factors"].dump() == R"([{"id":"f","title":"f"}])");
    CHECK(results["variables"].dump() == R"([{"id":"n","title":"n"}])");
    CHECK(wk::tests::keys_of(results["open"][0]) ==
          std::vector<std::string>{"id", "answered", "skipped", "categories", "uncoded", "theme", "kind"});
    wk::project::Survey survey;
    survey.instrument = wk::tests::small_instrument();
    survey.table = wk::tests::table_of({{"h", "f"}, {"ja", "a"}, {"nee", "b"}, {"ja", "c"}});
    survey.filters = {{"f", {"a", "c"}}};
    survey.file_name = "antwoorden.csv";
    survey.invented = true;
    results = wk::Json::parse(wk::io::results_json(*wk::project::analyse(survey)), nullptr, false);
    CHECK(results["factors"].dump() == R"([{"id":"f","title":"f","kept":["a","c"],"dropped":["b"]}])");
    CHECK(results["data"]["file"] == "antwoorden.csv");
    CHECK(results["invented"] == true);
}

TEST_CASE("numbers have twelve significant digits")
{
    const auto results = results_with_frame({{"h"}, {"ja"}, {"nee"}, {"nee"}});
    CHECK(results["items"][0]["mean"].dump() == "1.66666666667");
    CHECK(results["items"][0]["topTwo"].dump() == "0.333333333333");
}

TEST_CASE("what could not be computed is null and has a warning that says why")
{
    const auto results = results_with_frame({{"h", "f"}, {"ja", "a"}}, {{"a", "0"}, {"b", "2"}});
    CHECK(results["items"][0]["sd"].is_null());
    CHECK(results["items"][1]["mean"].is_null());
    CHECK(results["response"]["levels"][0]["rate"].is_null());
    CHECK(results["response"]["goodnessOfFit"]["p"].is_null());
    std::vector<std::string> columns;
    for (const auto& warning : results["data"]["warnings"]) {
        if (warning["code"] == "not-computed" && warning.contains("column"))
            columns.push_back(warning["column"].get<std::string>());
    }
    CHECK(columns == std::vector<std::string>{"h", "v"});
}

TEST_CASE("a notice keeps its row, column and value, and leaves out what it lacks")
{
    const auto list = wk::io::warnings_json({{"unknown-label", "zin.", "", 12, "v1", "mee een"}, {"x", "zin."}});
    CHECK(list[0].dump() == R"({"code":"unknown-label","row":12,"column":"v1","value":"mee een","message":"zin."})");
    CHECK(list[1].dump() == R"({"code":"x","message":"zin."})");
}

TEST_SUITE_END();
