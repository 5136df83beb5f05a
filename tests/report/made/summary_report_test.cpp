// SPDX-License-Identifier: EUPL-1.2
#include "report/made/summary_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/document_checks.h"
#include "report/report_example.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using namespace wk::tests;

namespace {

Document summary_of(const ReportExample& example)
{
    return summary_report({example.findings, example.survey, *example.responses, example.colophon});
}

/// The example with a verdict on each of the six, conclusions and recommendations.
ReportExample whole_example()
{
    auto out = report_example();
    out.survey.verdicts.clear();
    for (const auto& theme : out.findings.themes)
        out.survey.verdicts.push_back({theme.id, project::Light::Attention, "Omdat.", {}});
    project::Conclusion conclusion;
    conclusion.title = "Het team is niet altijd te vinden.";
    project::Recommendation recommendation;
    recommendation.title = "Maak het team zichtbaar.";
    out.survey.follow_up.conclusions = {conclusion, {}};
    out.survey.follow_up.recommendations = {recommendation};
    return out;
}

std::vector<std::string> entries_of(const Document& document, std::string_view section)
{
    const auto* found = find_section(document, section);
    REQUIRE(found != nullptr);
    std::vector<std::string> out;
    for (const auto& each : paragraphs(*found))
        out.push_back(each.key.empty() ? each.text : each.key);
    return out;
}

} // namespace

TEST_CASE("a summary is brief: one page of sections, and no appendix")
{
    const auto document = summary_of(whole_example());
    check_document(document);
    CHECK(document.brief);
    CHECK(document.kicker == say(Phrase::SummaryKicker));
    CHECK(document.title == "Zes beloften in Leeuwarden");
    std::vector<std::string> ids;
    for (const auto& section : document.sections) {
        ids.push_back(section.id);
        CHECK(section.level == 1);
        CHECK(!section.appendix);
    }
    CHECK(ids == std::vector<std::string>{"samenvatting", "samenvatting-stoplicht", "samenvatting-conclusies",
                                          "samenvatting-aanbevelingen", "samenvatting-meest", "samenvatting-minst",
                                          "samenvatting-verantwoording"});
    CHECK(blocks_of<FigureBlock>(document).size() == 1);
    CHECK(blocks_of<TableBlock>(document).empty());
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings.front() == say(Phrase::ReportInvented));
}

TEST_CASE("what a summary shares with the whole report stands there in the same words and figure")
{
    const auto example = whole_example();
    const auto document = summary_of(example);
    const auto whole = example.document();
    std::size_t shared = 0;
    for (const auto& section : document.sections)
        for (const auto& each : paragraphs(section))
            if (const auto same = keyed(whole, each.key); !each.key.empty() && !same.text.empty()) {
                CHECK(each.text == same.text);
                ++shared;
            }
    CHECK(shared == 2); // who took part, and what is recognised, trusted and seen
    const auto figure = blocks_of<FigureBlock>(document).front();
    std::size_t same_figures = 0;
    for (const auto& own : blocks_of<FigureBlock>(whole))
        if (own.id == figure.id) {
            CHECK(own.scene.table == figure.scene.table);
            CHECK(own.scene.shapes == figure.scene.shapes);
            CHECK(figure.scene.description.starts_with(own.scene.description));
            ++same_figures;
        }
    CHECK(same_figures == 1);
    // Without a table the words hold which light each has.
    for (const auto& theme : example.findings.themes)
        CHECK(figure.scene.description.find(theme.title) != std::string::npos);
}

TEST_CASE("the items that most and fewest favour have their share and n, as the findings do")
{
    auto example = whole_example();
    const auto document = summary_of(example);
    const auto most = entries_of(document, "samenvatting-meest");
    const auto least = entries_of(document, "samenvatting-minst");
    REQUIRE(most.size() == 3);
    REQUIRE(least.size() == 3);
    double lowest_of_most = 1, highest_of_least = 0;
    for (const auto& item : example.findings.items) {
        const std::string key = "summary/" + item.id;
        const bool high = std::find(most.begin(), most.end(), key) != most.end();
        const bool low = std::find(least.begin(), least.end(), key) != least.end();
        CHECK(!(high && low));
        if (high)
            lowest_of_most = std::min(lowest_of_most, *item.favourable);
        if (low)
            highest_of_least = std::max(highest_of_least, *item.favourable);
        if (high || low) {
            CAPTURE(item.id);
            const auto line = keyed(document, key).text;
            CHECK(line.find(": " + format_share(*item.favourable, 0) + " is gunstig (n " + format_count(item.n) +
                            ")") != std::string::npos);
        }
    }
    for (const auto& item : example.findings.items) {
        const std::string key = "summary/" + item.id;
        if (std::find(most.begin(), most.end(), key) == most.end())
            CHECK(*item.favourable <= lowest_of_most);
        if (std::find(least.begin(), least.end(), key) == least.end())
            CHECK(*item.favourable >= highest_of_least);
    }
}

