// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tests_json.h"

#include "base/json.h"
#include "io/exchange/results_json.h"
#include "io/json_keys.h"
#include "report/example.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

namespace {

using Keys = std::vector<std::string>;

} // namespace

TEST_CASE("tests have the keys of the contract and those of the method passport")
{
    wk::project::AnalysisOptions options;
    options.by = {"functie"};
    options.with = {"leeftijd"};
    const auto findings = wk::project::analyse(wk::tests::example_survey(), options);
    REQUIRE(findings);
    const auto results = wk::Json::parse(wk::io::results_json(*findings), nullptr, false);
    const auto& group = results["groups"][0];
    CHECK(wk::tests::keys_of(group) == Keys{"item", "factor", "test", "n", "ties", "levels", "statistic", "z", "df",
                                            "pAsymptotic", "pExact", "p", "pAdjusted", "effect", "comparisons"});
    CHECK(wk::tests::keys_of(group["levels"][0]) == Keys{"level", "n", "mean", "meanRank", "topTwo", "suppressed"});
    CHECK(wk::tests::keys_of(results["correlations"][0]) == Keys{"item", "variable", "method", "n", "itemTies",
                                                                 "variableTies", "coefficient", "p", "exact",
                                                                 "pAdjusted", "ci95"});
    CHECK(results["correlations"][0]["ci95"].size() == 2);
    CHECK(wk::tests::keys_of(results["pairs"][0]) == Keys{"first", "second", "n", "lower", "equal", "higher", "ties",
                                                          "statistic", "z", "pAsymptotic", "pExact", "p", "pAdjusted",
                                                          "effect"});
    CHECK(wk::tests::keys_of(results["chance"][0]) ==
          Keys{"section", "family", "alpha", "tests", "found", "foundAdjusted", "expected", "probability"});
    CHECK(wk::tests::keys_of(results["method"]) == Keys{"correlation", "exact", "adjust", "alpha", "minGroup"});
}

TEST_CASE("what cannot be tested is null and has a warning that names item and factor, variable or second item")
{
    wk::project::Survey survey;
    survey.instrument = wk::tests::small_instrument();
    survey.table = wk::tests::table_of({{"h", "f", "n"}, {"ja", "a", "1"}, {"ja", "a", "2"}});
    wk::project::AnalysisOptions options;
    options.by = {"f"};
    options.with = {"n"};
    const auto findings = wk::project::analyse(survey, options);
    REQUIRE(findings);
    const auto notices = wk::io::tests_not_computed(findings->tests);
    REQUIRE(notices.size() == 4);
    CHECK(notices[0].column == "h");
    CHECK(notices[0].value == "f");
    CHECK(notices[2].value == "n");
    wk::Json results = wk::Json::object();
    wk::io::add_tests(findings->tests, results);
    CHECK(results["groups"][0]["p"].is_null());
    CHECK(results["groups"][0]["test"].is_null());
    CHECK(results["groups"][0]["effect"].is_null());
    CHECK(results["groups"][0]["levels"][0]["n"].is_null());
    CHECK(results["correlations"][0]["ci95"].is_null());
    CHECK(!results.contains("pairs"));
}

TEST_CASE("sections that nobody asked for are absent")
{
    wk::Json results = wk::Json::object();
    wk::io::add_tests({}, results);
    CHECK(results.empty());
}

TEST_SUITE_END();
