// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_weights.h"

#include "project/analyse.h"
#include "project/for_others.h"
#include "project/sharing.h"
#include "project/study.h"
#include "project/warned.h"
#include "report/example.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

using namespace wk;
using namespace wk::project;

namespace {

/// The example, weighted by a numeric variable.
Findings weighted_by(const Survey& survey, const std::string& variable)
{
    AnalysisOptions options;
    options.weighting = Weighting::Column;
    options.weight_variable = variable;
    return *analyse(survey, options);
}

} // namespace

TEST_CASE("weights that were chosen have intervals around them, in figures as exact as they are printed")
{
    const auto survey = tests::example_survey();
    AnalysisOptions options;
    CHECK(!analyse(survey, options)->weights); // nobody asked
    options.weighting = Weighting::Frame;
    const auto findings = *analyse(survey, options);
    REQUIRE(findings.weights);
    CHECK(findings.weights->by == "frame");
    CHECK(findings.weights->title == findings.response->factor_title);
    CHECK(findings.weights->n == findings.response->responded);
    CHECK(*findings.weights->effective_n == doctest::Approx(*findings.response->weights.effective_n));
    for (const auto& item : findings.items) {
        CAPTURE(item.id);
        REQUIRE(item.weighted);
        const auto& weighted = *item.weighted;
        REQUIRE(weighted.favourable_ci95);
        REQUIRE(weighted.mean_ci95);
        CHECK(weighted.favourable_ci95->low < *weighted.favourable);
        CHECK(weighted.favourable_ci95->high > *weighted.favourable);
        CHECK(std::abs(weighted.favourable_ci95->low * 1000 - std::round(weighted.favourable_ci95->low * 1000)) < 1e-9);
        CHECK(weighted.mean_ci95->low < *weighted.mean);
        CHECK(weighted.mean_ci95->high > *weighted.mean);
        CHECK(item.n >= Count(*weighted.effective_n));
    }
}

TEST_CASE("a column of the file weighs, whoever has no weight is said to be out, and the tests stay as they were")
{
    const auto survey = tests::example_survey();
    const auto plain = *analyse(survey, AnalysisOptions{});
    const auto findings = weighted_by(survey, "leeftijd");
    REQUIRE(findings.weights);
    CHECK(findings.weights->by == "column");
    CHECK(findings.weights->id == "leeftijd");
    CHECK(findings.weights->n + findings.weights->without == Count(findings.data.rows));
    const auto responses = *prepare(survey);
    const auto& ages = responses->numeric(*survey.instrument->find_numeric("leeftijd")).values;
    for (std::size_t i = 0; i < findings.items.size(); ++i) {
        double sum = 0;
        double all = 0;
        Count n = 0;
        const auto codes = survey.instrument->scale_of(survey.instrument->items()[i]).codes();
        for (std::size_t row = 0; row < ages.size(); ++row) {
            const std::size_t point = responses->answers(i)[row];
            if (point >= codes.size() || !(ages[row] > 0))
                continue;
            sum += ages[row] * codes[point];
            all += ages[row];
            ++n;
        }
        const auto& item = findings.items[i];
        REQUIRE(item.weighted);
        CHECK(item.weighted->n == n);
        CHECK(*item.weighted->mean == doctest::Approx(sum / all).epsilon(1e-5)); // weights in millionths of the average
        CHECK(item.mean == plain.items[i].mean);
        CHECK(item.favourable == plain.items[i].favourable);
    }
    CHECK(findings.tests.chance.size() == plain.tests.chance.size());
    for (std::size_t i = 0; i < findings.tests.pairs->size(); ++i)
        CHECK((*findings.tests.pairs)[i].p.value() == (*plain.tests.pairs)[i].p.value());
}

TEST_CASE("a column that weighs needs no address file, and one without a number says so")
{
    auto survey = tests::example_survey();
    survey.frame.reset();
    CHECK(weighted_by(survey, "dienstjaren").items[0].weighted);
    const auto none = weighted_by(survey, "bestaat-niet");
    CHECK(!none.weights);
    CHECK(!none.items[0].weighted);
    AnalysisOptions options;
    options.weighting = Weighting::Column;
    options.weight_variable = "bestaat-niet";
    CHECK(fitting_options(options, *survey.instrument).weighting == Weighting::None);
    options.weight_variable = "leeftijd";
    CHECK(fitting_options(options, *survey.instrument) == options);
    options.weighting = Weighting::Frame;
    CHECK(fitting_options(options, *survey.instrument).weight_variable.empty());
}

