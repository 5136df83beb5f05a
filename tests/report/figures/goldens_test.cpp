// SPDX-License-Identifier: EUPL-1.2
#include "report/golden.h"

#include "assessment/example.h"
#include "project/item_figures.h"
#include "project/proposed_verdict.h"
#include "project/verdict_example.h"
#include "report/figures/charts.h"
#include "report/figures/coding_chart.h"
#include "report/figures/comparison_chart.h"
#include "report/figures/heat_table.h"
#include "report/figures/qr_scene.h"
#include "report/figures/score_change.h"
#include "report/figures/score_chart.h"
#include "report/figures/score_radar.h"
#include "report/figures/score_trend.h"
#include "report/figures/significance_charts.h"
#include "report/figures/verdict_chart.h"
#include "report/map/map_figure.h"
#include "report/map/route_map.h"
#include "report/words/verdict_sentences.h"
#include "write/svg/svg.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

// Every kind of chart of an input that is small enough to follow by hand. With WK_GOLDEN=write in their environment the
// tests write tests/golden anew; what changed there is to be read before it is kept.

constexpr ChartSize GoldenSize{800, 1};
const std::string GoldenNote = "Alle 10 respondenten.";

project::ItemFinding golden_item(std::string id, std::string kind, std::string text,
                                 const std::vector<survey::Count>& counts)
{
    project::ItemFinding item;
    item.id = std::move(id);
    item.theme = "dichtbij";
    item.kind = std::move(kind);
    item.scale = "drie";
    item.text = std::move(text);
    const std::array labels{"nee", "soms", "ja"};
    for (std::size_t i = 0; i < counts.size(); ++i)
        item.points.push_back({int(i) + 1, labels[i], counts[i]});
    project::add_figures(item, {});
    return item;
}

/// Two items of one theme, of ten and of eight answers: their means are 23/10 and 18/8.
project::Findings golden_findings()
{
    project::Findings out;
    out.themes = {{"dichtbij", "Dichtbij"}};
    out.items = {golden_item("h", "herkenning", "Ik zie het", {2, 3, 5}),
                 golden_item("v", "vertrouwen", "Het lukt", {1, 4, 3})};
    out.items[1].no_opinion = 1;
    out.items[1].skipped = 1;
    out.factors = {{"f", "Gebied", {}, 0, false}};
    out.variables = {{"jaren", "Dienstjaren", "jaar"}};
    out.tests.method = {"spearman", "auto", "holm", {0.05, 0.10}, 3};
    return out;
}

/// An item in two areas of so many people; one of nobody is suppressed.
project::GroupFinding golden_group(std::string item, survey::Count north, double north_mean, survey::Count south,
                                   double south_mean)
{
    project::GroupFinding out;
    out.item = std::move(item);
    out.factor = "f";
    out.levels.resize(2);
    out.levels[0].level = "Noord";
    out.levels[0].n = north;
    out.levels[0].mean = north_mean;
    out.levels[1].level = "Zuid";
    out.levels[1].suppressed = south == 0;
    if (south > 0) {
        out.levels[1].n = south;
        out.levels[1].mean = south_mean;
    }
    out.n = north + south;
    return out;
}

/// The first item in two areas, 6 × 2,5 and 4 × 2,0; the second in one, as the other is too small.
Scene golden_group_chart()
{
    auto findings = golden_findings();
    auto seen = golden_group("h", 6, 2.5, 4, 2);
    seen.test = "mann-whitney";
    seen.statistic = 8;
    seen.p = {{}, 0.04, 0.08};
    seen.effect = {"rank-biserial", 0.33, {}};
    findings.tests.groups = std::vector{seen, golden_group("v", 6, 2.25, 0, 0)};
    return group_chart(findings, "f", "Naar gebied", GoldenNote, GoldenSize);
}

/// One item with its interval, the other of too few people.
Scene golden_correlation_chart()
{
    auto findings = golden_findings();
    std::vector<project::CorrelationFinding> both(2);
    for (auto& each : both) {
        each.variable = "jaren";
        each.method = "spearman";
    }
    both[0].item = "h";
    both[0].n = 10;
    both[0].coefficient = 0.5;
    both[0].p = {{}, 0.14, 0.14};
    both[0].ci95 = project::IntervalFinding{-0.2, 0.86};
    both[1].item = "v";
    both[1].suppressed = true;
    findings.tests.correlations = both;
    return correlation_chart(findings, "jaren", "Met dienstjaren", GoldenNote, GoldenSize);
}

