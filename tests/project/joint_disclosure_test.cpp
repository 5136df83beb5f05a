// SPDX-License-Identifier: EUPL-1.2
#include "project/aggregate.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "project/sharing_refusal.h"
#include "project/study.h"
#include "project/warned.h"
#include "report/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using namespace wk::tests;

namespace {

/// 52 people: without a gebied are fourteen, all thirteen of the staff and one more.
std::vector<Cells> fifty_two()
{
    std::vector<Cells> out;
    for (std::size_t i = 0; i < 52; ++i)
        out.push_back(row_of(i < 13 ? "staf" : "team", i < 14 ? "" : i < 33 ? "Noord" : "Zuid", 5, i));
    return out;
}

std::vector<Cells> with_councillor()
{
    std::vector<Cells> out;
    for (std::size_t i = 0; i < 51; ++i)
        out.push_back(row_of(i == 0 ? "wethouder" : "team",
                             i == 0       ? "stadhuis"
                             : i % 2 == 0 ? "Noord"
                                          : "Zuid",
                             13, i));
    return out;
}

/// What counts tell of one item.
std::vector<Vector> told_by_counts(const CraftedStudy& study, const SharedCounts& counts, std::size_t item)
{
    const auto& tally = counts.source.tallies[item];
    if (tally.hidden != Hidden::No)
        return {};
    std::vector<Vector> out{people_of(study, item)};
    for (const auto& factor : tally.factors)
        for (const auto& level : factor.levels)
            if (level.hidden == Hidden::No)
                out.push_back(people_of(study, item, factor_number(factor.factor), level.level));
    return out;
}

std::size_t groups_shown(const SharedCounts& counts)
{
    std::size_t out = 0;
    for (const auto& tally : counts.source.tallies)
        for (const auto& factor : tally.factors)
            for (const auto& level : factor.levels)
                out += level.hidden == Hidden::No;
    return out;
}

} // namespace

TEST_CASE("one file whose total, two areas and a function would leave one person's answers hides a group")
{
    // 52 − 19 (Noord) − 19 (Zuid) − 13 (staf) = 1.
    const CraftedStudy study(5, fifty_two());
    const auto counts = study.counts();
    const auto rest = people_of(study, 0, 0, "staf");
    REQUIRE(std::count(rest.begin(), rest.end(), 1) == 13);
    Vector one(52, 0);
    one[13] = 1;
    for (std::size_t item = 0; item < 5; ++item) {
        auto known = told_by_counts(study, counts, item);
        REQUIRE(known.size() >= 3); // the total and two groups at the least
        const auto rank = rank_of(known);
        known.push_back(one);
        CHECK(rank_of(known) == rank + 1);
        auto found = told(study, study.shared(), item);
        REQUIRE(!found.empty());
        const auto before = rank_of(found);
        found.push_back(one);
        CHECK(rank_of(found) == before + 1);
    }
    CHECK(tests::warned(study.shared(), "hidden-together"));
    CHECK(groups_shown(study.counts({0})) == 2 * 5); // one factor alone gives nobody away
}

TEST_CASE("three exports of which each pair is safe: the third is refused, and names the others")
{
    CraftedStudy study(13, with_councillor());
    std::vector<ExportRecord> records;
    const auto leaves = [&](const std::vector<Filter>& filters) {
        study.survey.filters = filters;
        return sharing_problem(study.kept(), {}, records);
    };
    const auto left = [&](const std::string& file) {
        const auto counts =
            shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{}, {}, records, file);
        records.push_back({file, "gisteren", Audience::Public, 10, counts.sets, false});
    };
    REQUIRE(!leaves({}));
    left("iedereen.json");
    REQUIRE(!leaves({{"gebied", {"Noord"}}}));
    left("noord.json");
    const auto problem = leaves({{"gebied", {"Zuid"}}});
    REQUIRE(problem);
    CHECK(problem->code == "export-together");
    CHECK(problem->message.find("iedereen.json") != std::string::npos);
    CHECK(problem->message.find("noord.json") != std::string::npos);
    CHECK(!leaves({{"gebied", {"Noord"}}})); // the same again tells nothing new
    CHECK(!leaves({}));
    records[1].withdrawn = true;
    CHECK(!leaves({{"gebied", {"Zuid"}}}));
}

