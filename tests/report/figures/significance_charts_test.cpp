// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/significance_charts.h"

#include "base/phrases.h"
#include "report/example.h"
#include "report/scene/palette.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::report;
using tests::texts_with;

namespace {

/// The 94 of the report, by function in three groups, with age and years of service.
project::Findings findings_of_94()
{
    auto survey = tests::example_survey();
    survey.filters = {
        {"functie", {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker", "Gedragswetenschapper"}}};
    auto options = project::usual_options(*survey.instrument);
    options.groupings = {{"functie", {{"Overige", {"Sociaal cultureel werker", "Gedragswetenschapper"}}}, {}}};
    return *project::analyse(survey, options);
}

std::vector<Scene> all_charts(const project::Findings& findings, ChartSize size)
{
    return {group_chart(findings, "functie", "Groepen", "n", size),
            correlation_chart(findings, "dienstjaren", "Samenhang", "n", size),
            pair_chart(findings, "Paren", "n", size), reliability_chart(findings, "Alfa", "n", size),
            overview_chart(findings, "Overzicht", "n", size)};
}

/// Which of the seven fills the cells or bars have, in order: those with this stroke.
std::vector<int> steps_of(const Scene& scene, Ink stroke)
{
    std::vector<int> out;
    for (const auto& shape : scene.shapes)
        if (const auto* rect = std::get_if<Rect>(&shape); rect && rect->stroke == stroke)
            for (int step = 0; step < 7; ++step)
                if (rect->fill == point_fill(step, 7, false))
                    out.push_back(step);
    return out;
}

/// The same findings, of statements that are all worded the other way round.
project::Findings reversed_findings(project::Findings findings)
{
    for (auto& item : findings.items)
        item.side = project::FavourableSide::Low;
    return findings;
}

/// Every step is the one at the other end.
void check_mirrored(const std::vector<int>& a, const std::vector<int>& b)
{
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        CHECK(a[i] + b[i] == 6);
}

} // namespace

TEST_CASE("the colours of groups and pairs follow the favourable side, which is the low one of a reversed statement")
{
    const auto findings = findings_of_94();
    const auto groups = group_chart(findings, "functie", "t", "n", {1000, 1});
    const auto turned_groups = group_chart(reversed_findings(findings), "functie", "t", "n", {1000, 1});
    CHECK(steps_of(groups, Ink::Surface).size() == 24 * 3);
    check_mirrored(steps_of(groups, Ink::Surface), steps_of(turned_groups, Ink::Surface));
    CHECK(texts_with(groups, say(Phrase::LegendHigher)) == 1);
    CHECK(texts_with(turned_groups, say(Phrase::LegendMoreFavourable)) == 1);
    CHECK(texts_with(turned_groups, say(Phrase::LegendHigher)) == 0);

    const auto pairs = pair_chart(findings, "t", "n", {1000, 1});
    const auto turned_pairs = pair_chart(reversed_findings(findings), "t", "n", {1000, 1});
    CHECK(steps_of(pairs, Ink::Surface).size() > 20);
    check_mirrored(steps_of(pairs, Ink::Surface), steps_of(turned_pairs, Ink::Surface));
    check_mirrored(steps_of(pairs, Ink::Border), steps_of(turned_pairs, Ink::Border)); // the legend
    CHECK(texts_with(turned_pairs, say(Phrase::LegendReversed)) > 0);
}

TEST_CASE("the bars of pairs that Office draws are called what the drawing calls them")
{
    const auto pairs = pair_chart(findings_of_94(), "t", "n", {1000, 1});
    REQUIRE(pairs.chart);
    for (const auto& series : pairs.chart->series) {
        CAPTURE(series.name);
        CHECK(texts_with(pairs, series.name) > 0);
    }
}

TEST_CASE("figures of tests stay within their width and no words lie over each other, at any size")
{
    const auto findings = findings_of_94();
    for (const float width : {260.0F, 420.0F, 670.0F, 736.0F, 1000.0F, 1600.0F})
        for (const float scale : {0.8F, 1.0F, 2.0F})
            for (const auto& scene : all_charts(findings, {width, scale})) {
                CAPTURE(width);
                CAPTURE(scale);
                CAPTURE(scene.title);
                CHECK(scene.height > 100);
                tests::check_words_inside(scene);
                tests::check_words_apart(scene);
            }
}

TEST_CASE("every figure of tests has a description and a table with a row per finding")
{
    const auto findings = findings_of_94();
    const std::size_t rows[] = {24, 24, 11, findings.reliability.size(), 24};
    const auto scenes = all_charts(findings, {800, 1});
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        CAPTURE(scenes[i].title);
        CHECK(scenes[i].description.size() > 40);
        CHECK(scenes[i].table.rows.size() == rows[i]);
        for (const auto& row : scenes[i].table.rows)
            CHECK(row.size() == scenes[i].table.columns.size());
    }
}

TEST_CASE("a heat table shows mean and n of every group, and marks what stands out before and after correction")
{
    const auto findings = findings_of_94();
    const Scene scene = group_chart(findings, "functie", "t", "n", {1000, 1});
    CHECK(texts_with(scene, "n 10") > 20); // two groups of ten on most items
    CHECK(texts_with(scene, "Overige") == 1);
    std::size_t raw = 0;
    std::size_t corrected = 0;
    for (const auto& group : *findings.tests.groups) {
        raw += *group.p.value() <= 0.10;
        corrected += *group.p.adjusted <= 0.10;
    }
    CHECK(raw == 7); // the published differences
    CHECK(texts_with(scene, "●") + texts_with(scene, "○") == raw + corrected);
}

TEST_CASE("a group that is too small says so instead of showing figures")
{
    auto survey = tests::example_survey();
    auto options = project::usual_options(*survey.instrument);
    options.min_group = 9;
    const auto findings = *project::analyse(survey, options);
    const Scene scene = group_chart(findings, "functie", "t", "n", {1200, 1});
    CHECK(texts_with(scene, "te klein") > 24);
    for (const auto& row : scene.table.rows)
        CHECK(std::any_of(row.begin(), row.end(), [](const auto& cell) { return cell.text == "te klein"; }));
}

TEST_CASE("for who draws charts, groups are bars of means, pairs bars of shares and the overview marks")
{
    const auto findings = findings_of_94();
    const auto scenes = all_charts(findings, {1000, 1});
    const auto& groups = scenes[0].chart;
    REQUIRE(groups);
    CHECK(groups->kind == ChartKind::Grouped);
    REQUIRE(groups->series.size() == 3);
    CHECK(groups->categories.size() == scenes[0].rows.size());
    CHECK(!groups->percent);
    CHECK(bars_of(*groups) == 3 * groups->categories.size());
    for (std::size_t i = 0; i < groups->categories.size(); ++i)
        for (std::size_t at = 0; at < 3; ++at) {
            const auto& level = (*findings.tests.groups)[i].levels[at];
            CHECK(groups->series[at].name == level.level);
            CHECK(groups->series[at].values[i] == (level.suppressed ? std::nullopt : level.mean));
            CHECK(groups->low <= groups->series[at].values[i].value_or(1));
            CHECK(groups->high >= groups->series[at].values[i].value_or(1));
        }
    const auto& pairs = scenes[2].chart;
    REQUIRE(pairs);
    CHECK(pairs->categories.size() == scenes[2].rows.size());
    for (std::size_t i = 0; i < pairs->categories.size(); ++i)
        CHECK(*pairs->series[0].values[i] + *pairs->series[1].values[i] + *pairs->series[2].values[i] ==
              doctest::Approx(1));
    const auto& overview = scenes[4].chart;
    REQUIRE(overview);
    CHECK(overview->kind == ChartKind::Marks);
    CHECK(overview->categories.size() == findings.themes.size());
    std::size_t marks = 0;
    for (const auto& series : overview->series) {
        CHECK(series.values.size() == overview->categories.size());
        marks += std::size_t(std::count_if(series.values.begin(), series.values.end(),
                                           [](const auto& value) { return value.has_value(); }));
    }
    CHECK(marks == 24); // each item once
}

TEST_CASE("a group too small to show is no bar but is named, and groups that cannot be told apart make no chart")
{
    auto findings = findings_of_94();
    auto& group = findings.tests.groups->front();
    group.levels[1].suppressed = true;
    const auto chart = group_chart(findings, "functie", "t", "n", {1000, 1}).chart;
    REQUIRE(chart);
    CHECK(!chart->series[1].values[0]);
    CHECK(chart->categories[0].find(group.levels[1].level + ": te weinig antwoorden") != std::string::npos);
    for (auto& each : *findings.tests.groups)
        each.levels.resize(9, each.levels.front());
    CHECK(!group_chart(findings, "functie", "t", "n", {1000, 1}).chart);
}

TEST_CASE("without anything tested there is an empty figure, and nothing breaks")
{
    const project::Findings empty;
    for (const auto& scene : all_charts(empty, {800, 1}))
        CHECK(scene.shapes.empty());
}
