// SPDX-License-Identifier: EUPL-1.2
#include "base/json.h"
#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "project/comparison.h"
#include "project/proposed_verdict.h"
#include "report/made/comparison_report.h"
#include "report/made/summary_report.h"
#include "report/report_example.h"
#include "report/words/distributions.h"
#include "report/words/representativeness.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/weighted_words.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

/// Five statements on five points and a team. The second and fourth are worded the other way round; `turned` is the
/// same survey had they been worded straight: the highest answer in place of the lowest, and no longer reversed.
tests::ReportExample reversed_survey(bool turned, std::uint64_t seed)
{
    Json document{{"schema", "wijkkompas/instrument/1"}, {"id", "om"}, {"title", "Omgekeerd"}};
    for (int i = 1; i <= 5; ++i)
        document["scales"]["s"]["points"].push_back({{"code", i}, {"label", "antwoord " + std::to_string(i)}});
    document["themes"] = Json::array({{{"id", "t"}, {"title", "Thema"}}});
    const char* const kinds[] = {"vertrouwen", "vertrouwen", "herkenning", "herkenning", "voortgang"};
    std::vector<std::string> names{"team"};
    for (int i = 0; i < 5; ++i) {
        names.push_back("v" + std::to_string(i));
        const bool reverse = (i == 1 || i == 3) && !turned;
        document["items"].push_back({{"id", names.back()},
                                     {"theme", "t"},
                                     {"kind", kinds[i]},
                                     {"scale", "s"},
                                     {"text", "Stelling " + std::to_string(i) + "."},
                                     {"reverse", reverse}});
    }
    document["factors"] = Json::array({{{"id", "team"}, {"title", "Team"}}});
    survey::TableBuilder builder(names);
    tests::Draw draw(seed);
    for (int row = 0; row < 60; ++row) {
        std::vector<std::string> cells{row % 3 == 0 ? "Noord" : "Zuid"};
        for (int i = 0; i < 5; ++i) {
            const auto answer = int(1 + std::max(draw.below(5), draw.below(5)));
            cells.push_back(std::to_string((i == 1 || i == 3) && turned ? 6 - answer : answer));
        }
        builder.add_row(std::vector<std::string_view>(cells.begin(), cells.end()));
    }
    tests::ReportExample out;
    out.survey.instrument =
        std::make_shared<const survey::Instrument>(*survey::Instrument::from_document(document, "om.json"));
    out.survey.table = builder.finish();
    out.survey.analysis.by = {"team"};
    out.survey.frame = project::SamplingFrame{"adressen.csv", "team", {{"Noord", 70}, {"Zuid", 80}}};
    out.responses = *project::prepare(out.survey);
    out.findings = *project::analyse(out.survey, *out.responses, out.survey.analysis);
    return out;
}

project::VerdictRules rules_by(project::RuleMeasure measure)
{
    project::VerdictRules out;
    for (const auto kind : {survey::ItemKind::Herkenning, survey::ItemKind::Vertrouwen, survey::ItemKind::Voortgang})
        out.rules.push_back({kind, measure, measure == project::RuleMeasure::Mean ? 3.2 : 0.6,
                             measure == project::RuleMeasure::Mean ? 2.8 : 0.3});
    return out;
}

bool same(const std::optional<double>& a, const std::optional<double>& b)
{
    return a.has_value() == b.has_value() && (!a || *a == doctest::Approx(*b));
}

project::Comparison two_years(const tests::ReportExample& now, const tests::ReportExample& before)
{
    const std::vector sources{project::source_of_findings(now.findings, "nu"),
                              project::source_of_findings(before.findings, "eerder")};
    return project::source_comparison(*now.survey.instrument, sources, {});
}

} // namespace