TEST_CASE("a question on which earlier exports leave few people stays behind, the others leave")
{
    auto rows = with_councillor();
    for (std::size_t i = 0; i < rows.size(); ++i) { // without the councillor; on v1 five of Noord gave an answer
        rows[i][0] = "team";
        rows[i][1] = i < 25 ? "Noord" : "Zuid";
        if (i < 20)
            rows[i][2] = "";
    }
    CraftedStudy study(13, rows);
    const std::vector<ExportRecord> records{
        {"iedereen.json", "gisteren", Audience::Public, 10,
         shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{}, {}, {}, "x").sets,
         false}};
    study.survey.filters = {{"gebied", {"Zuid"}}};
    REQUIRE(!sharing_problem(study.kept(), {}, records));
    const auto counts =
        shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{}, {}, records, "x");
    CHECK(counts.source.tallies[0].hidden == Hidden::Difference);
    CHECK(counts.source.tallies[1].hidden == Hidden::No);
    const auto shared = shared_findings(study.survey, *study.responses, {}, records);
    REQUIRE(shared);
    CHECK(shared->findings.items.size() == 12);
    CHECK(tests::warned(shared->findings, "hidden-items"));
}

TEST_CASE("when earlier exports leave no question to show, counts and findings are refused by name")
{
    std::vector<Cells> rows;
    for (std::size_t i = 0; i < 50; ++i) { // five of the 25 in Noord gave answers
        rows.push_back(row_of("team", i < 25 ? "Noord" : "Zuid", 2, i));
        if (i < 20)
            rows.back()[2] = rows.back()[3] = "";
    }
    CraftedStudy study(2, rows);
    const std::vector<ExportRecord> records{
        {"iedereen.json", "gisteren", Audience::Public, 10,
         shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{}, {}, {}, "x").sets,
         false}};
    CHECK(!counts_problem(
        shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{}, {}, records, "x"),
        records));
    study.survey.filters = {{"gebied", {"Zuid"}}};
    REQUIRE(!sharing_problem(study.kept(), {}, records)); // 25 others: as far as their number goes it may
    const auto counts = counts_problem(
        shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{}, {}, records, "x"),
        records);
    REQUIRE(counts);
    CHECK(counts->message.find("iedereen.json") != std::string::npos);
    const auto shared = shared_findings(study.survey, *study.responses, {}, records);
    REQUIRE(!shared);
    CHECK(shared.error().code == "export-together");
}

TEST_CASE("weighted figures stay behind when with them a hidden group follows")
{
    std::vector<Cells> rows;
    for (std::size_t i = 0; i < 60; ++i) // staf 6 and balie 8 are hidden together; the weights would part them
        rows.push_back(row_of(i < 6 ? "staf" : i < 14 ? "balie" : i < 35 ? "team" : "wijk", "Noord", 4, i));
    CraftedStudy study(4, rows);
    study.survey.analysis.by = {"functie"};
    study.survey.frame =
        SamplingFrame{"adressen.csv", "functie", {{"staf", 30}, {"balie", 11}, {"team", 50}, {"wijk", 40}}};
    const auto findings = study.shared();
    REQUIRE(findings.items.size() == 4);
    for (std::size_t item = 0; item < 4; ++item) {
        auto known = told(study, findings, item);
        REQUIRE(known.size() >= 3);
        const auto rank = rank_of(known);
        known.push_back(people_of(study, item, 0, "staf"));
        CHECK(rank_of(known) == rank + 1);
        CHECK(!findings.items[item].weighted);
    }
    CHECK(tests::warned(findings, "hidden-weighted"));
    CHECK(study.shared({Audience::Internal, 10, 6}).items.front().weighted); // every group shows: nothing to hide
    CHECK(analyse(study.survey, *study.responses)->items.front().weighted);  // for oneself there always are
}

