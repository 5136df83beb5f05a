// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_response.h"

#include "project/analyse.h"
#include "project/warned.h"
#include "report/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace wk;
using namespace wk::project;
using doctest::Approx;

namespace {

Findings response_findings(const Survey& survey, stats::Exact exact = stats::Exact::Auto)
{
    AnalysisOptions options;
    options.exact = exact;
    return *analyse(survey, options);
}

} // namespace

TEST_CASE("the example's response: the published goodness of fit, and the test that knows the frame has an end")
{
    const auto findings = response_findings(tests::example_survey());
    REQUIRE(findings.response);
    const auto& fit = findings.response->goodness_of_fit;
    CHECK(*fit.statistic == Approx(0.7987).epsilon(1e-4)); // golden checks in survey-method.md
    CHECK(fit.cells_below_5 == 1);
    REQUIRE(fit.exact.p);
    CHECK(*fit.exact.p > 0.9);
    CHECK(*fit.exact.p <= 1);
    const auto& others = findings.response->others;
    CHECK(*others.statistic == Approx(2.10).epsilon(0.003));
    CHECK(others.df == 5);
    CHECK(*others.p == Approx(0.835).epsilon(0.001));
    CHECK(others.exact.p.has_value());
    CHECK(others.reason.empty());
}

TEST_CASE("no exact p-values when none are wanted")
{
    const auto findings = response_findings(tests::example_survey(), stats::Exact::Never);
    CHECK(!findings.response->goodness_of_fit.exact.p);
    CHECK(!findings.response->others.exact.p);
    CHECK(tests::warned(findings, "small-expected-counts"));
}

TEST_CASE("weights make every level as large as the frame says, and weighted items follow")
{
    const auto findings = response_findings(tests::example_survey());
    const auto& response = *findings.response;
    double weighted = 0;
    for (const auto& level : response.levels) {
        REQUIRE(level.weight);
        CHECK(*level.weight == Approx(double(level.population) / double(response.population) *
                                      double(response.responded) / double(level.responded)));
        weighted += *level.weight * double(level.responded);
    }
    CHECK(weighted == Approx(double(response.responded)));
    CHECK(*response.weights.design_effect >= 1);
    CHECK(response.weights.heavy.empty());
    for (const auto& item : findings.items) {
        REQUIRE(item.weighted);
        CHECK(item.weighted->n == item.n);
        double all = 0;
        for (const double share : item.weighted->shares)
            all += share;
        CHECK(all == Approx(1));
        CHECK(std::abs(*item.weighted->mean - *item.mean) < 0.2); // the response was nearly the frame in small
    }
}

TEST_CASE("a heavy weight and a level where nobody responded are said")
{
    auto survey = tests::example_survey();
    for (auto& level : survey.frame->levels)
        if (level.level == "Staf")
            level.population = 2000;
    survey.frame->levels.push_back({"Bestuur", 10});
    const auto findings = response_findings(survey);
    CHECK(tests::warned(findings, "heavy-weight"));
    CHECK(tests::warned(findings, "nobody-responded"));
    CHECK(findings.response->weights.heavy == std::vector<std::string>{"Staf"});
    CHECK(findings.response->weights.empty == std::vector<std::string>{"Bestuur"});
    CHECK(!findings.response->levels.back().weight);
}

TEST_CASE("everybody responded: nobody to compare with, and a sentence says so")
{
    auto survey = tests::example_survey();
    const auto before = response_findings(survey);
    for (std::size_t i = 0; i < survey.frame->levels.size(); ++i)
        survey.frame->levels[i].population = before.response->levels[i].responded;
    const auto findings = response_findings(survey);
    CHECK(!findings.response->others.statistic);
    CHECK(!findings.response->others.reason.empty());
    CHECK(*findings.response->weights.design_effect == Approx(1));
    std::size_t answered_by_all = 0;
    for (const auto& item : findings.items)
        if (item.n == 106) {
            CHECK(item.top_two_ci95->low == Approx(*item.top_two)); // nothing left to be uncertain about
            CHECK(item.top_two_ci95->high == Approx(*item.top_two));
            ++answered_by_all;
        }
    CHECK(answered_by_all > 0);
}

TEST_CASE("the population behind a share follows the filter, as far as the frame knows")
{
    auto survey = tests::example_survey();
    CHECK(population_of(survey) == 171);
    survey.filters = {{survey.frame->factor, {"Staf"}}};
    Count staff = 0;
    for (const auto& level : survey.frame->levels)
        staff += level.level == "Staf" ? level.population : 0;
    CHECK(population_of(survey) == staff);
    survey.filters = {{"een andere indeling", {"x"}}};
    CHECK(!population_of(survey));
    survey.frame.reset();
    CHECK(!population_of(survey));
    const auto findings = response_findings([] {
        auto it = tests::example_survey();
        it.frame.reset();
        return it;
    }());
    CHECK(!findings.items[0].population);
    CHECK(!findings.items[0].weighted);
    REQUIRE(findings.items[0].top_two_ci95);
    CHECK(findings.items[0].top_two_ci95->low < *findings.items[0].top_two);
    CHECK(findings.items[0].top_two_ci95->high > *findings.items[0].top_two);
}
