// SPDX-License-Identifier: EUPL-1.2
#include "project/sharing.h"

#include "io/exchange/results_json.h"
#include "project/study.h"
#include "project/warned.h"
#include "report/example.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cmath>

// results_findings() of project/sharing.h: what `analyse` writes.

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using namespace wk::tests;

namespace {

Findings shown_results(const CraftedStudy& study, AnalysisOptions options, bool internal = false)
{
    options.by = study.survey.analysis.by;
    const auto out = results_findings(study.survey, *study.responses, options, internal);
    REQUIRE(out);
    return *out;
}

AnalysisOptions options_with_least(Count smallest)
{
    AnalysisOptions out;
    out.min_group = smallest;
    return out;
}

/// Whether everybody's own answers to an item are too few, or too much alike, to hide a group among.
bool tells_by_itself(const ItemFinding& item, Count smallest)
{
    std::vector<Count> counts;
    for (const auto& point : item.points)
        counts.push_back(point.count);
    return hidden_by_itself(counts, smallest) != Hidden::No;
}

struct Rest {
    Count people = 0;
    double sum = 0;
};

/// People and sum of the answers to an item of everybody whose group does not show: everybody less what shows.
Rest rest_of(const Findings& findings, const GroupFinding& group)
{
    const auto item = std::find_if(findings.items.begin(), findings.items.end(),
                                   [&](const auto& each) { return each.id == group.item; });
    Rest out{item->n, double(item->n) * item->mean.value_or(0)};
    for (const auto& level : group.levels)
        if (!level.suppressed) {
            out.people -= *level.n;
            out.sum -= double(*level.n) * *level.mean;
        }
    return out;
}

std::vector<Cells> two_of_staff(std::size_t large)
{
    std::vector<Cells> out;
    for (std::size_t i = 0; i < 40; ++i)
        out.push_back(row_of(i < 2 ? "staf" : i < 2 + large ? "balie" : "team", "Noord", 3, i));
    return out;
}

} // namespace

TEST_CASE("results of the example by its functions: what is hidden is never fewer people than a group needs")
{
    const Survey survey = tests::example_survey();
    const auto responses = *prepare(survey);
    AnalysisOptions options;
    options.by = {"functie"};
    const auto internal = results_findings(survey, *responses, options, true);
    const auto results = results_findings(survey, *responses, options, false);
    REQUIRE(internal);
    REQUIRE(results);
    std::size_t followed = 0;
    for (const auto& group : *internal->tests.groups) {
        const auto rest = rest_of(*internal, group);
        followed += rest.people > 0 && rest.people < 5;
        if (group.item == "herk-1") { // the issue's own: two people, sum 8
            CHECK(rest.people == 2);
            CHECK(rest.sum == doctest::Approx(8));
        }
    }
    CHECK(followed == 23);
    std::size_t shown = 0;
    for (const auto& group : *results->tests.groups) {
        CAPTURE(group.item);
        const auto people = rest_of(*results, group).people;
        CHECK((people == 0 || people >= 5));
        for (const auto& level : group.levels)
            shown += !level.suppressed;
    }
    CHECK(shown > 24);
    CHECK(internal->internal);
    CHECK(!results->internal);
    CHECK(tests::warned(*results, "hidden-groups"));
    CHECK(!tests::warned(*internal, "hidden-groups"));
}

TEST_CASE("a group of two takes the smallest that shows with it, and no statistic is computed with either")
{
    const CraftedStudy study(3, two_of_staff(14));
    const auto results = shown_results(study, options_with_least(5));
    for (const auto& group : *results.tests.groups) {
        if (group.factor != "functie")
            continue;
        CHECK(group.levels[0].suppressed);
        CHECK(group.levels[1].suppressed);
        CHECK(!group.levels[2].suppressed);
        CHECK(group.n == 24);
        CHECK(!group.statistic);
        CHECK(!group.effect.value);
        CHECK(!group.levels[1].mean_rank);
    }
    const auto internal = shown_results(study, options_with_least(5), true);
    CHECK(!internal.tests.groups->front().levels[1].suppressed);
    CHECK(internal.tests.groups->front().statistic);
}

