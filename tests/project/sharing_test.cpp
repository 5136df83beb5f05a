// SPDX-License-Identifier: EUPL-1.2
#include "project/sharing.h"

#include "project/aggregate.h"
#include "project/analyse.h"
#include "project/shared_files.h"
#include "report/example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

struct Example {
    Survey survey = tests::example_survey();
    std::shared_ptr<const survey::Responses> responses;
    survey::RowMask kept{0};

    explicit Example(std::vector<Filter> filters = {})
    {
        survey.filters = std::move(filters);
        survey.analysis = usual_options(*survey.instrument);
        responses = *prepare(survey);
        kept = *kept_rows(survey, *responses);
    }
    SharedCounts counts(const SharingRules& rules, const std::vector<ExportRecord>& records = {}) const
    {
        return shared_counts(survey, *responses, kept, std::vector<std::size_t>{0}, rules, records, "Leeuwarden");
    }
};

/// Everybody but the staff: 99 of 106.
const std::vector<Filter> without_staff{{"functie",
                                         {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker",
                                          "Gedragswetenschapper", "Ondersteuning"}}};

Hidden hidden_of(const SharedCounts& counts, std::string_view level)
{
    for (const auto& each : counts.source.tallies.front().factors.front().levels)
        if (each.level == level)
            return each.hidden;
    FAIL("no level " << level);
    return Hidden::No;
}

} // namespace

TEST_CASE("groups below ten leave no counts, and neither does what would give them away")
{
    const Example example;
    const auto counts = example.counts({});
    REQUIRE(counts.source.tallies.size() == 24);
    CHECK(counts.source.people == Count(106));
    CHECK(counts.source.smallest_group == 10);
    CHECK(hidden_of(counts, "(junior) Sociaal werker") == Hidden::No);
    CHECK(hidden_of(counts, "Sociaal cultureel werker") == Hidden::TooFew);
    CHECK(hidden_of(counts, "Staf") == Hidden::TooFew);
    for (const auto& tally : counts.source.tallies) {
        REQUIRE(tally.hidden == Hidden::No);
        std::vector<Count> rest;
        for (const auto& point : tally.points)
            rest.push_back(point.count);
        for (const auto& level : tally.factors.front().levels)
            for (std::size_t i = 0; i < level.counts.size(); ++i)
                rest[i] -= level.counts[i];
        CHECK(hidden_by_itself(rest, 10) == Hidden::No);
    }
    REQUIRE(counts.sets.size() >= 2);
    CHECK(counts.sets[0].rows.size() == 106);
    const auto workers = std::find_if(counts.sets.begin(), counts.sets.end(),
                                      [](const auto& set) { return set.name == "(junior) Sociaal werker"; });
    REQUIRE(workers != counts.sets.end());
    CHECK(workers->rows.size() == 74);
}

TEST_CASE("the same counts as an analysis, for whoever may see smaller groups")
{
    const Example example;
    const auto counts = example.counts({Audience::Internal, 10, 3});
    const auto findings = analyse(example.survey, *example.responses);
    for (std::size_t i = 0; i < findings->items.size(); ++i)
        for (std::size_t j = 0; j < findings->items[i].points.size(); ++j)
            CHECK(counts.source.tallies[i].points[j].count == findings->items[i].points[j].count);
    CHECK(hidden_of(counts, "Jongerenwerker") == Hidden::No);
}

TEST_CASE("people who left with an earlier export are not given away by a next one")
{
    const Example all;
    const Example some(without_staff);
    CHECK(!sharing_problem(all.kept, {}, {}));
    std::vector<ExportRecord> records{{"eerst.json", "gisteren", Audience::Public, 10, all.counts({}).sets, false}};
    CHECK(!sharing_problem(all.kept, {}, records)); // the same people again
    const auto problem = sharing_problem(some.kept, {}, records);
    REQUIRE(problem);
    CHECK(problem->code == "export-together");
    CHECK(problem->message.find("minder dan 10 mensen") != std::string::npos);
    CHECK(problem->message.find("eerst.json") != std::string::npos);
    CHECK(!sharing_problem(some.kept, {Audience::Internal, 10, 5}, records));
    const auto few = sharing_problem(survey::RowMask(9), {}, {});
    REQUIRE(few);
    CHECK(few->code == "too-few-people");
    CHECK(few->message.starts_with("De uitkomsten gaan over 9 mensen en daarvoor zijn er ten minste 10 nodig."));
    CHECK(sharing_problem(survey::RowMask(1), {}, {})->message.starts_with("De uitkomsten gaan over 1 persoon en "));
}