TEST_CASE("a reversed statement counts as its straight one would: in shares, weights, lights and comparison")
{
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        CAPTURE(seed);
        const auto reversed = reversed_survey(false, seed);
        const auto straight = reversed_survey(true, seed);
        const auto comparison = two_years(reversed, reversed_survey(false, seed + 10));
        const auto expected = two_years(straight, reversed_survey(true, seed + 10));
        for (std::size_t i = 0; i < 5; ++i) {
            CAPTURE(i);
            const auto& a = reversed.findings.items[i];
            const auto& b = straight.findings.items[i];
            CHECK(a.reverse == (i == 1 || i == 3));
            CHECK(same(a.favourable, b.favourable));
            REQUIRE(a.weighted);
            CHECK(same(a.weighted->favourable, b.weighted->favourable));
            CHECK(same(a.mean, a.reverse ? 6 - *b.mean : *b.mean)); // as answered
            for (const auto measure : {project::RuleMeasure::Favourable, project::RuleMeasure::Mean}) {
                const auto judged = project::judged_item(reversed.findings, a, rules_by(measure));
                const auto other = project::judged_item(straight.findings, b, rules_by(measure));
                REQUIRE(judged);
                CHECK(judged->light == other->light);
                CHECK(same(judged->value, other->value));
            }
            const auto& figure = comparison.items[i].figures[0];
            CHECK(same(figure.favourable, expected.items[i].figures[0].favourable));
            CHECK(comparison.items[i].favourable_difference->value ==
                  doctest::Approx(expected.items[i].favourable_difference->value));
        }
        for (const auto measure : {project::RuleMeasure::Favourable, project::RuleMeasure::Mean}) {
            const auto a = project::proposed_verdict(reversed.findings, "t", rules_by(measure));
            const auto b = project::proposed_verdict(straight.findings, "t", rules_by(measure));
            CHECK(a.light == b.light);
            for (std::size_t i = 0; i < a.outcomes.size(); ++i)
                CHECK(same(a.outcomes[i].value, b.outcomes[i].value));
        }
        // The order from favourable to not, and all items together.
        for (std::size_t group = 0; group < 3; ++group) {
            const auto a = ordered_with_total(kind_groups(reversed.findings)[group], ItemOrder::HighestFirst);
            const auto b = ordered_with_total(kind_groups(straight.findings)[group], ItemOrder::HighestFirst);
            REQUIRE(a.size() == b.size());
            for (std::size_t i = 0; i < a.size(); ++i) {
                CHECK(a[i].id == b[i].id);
                CHECK(same(a[i].favourable, b[i].favourable));
            }
        }
        CHECK(overview_sentence(reversed.findings) == overview_sentence(straight.findings));
    }
}

TEST_CASE("whoever reads of a reversed statement is told that it is one")
{
    const auto example = reversed_survey(false, 1);
    const std::string mark = "Stelling 1 (omgekeerd gesteld: ‘antwoord 1’ is gunstig)";
    const auto tells = [&](const std::string& text) { return text.find(mark) != std::string::npos; };
    const auto& item = example.findings.items[1];
    CHECK(tells(item_sentence(item)));
    CHECK(item_sentence(item).find("(helemaal) oneens") != std::string::npos);
    CHECK(favourable_name(item) == "(helemaal) oneens");
    CHECK(favourable_name(example.findings.items) == "gunstig"); // one head for both kinds of wording
    CHECK(favourable_name(std::span(example.findings.items).first(1)) == "(helemaal) eens");
    CHECK(tells(weighted_table(example.findings.items).rows[1][0].text));
    CHECK(tells(write::write_html(example.document())));
    CHECK(tells(
        write::write_html(summary_report({example.findings, example.survey, *example.responses, example.colophon}))));
    const auto comparison = two_years(example, reversed_survey(false, 11));
    CHECK(
        tells(write::write_html(comparison_report({example.findings, example.survey, comparison, example.colophon}))));
    CHECK(distributions_total_note(kind_groups(example.findings)[0]).find("omgedraaid") != std::string::npos);
    const auto straight = reversed_survey(true, 1);
    CHECK(write::write_html(straight.document()).find("mgekeerd gesteld") == std::string::npos);
}

TEST_CASE("results say which items are reversed, and are read back so; older ones have none")
{
    const auto example = reversed_survey(false, 1);
    Json results = Json::parse(io::results_json(example.findings));
    CHECK(results["items"][1]["reverse"] == true);
    CHECK(!results["items"][0].contains("reverse"));
    CHECK(results["items"][1]["favourable"].get<double>() == doctest::Approx(*example.findings.items[1].favourable));
    CHECK(results["items"][1]["favourable"] == results["items"][1]["bottomTwo"]);
    CHECK(results["items"][0]["favourable"] == results["items"][0]["topTwo"]);
    const auto read = io::read_results(text_from_json(results), "r.json");
    REQUIRE(read);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(read->items[i].reverse == example.findings.items[i].reverse);
        CHECK(same(read->items[i].favourable, example.findings.items[i].favourable));
        CHECK(same(read->items[i].weighted->favourable, example.findings.items[i].weighted->favourable));
    }
    for (auto& item : results["items"]) {
        item.erase("favourable");
        item.erase("reverse");
    }
    const auto older = io::read_results(text_from_json(results), "r.json");
    REQUIRE(older);
    CHECK(!older->items[1].reverse);
    CHECK(same(older->items[1].favourable, older->items[1].top_two));
}

TEST_SUITE_END();
