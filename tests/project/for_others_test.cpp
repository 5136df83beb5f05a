// SPDX-License-Identifier: EUPL-1.2
#include "project/for_others.h"

#include "base/notices.h"
#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "project/study.h"
#include "project/warned.h"
#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using namespace wk::tests;

namespace {

/// What a version that hid small groups only wrote, as this one reads it.
Findings old_results(const CraftedStudy& study, Count smallest)
{
    AnalysisOptions options;
    options.by = study.survey.analysis.by;
    options.min_group = smallest;
    const auto read = io::read_results(io::results_json(*analyse(study.survey, *study.responses, options)), "oud.json");
    REQUIRE(read);
    return *read;
}

CraftedStudy with_groups(const std::vector<std::pair<std::string, std::size_t>>& groups)
{
    std::vector<Cells> rows;
    for (const auto& [name, people] : groups)
        for (std::size_t i = 0; i < people; ++i)
            rows.push_back(row_of(name, "Noord", 3, rows.size()));
    CraftedStudy out(3, rows);
    out.survey.analysis.by = {"functie"};
    return out;
}

const GroupFinding& group_of(const Findings& findings, const std::string& item)
{
    return *std::find_if(findings.tests.groups->begin(), findings.tests.groups->end(),
                         [&](const auto& each) { return each.item == item; });
}

} // namespace

TEST_CASE("old results that give two people away lose a second group, and the test that was computed with it")
{
    const auto study = with_groups({{"staf", 2}, {"balie", 14}, {"team", 30}});
    const auto old = old_results(study, 5);
    REQUIRE(group_of(old, "v1").statistic);
    const auto shown = for_others(old);
    for (const char* item : {"v1", "v2", "v3"}) {
        const auto& group = group_of(shown, item);
        CHECK(group.levels[0].suppressed);
        CHECK(group.levels[1].suppressed);
        CHECK(group.levels[2].n == 30);
        CHECK(!group.levels[2].mean_rank);
        CHECK(!group.statistic);
        CHECK(!group.effect.value);
        CHECK(!group.reason.empty());
    }
    CHECK(tests::warned(shown, "hidden-together"));
    REQUIRE(shown.tests.chance.size() == 1);
    CHECK(old.tests.chance[0].tests == 3);
    CHECK(shown.tests.chance[0].tests == 0);
}

TEST_CASE("random old results by one factor: no combination of what is left is the sum over few people")
{
    tests::Draw draw(131);
    std::size_t shown = 0;
    std::size_t given_away_before = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<Cells> rows;
        const std::size_t people = 8 + draw.below(4);
        for (std::size_t i = 0; i < people; ++i)
            rows.push_back({draw.below(8) == 0 ? "" : std::string(1, char('a' + draw.below(4))), "Noord",
                            draw.below(9) == 0 ? "" : point(draw.below(5))});
        CraftedStudy study(1, rows);
        study.survey.analysis.by = {"functie"};
        if (round % 2 == 0)
            study.survey.frame = SamplingFrame{"a.csv", "functie", {{"a", 7}, {"b", 9}, {"c", 16}, {"d", 5}}};
        const auto old = old_results(study, 3);
        const auto findings = for_others(old);
        CAPTURE(round);
        const auto known = told(study, findings, 0);
        CHECK(!gives_away(known, 3));
        shown += known.empty() ? 0 : known.size() - 1;
        if (round % 8 == 0)
            given_away_before += gives_away(told(study, old, 0), 3);
    }
    CHECK(shown > 80);
    CHECK(given_away_before > 5);
}

TEST_CASE("results of which nothing follows stay as they are, and what is hidden once stays hidden")
{
    const auto large = with_groups({{"staf", 12}, {"balie", 14}, {"team", 30}});
    const auto old = old_results(large, 5);
    CHECK(io::results_json(for_others(old)) == io::results_json(old));
    for (const auto& study : {with_groups({{"staf", 2}, {"balie", 14}, {"team", 30}}), large}) {
        AnalysisOptions options;
        options.by = {"functie"};
        const auto results = *results_findings(study.survey, *study.responses, options, false);
        const auto shown = for_others(results);
        CHECK(io::results_json(shown) == io::results_json(results)); // results hide all groups that have to be hidden
        CHECK(io::results_json(for_others(shown)) == io::results_json(shown));
    }
}

TEST_CASE("no group is smaller than any may be, and findings for others are not internal")
{
    const auto study = with_groups({{"staf", 2}, {"balie", 14}, {"team", 30}});
    auto old = old_results(study, 1);
    old.internal = true;
    const auto shown = for_others(old);
    CHECK(!shown.internal);
    CHECK(shown.tests.method.min_group == SmallestGroupEver);
    CHECK(group_of(shown, "v1").levels[0].suppressed);
    CHECK(group_of(shown, "v1").levels[1].suppressed);
}

TEST_CASE("weighted figures of old results stay behind where with them few people follow")
{
    auto study = with_groups({{"staf", 6}, {"balie", 3}, {"team", 30}});
    study.survey.frame = SamplingFrame{"adressen.csv", "functie", {{"staf", 30}, {"balie", 11}, {"team", 50}}};
    study.survey.analysis.by.clear();
    auto old = old_results(study, 5);
    CHECK(for_others(old).items[0].weighted); // three weights, two sums: at least six people
    study.survey.analysis.by = {"functie"};   // two hidden groups of 6 and 3, which the weights part
    old = old_results(study, 5);
    REQUIRE(old.items[0].weighted);
    const auto shown = for_others(old);
    CHECK(!shown.items[0].weighted);
    CHECK(tests::warned(shown, "hidden-weighted"));
}

TEST_CASE("notices of old results lose the cells that they quote")
{
    auto old = old_results(with_groups({{"staf", 20}, {"team", 30}}), 5);
    old.data.warnings.push_back(
        problem_at("unknown-label", {{}, 12, "v1"}, "ik, Jan", "\"ik, Jan\" is geen antwoord."));
    for (const auto& notice : for_others(old).data.warnings)
        CHECK(notice.message.find("Jan") == std::string::npos);
}

TEST_CASE("levels of open questions that few people answered, and those that give them away, stay behind")
{
    auto findings = old_results(with_groups({{"staf", 20}, {"team", 30}}), 5);
    OpenFinding open{"o1", "t", "belemmeringen", 40, 0, {{"c", "Tijd", 9}}, 0, 0, {}};
    open.groups = {{"functie", {{"a", false, 2, 0, 0, {1}}, {"b", false, 12, 0, 0, {3}}, {"c", false, 26, 0, 0, {5}}}}};
    findings.open = {open};
    const auto shown = for_others(findings);
    const auto& levels = shown.open[0].groups[0].levels;
    CHECK(levels[0].suppressed);
    CHECK(levels[1].suppressed);
    CHECK(!levels[1].answered);
    CHECK(levels[1].categories.empty());
    CHECK(levels[2].answered == 26);
    CHECK(levels[2].categories == std::vector<std::optional<Count>>{5});
    CHECK(shown.open[0].categories[0].n == 9);
    for (const Count n : {4, 39, 40}) { // few, and all but one at most: the others are few then
        findings.open[0].categories[0].n = n;
        CHECK(!for_others(findings).open[0].categories[0].n);
    }
}

TEST_SUITE_END();