TEST_CASE("a file without one row has nobody to protect, and one that the filter leaves empty has")
{
    Example example;
    std::vector<survey::Column> columns;
    for (const auto& column : example.survey.table->columns())
        columns.emplace_back(column.name());
    example.survey.table = std::make_shared<const survey::Table>(std::move(columns), std::vector<std::uint32_t>());
    const auto nobody = prepare(example.survey);
    REQUIRE(nobody);
    const auto shared = shared_findings(example.survey, **nobody, {}, {});
    REQUIRE(shared);
    CHECK(shared->sets.empty());
    CHECK(shared->findings.items.empty());
    CHECK(shared->findings.open.empty());
    CHECK(shared->findings.themes.size() == 6);
    CHECK(shared->findings.data.rows == 0);
    Project project;
    project.surveys = {example.survey};
    CHECK(counts_to_share(project, **nobody, {}).error().code == "too-few-people");

    Example all;
    all.survey.filters = {{"functie", {}}};
    CHECK(shared_findings(all.survey, *all.responses, {}, {}).error().code == "too-few-people");
}

TEST_CASE("a group that an earlier export gives away is hidden, in counts and in findings")
{
    Example example;
    RowSet nearly;
    const auto groups =
        sharing_groups(*example.responses, std::vector<std::size_t>{0}, example.kept, example.survey.analysis);
    const auto& largest = *std::find_if(groups[0].begin(), groups[0].end(),
                                        [](const auto& each) { return each.group.name == "(junior) Sociaal werker"; });
    std::size_t left_out = 3;
    for (std::size_t row = 0; row < example.responses->rows(); ++row) {
        RowSet one;
        one.add(row);
        if (largest.rows.difference(one) == largest.rows.size() - 1 && (left_out == 0 || left_out-- == 0))
            nearly.add(row);
    }
    CHECK(nearly.size() == largest.rows.size() - 3);
    const std::vector<ExportRecord> records{{"deel.json", "", Audience::Public, 10, {{"deel", nearly}}, false}};
    CHECK(hidden_of(example.counts({}, records), "(junior) Sociaal werker") == Hidden::Difference);
    const auto shared = shared_findings(example.survey, *example.responses, {}, records);
    REQUIRE(shared);
    for (const auto& group : *shared->findings.tests.groups)
        CHECK(std::none_of(group.levels.begin(), group.levels.end(), [](const auto& level) {
            return level.level == "(junior) Sociaal werker" && !level.suppressed;
        }));
}

TEST_CASE("findings for others show only groups that may be shown, and say of whom they are")
{
    Example example;
    const auto shared = shared_findings(example.survey, *example.responses, {}, {});
    REQUIRE(shared);
    CHECK(shared->findings.items.size() == 24);
    CHECK(shared->sets.front().rows.size() == 106);
    CHECK(shared->sets.size() >= 2);
    REQUIRE(!shared->findings.tests.groups->empty());
    bool hides_somebody = false;
    for (const auto& group : *shared->findings.tests.groups) {
        const auto item = std::find_if(shared->findings.items.begin(), shared->findings.items.end(),
                                       [&](const auto& each) { return each.id == group.item; });
        REQUIRE(item != shared->findings.items.end());
        Count hidden = item->n; // of those who answered, in groups that are not shown
        for (const auto& level : group.levels) {
            CHECK((level.suppressed || *level.n >= 10));
            hidden -= level.n.value_or(0);
        }
        CHECK((hidden == 0 || hidden >= 10));
        hides_somebody = hides_somebody || hidden > 0;
    }
    CHECK(hides_somebody);
    example.survey.analysis.groupings = {{"functie", {{"Overig", {"Jongerenwerker", "Staf", "Ondersteuning"}}}, {}}};
    const auto merged = shared_findings(example.survey, *example.responses, {}, {});
    const auto& levels = merged->findings.tests.groups->front().levels;
    const auto other =
        std::find_if(levels.begin(), levels.end(), [](const auto& level) { return level.level == "Overig"; });
    REQUIRE(other != levels.end());
    CHECK(!other->suppressed);
}

TEST_CASE("groups of two factors that leave together give nobody away by subtraction")
{
    const auto instrument = survey::Instrument::from_json(R"({"schema": "wijkkompas/instrument/1", "id": "twee",
        "scales": {"s": {"points": [{"code": 1, "label": "nee"}, {"code": 2, "label": "ja"}]}},
        "items": [{"id": "h", "scale": "s"}], "factors": [{"id": "functie"}, {"id": "plek"}]})",
                                                          "x");
    survey::TableBuilder builder({"h", "functie", "plek"});
    for (int i = 0; i < 40; ++i) // on place x: the fifteen staff and two others
        builder.add_row(
            std::vector<std::string_view>{i % 2 == 0 ? "ja" : "nee", i < 15 ? "staf" : "team", i < 17 ? "x" : "y"});
    Survey survey;
    survey.instrument = std::make_shared<const survey::Instrument>(*instrument);
    survey.table = builder.finish();
    const auto responses = *prepare(survey);
    const auto counts =
        shared_counts(survey, *responses, survey::RowMask(40), std::vector<std::size_t>{0, 1}, {}, {}, "x");
    const auto& factors = counts.source.tallies.front().factors;
    for (const auto& level : factors[0].levels)
        CHECK(level.hidden == Hidden::No);
    for (const auto& level : factors[1].levels)
        CHECK(level.hidden == Hidden::Secondary);
}

