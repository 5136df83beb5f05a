// SPDX-License-Identifier: EUPL-1.2
// The reversed statements of an invented study, and its yes or no: what is called favourable, against the truth.

#include "app/example.h"
#include "base/json.h"
#include "base/numbers.h"
#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "io/tables/table_file.h"
#include "project/analyse.h"
#include "project/comparison.h"
#include "project/item_figures.h"
#include "project/proposed_verdict.h"
#include "project/verdict_evidence.h"
#include "report/figures/charts.h"
#include "report/figures/significance_charts.h"
#include "report/scene/palette.h"
#include "report/tables/distribution_table.h"
#include "report/tables/significance_tables.h"
#include "report/words/cells.h"
#include "report/words/evidence_words.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "support.h"
#include "survey/instrument.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using project::FavourableSide;

namespace {

const std::string Waterrijk = "tests/data/waterrijk/";

/// The study as it comes in, with its reversed statements marked as the truth has them.
struct ReversedStudy {
    State state = initial_state(platform::carried_assets());
    std::map<std::string, std::string> id_of; ///< of an item, by what the truth calls it
    std::set<std::string> reversed;           ///< as the truth calls them

    ReversedStudy()
    {
        update(state,
               FileArrived{"waterrijk2025_forms.xlsx", tests::repository_file(Waterrijk + "waterrijk2025_forms.xlsx")});
        update(state, GuessInstrument{});
        REQUIRE(state.findings);
        auto document = current_survey(state)->instrument->document();
        const Json statements = *json_from_text(tests::repository_file(Waterrijk + "items.json"), "items.json");
        for (const auto& known : statements)
            for (auto& item : document["items"]) {
                if (item["text"].get<std::string>().find(known[3].get<std::string>()) == std::string::npos)
                    continue;
                id_of[known[0]] = item["id"];
                if (known[2] == 1) {
                    item["reverse"] = true;
                    item["kind"] = "vertrouwen";
                    reversed.insert(known[0]);
                }
            }
        for (const auto& item : document["items"])
            if (item["text"].get<std::string>().find("gezinnen met kinderen") != std::string::npos)
                id_of["H1"] = item["id"];
        REQUIRE(id_of.size() == 31);
        use(document);
    }
    void use(const Json& document)
    {
        auto next = state.project;
        next.surveys.front().instrument =
            std::make_shared<const survey::Instrument>(*survey::Instrument::from_document(document, "w"));
        State fresh = initial_state(platform::carried_assets());
        fresh.project = next;
        state = fresh;
        const auto responses = *project::prepare(next.surveys.front());
        state.responses = responses;
        state.findings = std::make_shared<const project::Findings>(
            *project::analyse(next.surveys.front(), *responses, next.surveys.front().analysis));
    }
    const project::ItemFinding& item(const std::string& known) const
    {
        return *project::item_named(*state.findings, id_of.at(known));
    }
};

/// The share of a statement's answers that lie from `low` to `high`, as the truth has it.
double true_share(const std::string& known, int low, int high)
{
    const auto file = io::read_table(tests::repository_file(Waterrijk + "waterrijk2025_truth.csv"), "truth.csv");
    const auto& column = file->table->columns()[*file->table->find(known)];
    double n = 0;
    double inside = 0;
    for (std::size_t row = 0; row < column.rows(); ++row)
        if (const auto code = integer_from_text(column.cell(row))) {
            ++n;
            inside += *code >= low && *code <= high;
        }
    return inside / n;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

/// The fills of the bar of one statement, left to right.
std::vector<report::Fill> bar_fills(const project::ItemFinding& item)
{
    const auto scene = report::distribution_chart(std::span(&item, 1), "t", "n", report::BarStyle::Stacked, {1100, 1});
    std::vector<report::Fill> out;
    for (const auto& shape : scene.shapes)
        if (const auto* rect = std::get_if<report::Rect>(&shape); rect && rect->height == 30)
            out.push_back(rect->fill);
    return out;
}

} // namespace

TEST_CASE(
    "a reversed statement of the study is favourable where people disagree: in figures, words, tables and colours")
{
    const ReversedStudy study;
    const auto& findings = *study.state.findings;
    REQUIRE(study.reversed.size() == 6);
    for (const auto& known : study.reversed) {
        CAPTURE(known);
        const auto& item = study.item(known);
        CHECK(*item.favourable == doctest::Approx(true_share(known, 1, 2)));
        CHECK(*item.top_two ==
              doctest::Approx(true_share(known, int(item.points.size()) - 1, int(item.points.size()))));
        const std::string share = format_share(*item.favourable, 0);
        CHECK(has(report::item_sentence(item), share));
        CHECK(has(report::item_sentence(item), "oneens"));
        CHECK(has(report::item_words(item), "(omgekeerd gesteld: oneens is gunstig)"));
        CHECK(has(
            report::evidence_words(findings, *current_survey(study.state), {project::EvidenceKind::Item, item.id, ""}),
            report::share_or_dash(item.favourable)));
        // Colours lie the other way round: disagreeing most has the colour that agreeing most has elsewhere.
        const auto fills = bar_fills(item);
        const int points = int(item.points.size());
        REQUIRE(!fills.empty());
        CHECK(std::count(fills.begin(), fills.end(), report::point_fill(points - 1, points, false)) >= 1);
        CHECK(std::find(fills.begin(), fills.end(), report::point_fill(points - 1, points, false)) <
              std::find(fills.begin(), fills.end(), report::point_fill(0, points, false)));
        // A light by share and by mean is that of the favourable side.
        const project::VerdictRule rule{survey::ItemKind::Vertrouwen, project::RuleMeasure::Favourable, 0.9,
                                        *item.favourable - 1e-6};
        const auto judged = project::judged_item(findings, item, {{rule}, project::RuleCombination::Lowest});
        REQUIRE(judged);
        CHECK(judged->light == project::Light::Attention);
        // Side by side with another year.
        const std::vector sources{project::source_of_findings(findings, "nu"),
                                  project::source_of_findings(findings, "eerder")};
        const auto comparison = project::source_comparison(*current_survey(study.state)->instrument, sources, {});
        for (const auto& each : comparison.items)
            if (each.id == item.id)
                CHECK(*each.figures[1].favourable == doctest::Approx(*item.favourable));
    }
}

TEST_CASE("of a reversed statement the group that disagrees most is called the most favourable")
{
    const ReversedStudy study;
    const auto& findings = *study.state.findings;
    std::size_t seen = 0;
    for (auto group : *findings.tests.groups) {
        const bool low = project::item_named(findings, group.item)->side == FavourableSide::Low;
        if (group.levels.size() < 2 || !group.p.value())
            continue;
        group.p = {0.001, {}, 0.001};
        const std::string words = report::group_sentence(findings, group);
        CHECK(has(words, low ? "antwoordt het gunstigst" : "antwoordt het hoogst"));
        if (!low)
            continue;
        ++seen;
        const auto best = std::min_element(group.levels.begin(), group.levels.end(), [](const auto& a, const auto& b) {
            return a.mean_rank.value_or(1e9) < b.mean_rank.value_or(1e9);
        });
        CHECK(words.find(best->level + " (gemiddeld") < words.find("antwoordt het gunstigst"));
    }
    CHECK(seen == 6);
}

TEST_CASE("a yes or no of the study has no favourable side, shows its share of yes, and takes a side when told")
{
    ReversedStudy study;
    const auto& item = study.item("H1");
    const auto yes = std::size_t(item.points.back().label == "Ja" || item.points.back().label == "ja" ? 1 : 0);
    REQUIRE(yes == 1);
    CHECK(*item.top_two == 1); // the contract's
    CHECK(!item.favourable);
    CHECK(has(report::item_sentence(item), "78% antwoordt ‘" + item.points.back().label + "’ op ‘"));
    CHECK(!has(report::item_sentence(item), "100%"));
    const auto table = report::distribution_table(std::span(&item, 1), "t");
    const auto column = std::find_if(table.columns.begin() + 4, table.columns.end(), [&](const auto& each) {
        return each.title == "‘" + item.points.back().label + "’";
    });
    REQUIRE(column != table.columns.end());
    CHECK(*table.rows[0][std::size_t(column - table.columns.begin())].number == doctest::Approx(187 / 240.0));
    const project::VerdictRules rules{{
                                          {survey::ItemKind::Overig, project::RuleMeasure::Favourable, 0.5, 0.2},
                                      },
                                      project::RuleCombination::Lowest};
    CHECK(!project::judged_item(*study.state.findings, item, rules)); // no light
    const auto results = Json::parse(io::results_json(*study.state.findings));
    for (const auto& each : results["items"])
        if (each["id"] == item.id) {
            CHECK(each["favourable"].is_null());
            CHECK(each["favourableSide"] == "none");
            CHECK(each["topTwo"] == 1);
        }
    const auto read = io::read_results(text_from_json(results), "r.json");
    REQUIRE(read);
    CHECK(project::item_named(*read, item.id)->side == FavourableSide::None);
    // Told: "nee" is favourable.
    auto document = current_survey(study.state)->instrument->document();
    for (auto& each : document["items"])
        if (each["id"] == item.id)
            each["favourable"] = "low";
    study.use(document);
    const auto& told = study.item("H1");
    CHECK(*told.favourable == doctest::Approx(53 / 240.0));
    CHECK(has(report::item_words(told), "’ is gunstig)"));
    CHECK(project::judged_item(*study.state.findings, told, rules));
    document["items"][0]["favourable"] = "midden";
    CHECK(!survey::Instrument::from_document(document, "w"));
}

TEST_CASE("after a Kruskal–Wallis test that stands out, every two groups are compared in words and in the tables")
{
    const ReversedStudy study;
    auto findings = *study.state.findings;
    project::GroupFinding* most = nullptr;
    for (auto& group : *findings.tests.groups)
        if (group.test == "kruskal-wallis" && group.p.value() && (!most || *group.p.value() < *most->p.value()))
            most = &group;
    REQUIRE(most);
    REQUIRE(!most->comparisons.empty());
    most->p = {0.001, {}, 0.001};
    most->comparisons.front().p_adjusted = 0.02;
    const auto table = report::pairwise_table(findings, most->factor);
    CHECK(table.rows.size() % most->comparisons.size() == 0);
    CHECK(table.rows.size() >= most->comparisons.size());
    CHECK(has(report::group_sentence(findings, *most), "Twee aan twee (Dunn, Holm): "));
    const auto tests = report::group_test_table(findings, most->factor); // what the report prints
    std::size_t dunn = 0;
    for (const auto& row : tests.rows)
        dunn += row[1].text == "Dunn, Holm";
    CHECK(dunn == table.rows.size());
}

TEST_SUITE_END();