Scene golden_pair_chart()
{
    auto findings = golden_findings();
    project::PairFinding pair;
    pair.first = "h";
    pair.second = "v";
    pair.n = 8;
    pair.lower = 2;
    pair.equal = 5;
    pair.higher = 1;
    pair.statistic = 2;
    pair.p = {{}, 0.75, 0.75};
    pair.effect = {"matched-rank-biserial", -0.33, {}};
    findings.tests.pairs = std::vector{pair};
    return pair_chart(findings, "Paren", GoldenNote, GoldenSize);
}

Scene golden_reliability_chart()
{
    auto findings = golden_findings();
    auto& sets = findings.reliability;
    sets.resize(2);
    sets[0].id = "dichtbij";
    sets[0].items = {"h", "v"};
    sets[0].n = 8;
    sets[0].alpha = 0.6;
    sets[0].ci95 = project::IntervalFinding{0.2, 0.9};
    sets[1].id = "dichtbij/vertrouwen";
    sets[1].items = {"v"};
    sets[1].suppressed = true;
    return reliability_chart(findings, "Alfa", GoldenNote, GoldenSize);
}

/// Of 40 addresses 20 answered: fewer of the larger area than of the smaller one.
project::ResponseFinding golden_response()
{
    project::ResponseFinding out;
    out.factor = "f";
    out.factor_title = "Gebied";
    out.levels = {{"Noord", 30, 12, 0.4, 15.0, 1.25}, {"Zuid", 10, 8, 0.8, 5.0, 0.625}};
    out.population = 40;
    out.responded = 20;
    out.rate = 0.5;
    return out;
}

/// Of ten answers two are not looked at yet, so that shares are of eight; how often "Plek" occurs may not be shown.
Scene golden_coding_chart()
{
    const project::OpenFinding open{
        "o", "dichtbij", "belemmeringen", 10, 0, {{"r", "Regels", 2}, {"t", "Tijd", 6}, {"p", "Plek", {}}}, 2, 1, {}};
    return coding_chart(open, "Wat houdt tegen", GoldenNote, GoldenSize);
}

/// Ten people beside what another report printed: a mean without n, and a share with a misprint.
Scene golden_comparison_chart(ComparisonMeasure measure)
{
    project::Comparison comparison;
    comparison.sources = {{"deze enquête", false, false, 10, "", "", {}},
                          {"Voorbeeldstad 2020", true, false, {}, "alle respondenten", "Rapport", {}}};
    comparison.themes = {{"dichtbij", "Dichtbij"}};
    comparison.method = golden_findings().tests.method;
    project::ItemComparison item;
    item.id = "h";
    item.theme = "dichtbij";
    item.kind = "herkenning";
    item.text = "Ik zie het";
    item.lowest = 1;
    item.highest = 3;
    item.figures.resize(2);
    item.figures[0].state = project::FigureState::Counted;
    item.figures[0].n = 10;
    item.figures[0].mean = 2.3;
    item.figures[0].favourable = 0.8;
    item.figures[0].favourable_ci95 = project::IntervalFinding{0.49, 0.943};
    item.figures[1].state = project::FigureState::Published;
    item.figures[1].mean = 2.5;
    item.figures[1].mean_decimals = 1;
    item.figures[1].favourable = 0.75;
    item.figures[1].favourable_decimals = 0;
    item.figures[1].favourable_misprint = "De rij telt op tot 110%.";
    item.test.levels.resize(2);
    comparison.items = {item};
    return comparison_chart(comparison, {measure, std::nullopt}, "Naast elkaar", "Basis.", GoldenSize);
}

/// One theme whose light the researcher put lower than the rules do, without evidence; the other has no items.
Scene golden_verdict_chart(LightsShown shown)
{
    const auto findings = tests::verdict_findings();
    const auto proposals = project::proposed_verdicts(findings, project::default_verdict_rules());
    std::vector<project::Verdict> verdicts;
    if (shown == LightsShown::Both)
        verdicts = {{"t", project::Light::Behind, "", {}}};
    return verdict_chart(findings, proposals, verdicts, "Stoplicht", "Basis.", GoldenSize, shown);
}