TEST_CASE("what is told of weights is of the people in the figures, and equal weights change nothing")
{
    auto survey = tests::example_survey();
    const auto all = weighted_by(survey, "leeftijd");
    survey.filters = {{"functie", {"(junior) Sociaal werker", "Jongerenwerker"}}};
    const auto some = weighted_by(survey, "leeftijd");
    REQUIRE(some.weights);
    CHECK(some.data.kept < all.data.rows);
    CHECK(some.weights->n + some.weights->without == Count(some.data.kept));
    CHECK(*some.weights->effective_n <= double(some.weights->n));

    const auto responses = *prepare(survey);
    auto equal = *row_weights(survey, *responses, {});
    equal.design = stats::WeightDesign::Given;
    for (auto& part : equal.parts)
        part.weight = 7;
    auto items = some.items;
    add_weighted(equal, *responses, *kept_rows(survey, *responses), {}, items);
    for (const auto& item : items) {
        CAPTURE(item.id);
        REQUIRE(item.weighted);
        CHECK(item.weighted->n == item.n);
        CHECK(*item.weighted->mean == doctest::Approx(*item.mean));
        CHECK(*item.weighted->favourable == doctest::Approx(*item.favourable));
        CHECK(*item.weighted->effective_n == doctest::Approx(double(item.n)));
    }
}

TEST_CASE("weights above three times the average are counted")
{
    auto survey = tests::example_survey();
    for (auto& level : survey.frame->levels)
        if (level.level == "Staf")
            level.population = 2000;
    AnalysisOptions options;
    options.weighting = Weighting::Frame;
    const auto findings = *analyse(survey, options);
    REQUIRE(findings.weights);
    Count staff = 0;
    for (const auto& level : findings.response->levels)
        staff += level.level == "Staf" ? level.responded : 0;
    CHECK(findings.weights->heavy == staff);
    CHECK(findings.weights->heaviest > 3);
}

TEST_CASE("what weights of a column give leaves rounded, and not at all with too many weights or once it was internal")
{
    auto survey = tests::example_survey();
    survey.analysis.weighting = Weighting::Column;
    survey.analysis.weight_variable = "leeftijd";
    const auto responses = *prepare(survey);
    const auto shared = shared_findings(survey, *responses, {}, {});
    REQUIRE(shared);
    std::size_t weighted = 0;
    for (const auto& item : shared->findings.items) {
        if (!item.weighted)
            continue;
        ++weighted;
        for (const double share : item.weighted->shares)
            CHECK(std::abs(share * 1000 - std::round(share * 1000)) < 1e-9);
    }
    CHECK(weighted > 10);
    auto others = shared->findings;
    others.internal = true;
    for (const auto& item : for_others(others).items)
        CHECK(!item.weighted);
}

TEST_CASE("weights that nearly everybody has another of give nobody away: what they give does not leave")
{
    std::vector<tests::Cells> rows;
    for (std::size_t i = 0; i < 300; ++i)
        rows.push_back(tests::row_of("team", "noord", 1, i));
    tests::CraftedStudy study(1, rows);
    auto instrument = R"({"schema": "wijkkompas/instrument/1", "id": "klein", "scales": {"s": {"points": [)"
                      R"({"code": 1, "label": "a"}, {"code": 2, "label": "b"}, {"code": 3, "label": "c"}]}},)"
                      R"("numeric": [{"id": "w"}], "items": [{"id": "v1", "scale": "s"}]})";
    const auto made = survey::Instrument::from_json(instrument, "k.json");
    REQUIRE(made);
    study.survey.instrument = std::make_shared<const survey::Instrument>(*made);
    survey::TableBuilder builder({"w", "v1"});
    for (std::size_t i = 0; i < 300; ++i) {
        const std::string weight = std::to_string(1000 + i * 7), answer = std::to_string(1 + i % 3);
        builder.add_row(std::vector<std::string_view>{weight, answer});
    }
    study.survey.table = builder.finish();
    study.survey.analysis.by.clear();
    study.survey.analysis.weighting = Weighting::Column;
    study.survey.analysis.weight_variable = "w";
    study.responses = *prepare(study.survey);
    CHECK(analyse(study.survey, *study.responses, study.survey.analysis)->items.front().weighted); // for oneself
    const auto shared = shared_findings(study.survey, *study.responses, {}, {});
    REQUIRE(shared);
    REQUIRE(!shared->findings.items.empty());
    CHECK(!shared->findings.items.front().weighted);
    CHECK(tests::warned(shared->findings, "hidden-weighted"));
}