TEST_CASE("equal shares stand in the order of the instrument, items with few answers in neither list")
{
    auto example = whole_example();
    auto& items = example.findings.items;
    items.resize(6);
    for (auto& item : items) {
        item.favourable = 0.5;
        item.n = 50;
    }
    items[1].n = example.findings.tests.method.min_group - 1;
    const auto key = [&](std::size_t i) { return "summary/" + items[i].id; };
    CHECK(entries_of(summary_of(example), "samenvatting-meest") == std::vector{key(0), key(2), key(3)});
    CHECK(entries_of(summary_of(example), "samenvatting-minst") == std::vector{key(4), key(5)});
    items.resize(1);
    CHECK(entries_of(summary_of(example), "samenvatting-meest") == std::vector{key(0)});
    CHECK(find_section(summary_of(example), "samenvatting-minst") == nullptr);
}

TEST_CASE("conclusions and recommendations stand by title, and one without a title by its number")
{
    const auto document = summary_of(whole_example());
    CHECK(entries_of(document, "samenvatting-conclusies") ==
          std::vector<std::string>{"Het team is niet altijd te vinden.", say(Phrase::ConclusionUnnamed, {"2"})});
    CHECK(entries_of(document, "samenvatting-aanbevelingen") == std::vector<std::string>{"Maak het team zichtbaar."});
    const auto without = summary_of(report_example());
    CHECK(find_section(without, "samenvatting-conclusies") == nullptr);
    CHECK(find_section(without, "samenvatting-aanbevelingen") == nullptr);
}

TEST_CASE("a summary says what it rests on")
{
    auto example = whole_example();
    const auto words = [&] {
        const auto document = summary_of(example);
        return paragraphs(*find_section(document, "samenvatting-verantwoording"));
    };
    CHECK(words()[0].text == say(Phrase::SummaryWhole));
    CHECK(words()[1].text.find(".csv") == std::string::npos);
    for (const char* fact : {": 106", ": 94", "functie zonder", "0.1.0", "abc123", "25 november 2026"})
        CHECK_MESSAGE(words()[1].text.find(fact) != std::string::npos, fact);
    example.colophon = {"", "", "0.1.0", ""};
    CHECK(words()[1].text.find("SHA") == std::string::npos);
}

TEST_CASE("without address file the summary says how many answered, and without anybody it makes up no figures")
{
    auto example = whole_example();
    example.survey.frame.reset();
    example.findings = *project::analyse(example.survey, *example.responses, example.survey.analysis);
    CHECK(keyed(summary_of(example), "response").text.empty());
    CHECK(keyed(summary_of(example), "approach/base").text.find("94 van 106 respondenten") != std::string::npos);
    example.survey.filters.push_back({"functie", {"Staf"}});
    example.findings = *project::analyse(example.survey, *example.responses, example.survey.analysis);
    REQUIRE(example.findings.data.kept == 0);
    const auto document = summary_of(example);
    check_document(document);
    CHECK(find_section(document, "samenvatting-meest") == nullptr);
    CHECK(has_words(document, say(Phrase::BaseNone)));
}

TEST_CASE("whatever a user wrote stays text in a summary, and the same survey gives the same bytes")
{
    auto example = whole_example();
    example.survey.follow_up.conclusions[0].title = "<script>alert(1)</script>";
    example.colophon.title = "\"><img src=x>";
    const std::string html = write::write_html(summary_of(example));
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
    CHECK(html == write::write_html(summary_of(example)));
}

TEST_SUITE_END();