/// Six scores with a mean of 17/6, nine with a mean of 3, six with a mean of 26/6, and two that are too few to show.
std::vector<ScoreRow> golden_rows()
{
    return {{"Stap 1", "Aanwezig", tests::figures_with({0, 2, 3, 1, 0}, {3}, 2)},
            {"Stap 2", "Bereikbaar", tests::figures_with({1, 2, 3, 2, 1})},
            {"Stap 3", "Samen", tests::figures_with({0, 0, 1, 2, 3})},
            {"Stap 4", "Leren", tests::figures_with({1, 0, 1, 0, 0})}};
}

Scene golden_heat_table()
{
    const auto rows = golden_rows();
    const std::vector<std::string> columns{"allen", "professional"};
    const std::vector<HeatRow> heat{
        {rows[0].tag, rows[0].title, {heat_cell(rows[0].figures), heat_cell(rows[3].figures)}},
        {rows[2].tag, rows[2].title, {heat_cell(rows[2].figures), heat_cell(tests::figures_with({0, 0, 0, 0, 0}))}}};
    return heat_table("Stelling", columns, heat, "Per rol", "Een tabel met tinten.", GoldenNote, GoldenSize);
}

/// A statement that went up a point, and one that is hidden now.
Scene golden_score_change()
{
    std::vector<assessment::Change> changes(2);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        changes[i].earlier = changes[i].later = i;
        changes[i].earlier_n = 5;
        changes[i].earlier_mean = 2;
    }
    changes[0].later_n = 6;
    changes[0].later_mean = 3;
    changes[0].difference = 1;
    return score_change(tests::plain_questionnaire(2), changes, "2025", "2026", "Sinds 2025", "Basis.", GoldenSize);
}

/// A line of three sessions, and one of which the second is not there.
Scene golden_score_trend()
{
    const std::vector<assessment::TrendLine> lines{{"toegang", 2, {{10, 2}, {12, 3}, {8, 3.5}}},
                                                   {"leren", 1, {{5, 4}, {0, {}}, {6, 3.5}}}};
    const std::vector<std::string> titles{"Toegang", "Leren"};
    const std::vector<std::string> sessions{"2024", "2025", "2026"};
    return score_trend(lines, titles, sessions, "Verloop", "Basis.", GoldenSize);
}

/// A step that runs through all, and a phase of two steps, each of its own basisfunctie.
const routekaart::Content& golden_content()
{
    static const routekaart::Content content = [] {
        routekaart::Content out;
        out.phases = {{"f1", "Ik zoek hulp", "Iemand zoekt hulp.", {1, 2}, {}}};
        out.basisfuncties = {{"veilig", "VL", "Veilig", "Ieder is veilig.", {0, 2}, {}, {}, {}},
                             {"tijdig", "TS", "Tijdig", "Op tijd zien.", {1}, {}, {}, {}}};
        out.steps = {{0, "Veilig leven", "Overal.", 0, std::nullopt, {}},
                     {1, "Zien", "Iemand ziet het.", 1, std::size_t(0), {}},
                     {2, "Helpen", "Iemand helpt.", 0, std::size_t(0), {}}};
        return out;
    }();
    return content;
}

const std::vector<std::vector<StepMark>> GoldenMarks{{}, {}, {{"● op koers", Ink::OnTrack}}};

Scene golden_route_map()
{
    MapLook look;
    look.width = 420;
    look.height = 300;
    look.marks = GoldenMarks;
    look.chosen = routekaart::Place{routekaart::PlaceKind::Step, 1};
    look.faded = {true, false, false};
    return route_map(golden_content(), look).scene;
}

/// The dark modules of a QR code of one pixel each, as #: a reader can hold it against the drawing of another program.
std::string golden_qr_code()
{
    const auto scene = qr_scene("WK1:7K3M", 29, "Code", "De code is WK1:7K3M.");
    REQUIRE(scene);
    std::vector<std::string> lines(std::size_t(scene->height), std::string(std::size_t(scene->width), '.'));
    for (const auto& shape : scene->shapes)
        if (const auto* rect = std::get_if<Rect>(&shape); rect && rect->fill.ink == Ink::OnLight)
            lines[std::size_t(rect->y)].replace(std::size_t(rect->x), std::size_t(rect->width),
                                                std::string(std::size_t(rect->width), '#'));
    std::string out = scene->title + "\n" + scene->description + "\n";
    for (const auto& line : lines)
        out += line + "\n";
    return out;
}

struct Golden {
    std::string name; ///< in tests/golden; it begins as what makes it is called
    std::string made;
};