/// What was computed, without what became of the file, which analyse() leaves to others.
std::string figures(Findings findings)
{
    findings.ledger.reset();
    return io::results_json(findings);
}

TEST_CASE("with no group that is too small, and for oneself, results have the same bytes as without hiding")
{
    std::vector<Cells> rows;
    for (std::size_t i = 0; i < 60; ++i)
        rows.push_back(row_of(i % 3 == 0 ? "staf" : "team", i % 2 == 0 ? "Noord" : "Zuid", 3, i));
    CraftedStudy study(3, rows);
    study.survey.frame = SamplingFrame{"adressen.csv", "functie", {{"staf", 30}, {"team", 50}}};
    auto options = options_with_least(5);
    options.by = study.survey.analysis.by;
    const auto plain = io::results_json(*analyse(study.survey, *study.responses, options));
    CHECK(figures(shown_results(study, options)) == plain);
    auto internal = shown_results(study, options, true);
    CHECK(figures(internal) != plain);
    internal.internal = false;
    CHECK(figures(internal) == plain);
    const CraftedStudy small(3, two_of_staff(14));
    internal = shown_results(small, options, true);
    internal.internal = false;
    CHECK(figures(internal) == io::results_json(*analyse(small.survey, *small.responses, options)));
    options.min_group = 1; // everybody shows: nobody is left to follow
    CHECK(figures(shown_results(small, options)) ==
          io::results_json(*analyse(small.survey, *small.responses, options)));
}

TEST_CASE("random studies: from results no combination is the sum over fewer people than a group needs")
{
    tests::Draw draw(13);
    std::size_t looked = 0;
    std::size_t shown = 0;
    std::size_t weighted = 0;
    std::size_t given_away_inside = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<Cells> rows;
        const std::size_t people = 8 + draw.below(4);
        for (std::size_t i = 0; i < people; ++i)
            rows.push_back({draw.below(8) == 0 ? "" : std::string(1, char('a' + draw.below(3))),
                            draw.below(5) == 0 ? "" : std::string(1, char('p' + draw.below(2))),
                            draw.below(9) == 0 ? "" : point(draw.below(5))});
        CraftedStudy study(1, rows);
        if (round % 3 == 0)
            study.survey.analysis.by = {"functie"};
        if (round % 2 == 0)
            study.survey.frame = SamplingFrame{"a.csv", "functie", {{"a", 7}, {"b", 9}, {"c", 16}}};
        const auto results = shown_results(study, options_with_least(3));
        REQUIRE(results.items.size() == 1);
        if (tells_by_itself(results.items[0], 3))
            continue; // the total is everybody's own
        CAPTURE(round);
        const auto known = told(study, results, 0);
        CHECK(!gives_away(known, 3));
        ++looked;
        shown += known.size() - 1;
        weighted += results.items[0].weighted.has_value();
        if (round % 10 == 0)
            given_away_inside += gives_away(told(study, shown_results(study, options_with_least(3), true), 0), 3);
    }
    CHECK(looked > 250);
    CHECK(shown > 150); // it is no proof by hiding everything
    CHECK(weighted > 10);
    CHECK(given_away_inside > 5); // and there was something to hide
}

TEST_CASE("what is hidden takes no part in what a family of tests comes to")
{
    const CraftedStudy study(3, two_of_staff(14));
    const auto results = shown_results(study, options_with_least(5));
    std::size_t families = 0;
    for (const auto& chance : results.tests.chance)
        if (chance.family == "functie") {
            CHECK(chance.tests == 0);
            ++families;
        }
    CHECK(families > 0);
}

TEST_SUITE_END();