TEST_CASE("random studies: no combination of what leaves is the sum over fewer people than allowed")
{
    tests::Draw draw(14);
    std::size_t shown = 0;
    std::size_t weighted = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<Cells> rows;
        const std::size_t people = 9 + draw.below(4);
        for (std::size_t i = 0; i < people; ++i) {
            Cells row{draw.below(8) == 0 ? "" : std::string(1, char('a' + draw.below(3))),
                      draw.below(5) == 0 ? "" : std::string(1, char('p' + draw.below(3)))};
            row.push_back(draw.below(9) == 0 ? "" : point(draw.below(5)));
            rows.push_back(std::move(row));
        }
        CraftedStudy study(1, rows);
        study.survey.frame = SamplingFrame{"a.csv", "functie", {{"a", 7}, {"b", 9}, {"c", 16}}};
        const SharingRules rules{Audience::Public, 3, 3};
        CAPTURE(round);
        const auto findings = study.shared(rules);
        CHECK(!gives_away(told(study, findings, 0), 3));
        if (!findings.items.empty())
            weighted += findings.items[0].weighted.has_value();
        const auto counts =
            shared_counts(study.survey, *study.responses, study.kept(), std::vector<std::size_t>{0, 1}, rules, {}, "x");
        CHECK(!gives_away(told_by_counts(study, counts, 0), 3));
        shown += groups_shown(counts);
    }
    CHECK(shown > 60); // it is no proof by hiding everything
    CHECK(weighted > 0);
}

TEST_CASE("random exports one after the other: together they give no sum over fewer people than allowed")
{
    tests::Draw draw(140);
    std::size_t left = 0;
    for (int round = 0; round < 25; ++round) {
        std::vector<Cells> rows;
        for (std::size_t i = 0; i < 11; ++i)
            rows.push_back({std::string(1, char('a' + draw.below(3))), std::string(1, char('p' + draw.below(3))),
                            draw.below(9) == 0 ? "" : point(draw.below(5))});
        CraftedStudy study(1, rows);
        const SharingRules rules{Audience::Public, 3, 3};
        std::vector<ExportRecord> records;
        std::vector<Vector> known;
        for (int each = 0; each < 4; ++each) {
            study.survey.filters.clear();
            if (draw.below(3) > 0)
                study.survey.filters = {{"gebied", {rows[draw.below(11)][1], rows[draw.below(11)][1]}}};
            if (sharing_problem(study.kept(), rules, records))
                continue;
            const auto counts = shared_counts(study.survey, *study.responses, study.kept(),
                                              std::vector<std::size_t>{0, 1}, rules, records, "x");
            records.push_back({"x", "", Audience::Public, 3, counts.sets, false});
            for (auto& sum : told_by_counts(study, counts, 0))
                known.push_back(std::move(sum));
            left += counts.source.tallies[0].hidden == Hidden::No;
        }
        CAPTURE(round);
        CHECK(!gives_away(known, 3));
    }
    CHECK(left > 25);
}

TEST_CASE("ordinary exports leave: the example by its functions, again and again, and for both audiences")
{
    Survey survey = tests::example_survey();
    survey.analysis = usual_options(*survey.instrument);
    const auto responses = *prepare(survey);
    const auto kept = *kept_rows(survey, *responses);
    std::vector<ExportRecord> records;
    std::vector<std::size_t> shown;
    for (const Audience audience : {Audience::Public, Audience::Public, Audience::Internal, Audience::Public}) {
        const SharingRules rules{audience, 10, 5};
        REQUIRE(!sharing_problem(kept, rules, records));
        const auto shared = shared_findings(survey, *responses, rules, records);
        REQUIRE(shared);
        CHECK(shared->findings.items.size() == 24);
        CHECK(!tests::warned(shared->findings, "hidden-items"));
        CHECK((audience == Audience::Internal || !tests::warned(shared->findings, "hidden-together")));
        const auto counts =
            shared_counts(survey, *responses, kept, std::vector<std::size_t>{0}, rules, records, "Leeuwarden");
        shown.push_back(groups_shown(counts));
        records.push_back({"a", "", audience, rules.smallest_group(), shared->sets, false});
        records.push_back({"b", "", audience, rules.smallest_group(), counts.sets, false});
    }
    CHECK(shown[0] > 24);
    CHECK(shown[1] == shown[0]); // what left once may leave again
    CHECK(shown[2] >= shown[0]);
    CHECK(shown[3] == shown[0]);
}

TEST_SUITE_END();