std::vector<Golden> goldens()
{
    const auto findings = golden_findings();
    const auto response = response_chart(golden_response(), "Respons", GoldenNote, GoldenSize);
    std::vector<Golden> out{{"response_chart.svg", write::write_svg(response, Appearance::Light)},
                            {"qr_scene.txt", golden_qr_code()}};
    const auto add = [&](const char* name, const Scene& scene) {
        out.push_back({std::string(name) + ".json", scene_json(scene)});
    };
    const auto distribution = [&](BarStyle style, float width) {
        return distribution_chart(std::span(findings.items).last(1), "Vertrouwen", GoldenNote, style, {width, 1});
    };
    add("distribution_chart-stacked", distribution(BarStyle::Stacked, 1000));
    add("distribution_chart-diverging-narrow", distribution(BarStyle::Diverging, 420));
    add("response_chart", response);
    add("coding_chart", golden_coding_chart());
    add("comparison_chart-mean", golden_comparison_chart(ComparisonMeasure::Mean));
    add("comparison_chart-favourable", golden_comparison_chart(ComparisonMeasure::Favourable));
    add("group_chart", golden_group_chart());
    add("correlation_chart", golden_correlation_chart());
    add("pair_chart", golden_pair_chart());
    add("reliability_chart", golden_reliability_chart());
    add("overview_chart", overview_chart(findings, "Overzicht", GoldenNote, GoldenSize));
    add("verdict_chart", golden_verdict_chart(LightsShown::Both));
    add("verdict_chart-proposed", golden_verdict_chart(LightsShown::Proposed));
    add("heat_table", golden_heat_table());
    add("score_chart", score_chart(golden_rows(), "Spreiding", GoldenNote, GoldenSize));
    add("score_piles", score_piles(golden_rows().front(), GoldenNote, GoldenSize));
    add("score_radar", score_radar(golden_rows(), "Web", GoldenNote, GoldenSize));
    add("score_change", golden_score_change());
    add("score_trend", golden_score_trend());
    add("route_map", golden_route_map());
    add("map_figure", map_figure(golden_content(), GoldenMarks, "Stoplicht op de kaart", "Basis.", "Stoplicht"));
    return out;
}

/// What the headers of the room declare that gives a whole drawing.
std::set<std::string> drawing_functions()
{
    std::set<std::string> out;
    const std::filesystem::path room = tests::repository_path("src/report");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(room)) {
        if (entry.path().extension() != ".h")
            continue;
        const std::string header =
            tests::repository_file("src/report/" + entry.path().lexically_relative(room).string());
        for (const auto line : tests::golden_lines(header))
            for (const std::string_view type : {"Scene ", "std::optional<Scene> ", "RouteMap "})
                if (line.starts_with(type) && line.find('(') != std::string_view::npos)
                    out.emplace(line.substr(type.size(), line.find('(') - type.size()));
    }
    return out;
}

} // namespace

TEST_CASE("every kind of chart is what it was, shape by shape")
{
    for (const auto& golden : goldens())
        tests::check_golden(golden.name, golden.made);
}

TEST_CASE("every function that draws a scene has a golden, and every golden is compared")
{
    std::set<std::string> names;
    for (const auto& golden : goldens())
        CHECK(names.insert(golden.name).second);
    auto functions = drawing_functions();
    for (const char* takes_a_scene : {"empty_scene", "fitted"}) // no charts
        CHECK(functions.erase(takes_a_scene) == 1);
    CHECK(functions.size() >= 18);
    for (const auto& function : functions)
        CHECK_MESSAGE(std::any_of(names.begin(), names.end(),
                                  [&](const auto& name) {
                                      return name.starts_with(function + ".") || name.starts_with(function + "-");
                                  }),
                      function);
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(tests::repository_path("tests/golden")))
        files.insert(entry.path().filename().string());
    CHECK(files == names);
}

TEST_CASE("a difference with a golden is shown as the first line that changed, as it was and as it is")
{
    CHECK(tests::first_difference("a\nb\n", "a\nb\n").empty());
    CHECK(tests::first_difference("a\nb\nc\n", "a\nB\nC\n") == "line 2\n  was: b\n  is:  B");
    CHECK(tests::first_difference("a\n", "a\nb\n") == "line 2\n  was: \n  is:  b");
    CHECK(tests::first_difference("a\nb", "a") == "line 2\n  was: b\n  is:  (no such line)");
    CHECK(tests::first_difference("", "a").starts_with("line 1\n"));
}

TEST_SUITE_END();
