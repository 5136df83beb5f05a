// SPDX-License-Identifier: EUPL-1.2
#include "base/json.h"
#include "io/exchange/results_tests.h"

#include "base/phrases.h"
#include "io/exchange/tests_json.h"
#include "report/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

const std::string Figures =
    R"("statistic":4,"z":0.5,"df":null,"pAsymptotic":0.6,"pExact":null,"p":0.6,"pAdjusted":0.9,)";

std::string group(const std::string& levels, const std::string& more = R"("effect":null)")
{
    return R"({"item":"v","factor":"f","test":"mann-whitney",)" + Figures + R"("levels":)" + levels + "," + more + "}";
}

project::TestFindings tests_read(const std::string& sections)
{
    JsonCheck check("results", "r.json");
    auto out = io::tests_from_results(check, Json::parse("{" + sections + "}", nullptr, false), {"v", "u"});
    REQUIRE_MESSAGE(check.ok(), (check.ok() ? "" : check.error().message));
    return out;
}

std::string tests_complaint(const std::string& sections)
{
    JsonCheck check("results", "r.json");
    (void)io::tests_from_results(check, Json::parse("{" + sections + "}", nullptr, false), {"v", "u"});
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("what was tested is read as it was written")
{
    project::AnalysisOptions options;
    options.by = {"functie"};
    options.with = {"leeftijd"};
    options.correlation = project::CorrelationMethod::Kendall;
    options.alpha = {0.05, 0.1};
    options.min_group = 8;
    const auto findings = project::analyse(tests::example_survey(), options);
    REQUIRE(findings);
    Json written = Json::object();
    io::add_tests(findings->tests, written);
    io::add_method(findings->tests, written);
    std::set<std::string> items;
    for (const auto& item : findings->items)
        items.insert(item.id);
    JsonCheck check("results", "r.json");
    const auto tests = io::tests_from_results(check, written, items);
    REQUIRE(check.ok());
    Json again = Json::object();
    io::add_tests(tests, again);
    io::add_method(tests, again);
    CHECK(again == written);
    CHECK(tests.method.correlation == "kendall");
    CHECK(tests.method.alpha == std::vector<double>{0.05, 0.1});
    CHECK(tests.method.min_group == 8);
    CHECK(tests.groups->at(0).n == findings->tests.groups->at(0).n);
}

TEST_CASE("sections that are absent stay absent, and a method that is absent is the plainest one")
{
    const auto tests = tests_read("");
    CHECK(!tests.groups);
    CHECK(!tests.correlations);
    CHECK(!tests.pairs);
    CHECK(tests.chance.empty());
    CHECK(tests.method.correlation == "spearman");
    CHECK(tests.method.adjust == "none");
    CHECK(tests.method.min_group == 5);
    CHECK(tests_read(R"("groups":[])").groups->empty());
}

TEST_CASE("a correlation's p is exact only where the file says so")
{
    const std::string start = R"("correlations":[{"item":"v","variable":"x","method":"spearman","n":9,)"
                              R"("coefficient":0.3,"p":0.4,"pAdjusted":0.4,"ci95":[-0.1,0.6])";
    const auto plain = tests_read(start + "}]").correlations->at(0);
    CHECK(plain.p.asymptotic == 0.4);
    CHECK(!plain.p.exact);
    CHECK(tests_read(start + R"(,"exact":true}])").correlations->at(0).p.exact == 0.4);
    CHECK(tests_complaint(start + R"(,"exact":1}])").starts_with("r.json, correlations[0].exact: "));
}

TEST_CASE("the people in a comparison are those of the groups that are not suppressed")
{
    const auto found = tests_read(R"("groups":[)" +
                                  group(R"([{"level":"a","n":6,"mean":2,"meanRank":5,"suppressed":false},)"
                                        R"({"level":"b","n":7,"mean":3,"meanRank":9,"suppressed":false},)"
                                        R"({"level":"c","n":3,"mean":1,"meanRank":1,"suppressed":true}])") +
                                  "]")
                           .groups->at(0);
    CHECK(found.n == 13);
    CHECK(!found.levels[2].n);
    CHECK(!found.levels[2].mean);
}

TEST_CASE("mistakes in tests are named with their path")
{
    const std::string levels = R"([{"level":"a","n":6,"mean":2,"meanRank":5,"suppressed":false}])";
    CHECK(tests_complaint(R"("groups":[)" + group(levels) + "]").empty());
    CHECK(tests_complaint(R"("groups":[)" + group(levels, R"("effect":{"name":"d","value":1})") + "]")
              .starts_with("r.json, groups[0].effect.name: "));
    CHECK(tests_complaint(R"("groups":[)" + group(levels, R"("effect":{"name":"rank-biserial","value":2})") + "]")
              .starts_with("r.json, groups[0].effect.value: "));
    CHECK(tests_complaint(R"("groups":[)" + group("[]") + "," + group(levels) + "]")
              .starts_with("r.json, groups[1].levels[0]: "));
    CHECK(tests_complaint(R"("groups":[)" + group(levels) + "," + group("[]") + "]") ==
          "r.json, groups[1].levels[0]: " + say(Phrase::JsonFieldMissing));
    CHECK(tests_complaint(R"("groups":[)" + group(levels, R"("effect":null,"comparisons":[{"first":"a"}])") + "]")
              .starts_with("r.json, groups[0].comparisons[0].second: "));
    CHECK(tests_complaint(R"("pairs":[{"first":"v","second":"u","lower":1,"equal":1,"higher":1,"n":4}])")
              .starts_with("r.json, pairs[0].n: "));
    CHECK(tests_complaint(R"("chance":[{"section":"items"}])").starts_with("r.json, chance[0].section: "));
    CHECK(tests_complaint(
              R"("method":{"correlation":"spearman","exact":"auto","adjust":"none","alpha":[0.05],"minGroup":0})")
              .starts_with("r.json, method.minGroup: "));
    CHECK(tests_complaint(
              R"("method":{"correlation":"spearman","exact":"auto","adjust":"none","alpha":[null],"minGroup":5})")
              .starts_with("r.json, method.alpha[0]: "));
}

TEST_SUITE_END();