TEST_CASE("an item that too few people answered leaves with nothing that rests on it")
{
    Example example;
    survey::TableBuilder builder({"functie", "herk-1", "vert-1"});
    for (int i = 0; i < 12; ++i)
        builder.add_row(std::vector<std::string_view>{i < 6 ? "a" : "b",
                                                      i < 5 ? (i < 3 ? "herken ik" : "herken ik niet") : "",
                                                      i % 2 == 0 ? "neutraal" : "mee eens"});
    example.survey.table = builder.finish();
    example.survey.frame.reset();
    example.responses = *prepare(example.survey);
    const auto shared = shared_findings(example.survey, *example.responses, {}, {});
    REQUIRE(shared);
    REQUIRE(shared->findings.items.size() == 1);
    CHECK(shared->findings.items.front().id == "vert-1");
    for (const auto& group : *shared->findings.tests.groups)
        CHECK(group.item == "vert-1");
    const auto counts = shared_counts(example.survey, *example.responses, survey::RowMask(12), {}, {}, {}, "x");
    CHECK(counts.source.tallies.front().hidden == Hidden::Secondary);
    CHECK(counts.source.tallies.front().points.empty());
}

TEST_CASE("sources are added up, and what one of them hides is hidden in the sum")
{
    const Example all;
    const auto one = all.counts({}).source;
    auto other = one;
    other.title = "Heerenveen";
    const auto merged = merged_counts(std::vector{one, other}, "Samen", 10);
    REQUIRE(merged);
    CHECK(merged->people == Count(212));
    CHECK(merged->parts == std::vector<std::string>{"Leeuwarden", "Heerenveen"});
    CHECK(merged->tallies[3].points[2].count == 2 * one.tallies[3].points[2].count);
    const auto& levels = merged->tallies[0].factors.front().levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto& before = one.tallies[0].factors.front().levels[i];
        CHECK(levels[i].hidden == (before.hidden == Hidden::No ? Hidden::No : Hidden::Elsewhere));
        if (before.hidden == Hidden::No)
            CHECK(levels[i].counts[3] == 2 * before.counts[3]);
    }
    // Adding up in any order, in one go or in steps, gives the same.
    const auto third = merged_counts(std::vector{*merged, one}, "x", 10);
    const auto at_once = merged_counts(std::vector{one, other, one}, "x", 10);
    CHECK(third->parts == at_once->parts);
    for (std::size_t i = 0; i < third->tallies.size(); ++i)
        for (std::size_t j = 0; j < third->tallies[i].points.size(); ++j)
            CHECK(third->tallies[i].points[j].count == at_once->tallies[i].points[j].count);

    other.tallies.erase(other.tallies.begin());
    other.tallies[0].points.pop_back();
    other.tallies[1].factors.clear();
    const auto partly = merged_counts(std::vector{one, other}, "Samen", 10);
    CHECK(partly->tallies[0].hidden == Hidden::Elsewhere); // not there
    CHECK(partly->tallies[1].hidden == Hidden::Elsewhere); // another scale
    CHECK(partly->tallies[2].hidden == Hidden::No);
    CHECK(partly->tallies[2].factors.empty());

    ComparisonSource raw = one; // of which nothing was hidden yet
    raw.smallest_group = 0;
    for (auto& point : raw.tallies[5].points)
        point.count = 1;
    CHECK(merged_counts(std::vector{one, raw}, "Samen", 10)->tallies[5].hidden == Hidden::Elsewhere);
}

TEST_CASE("published figures and other questionnaires are not added up")
{
    const Example all;
    auto other = all.counts({}).source;
    other.instrument = "iets anders";
    const auto one = all.counts({}).source;
    const auto wrong = merged_counts(std::vector{one, other}, "Samen", 10);
    REQUIRE(!wrong);
    CHECK(wrong.error().code == "other-instrument");
    const auto published = source_of_reference(std::make_shared<const Reference>());
    CHECK(merged_counts(std::vector{one, published}, "Samen", 10).error().code == "no-counts");
}

TEST_SUITE_END();
