// SPDX-License-Identifier: EUPL-1.2
#include "report/made/results_report.h"

#include "base/json.h"
#include "base/phrases.h"
#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "io/results_contract.h"
#include "project/sharing.h"
#include "report/report_example.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "support.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using namespace wk;
using report::Document;
using report::Section;

namespace {

project::Findings read_findings(const std::string& text)
{
    const auto found = io::read_results(text, "uitkomsten.json");
    REQUIRE_MESSAGE(found, (found ? "" : found.error().message));
    return *found;
}

Document report_of(const project::Findings& findings)
{
    return report::results_report(findings, {"", "1 december 2026", "0.1.0", "abc123"}, "uitkomsten.json");
}

const Section* section_called(const Document& document, std::string_view id)
{
    for (const auto& section : document.sections)
        if (section.id == id)
            return &section;
    return nullptr;
}

/// Everything in a document that is one sentence or more, with the key of what it was made of.
std::vector<report::Paragraph> all_paragraphs(const Document& document)
{
    std::vector<report::Paragraph> out;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* one = std::get_if<report::Paragraph>(&block))
                out.push_back(*one);
            if (const auto* list = std::get_if<report::BulletList>(&block))
                out.insert(out.end(), list->entries.begin(), list->entries.end());
        }
    return out;
}

bool has_paragraph(const Document& document, const std::string& sentence)
{
    const auto all = all_paragraphs(document);
    return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.text == sentence; });
}

std::vector<std::pair<std::string, std::string>> facts(const Document& document)
{
    for (const auto& block : section_called(document, "verantwoording")->blocks)
        if (const auto* found = std::get_if<report::PairsBlock>(&block))
            return found->pairs;
    return {};
}

std::string fact(const Document& document, Phrase name)
{
    for (const auto& each : facts(document))
        if (each.first == say(name))
            return each.second;
    return {};
}

} // namespace

TEST_CASE("a report of results says the same of every finding as the report of the survey")
{
    const auto example = tests::report_example();
    const auto survey = example.document();
    const auto results = report_of(read_findings(io::results_json(example.findings)));
    int same = 0;
    for (const auto& each : all_paragraphs(survey)) {
        if (each.key.empty() || each.key.starts_with("verdicts/"))
            continue;
        CAPTURE(each.key);
        CHECK(has_paragraph(results, each.text));
        ++same;
    }
    CHECK(same > 20);
    for (const auto& section : survey.sections) {
        CAPTURE(section.id);
        CHECK(section_called(results, section.id));
    }
    CHECK(results.sections.size() == survey.sections.size());
}

TEST_CASE("a report of results says that it is one, and speaks of no researcher, quotes or project")
{
    const auto example = tests::report_example();
    const auto document = report_of(read_findings(io::results_json(example.findings)));
    CHECK(document.kicker == say(Phrase::ResultsKicker));
    CHECK(document.title == example.findings.instrument_title);
    CHECK(document.warnings == std::vector{say(Phrase::ReportInvented), say(Phrase::ResultsOnly)});
    for (const auto phrase :
         {Phrase::ReportVerdictNone, Phrase::ReportLightsIntro, Phrase::ReportQuotesNote, Phrase::ReportReproduce})
        CHECK(!has_paragraph(document, say(phrase)));
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            CHECK(!std::holds_alternative<report::QuoteBlock>(block));
            CHECK(!std::holds_alternative<report::LightBlock>(block));
        }
    CHECK(section_called(document, "belofte-laagdrempelig-oordeel")->title == say(Phrase::ColumnProposal));
    CHECK(fact(document, Phrase::ResultsFactSource).empty()); // names of files are for who works with them
    CHECK(fact(document, Phrase::ResultsFactSha) == "abc123");
    CHECK(fact(document, Phrase::ReportFactSha).empty());
    CHECK(fact(document, Phrase::ReportFactFile).empty());
    CHECK(fact(document, Phrase::ReportFactFilter).find("Staf") != std::string::npos);
    CHECK(fact(document, Phrase::ReportFactDate) == "1 december 2026");
}

TEST_CASE("the lights of results are what the usual rules propose, without a column for a verdict")
{
    const auto example = tests::report_example();
    const auto document = report_of(read_findings(io::results_json(example.findings)));
    const auto* summary = section_called(document, "samenvatting");
    const report::Scene* lights = nullptr;
    for (const auto& block : summary->blocks)
        if (const auto* figure = std::get_if<report::FigureBlock>(&block); figure && figure->id == "figuur-stoplicht")
            lights = &figure->scene;
    REQUIRE(lights);
    CHECK(lights->table.rows.size() == example.findings.themes.size());
    for (const auto& column : lights->table.columns) {
        CHECK(column.title != say(Phrase::ColumnVerdict));
        CHECK(column.title != say(Phrase::ColumnEvidence));
    }
    for (const auto& shape : lights->shapes)
        if (const auto* text = std::get_if<report::Text>(&shape)) {
            CHECK(text->text != say(Phrase::VerdictNotYet));
            CHECK(text->text != say(Phrase::ColumnVerdict));
        }
    for (const auto& theme : example.findings.themes)
        CHECK(lights->description.find(theme.title) != std::string::npos);
}

TEST_CASE("what too few people answered has no figure in any picture, table or sentence, and says why")
{
    auto example = tests::report_example();
    example.survey.analysis.with = {"leeftijd"};
    project::SharingRules rules;
    rules.public_group = 90; // more than answered most pairs
    const auto shared = project::shared_findings(example.survey, *example.responses, rules, {});
    REQUIRE(shared);
    auto findings = shared->findings;
    auto& tests = findings.tests;
    auto& hidden = tests.correlations->front(); // everybody told an age, so that none of them is hidden by itself
    hidden = {hidden.item, hidden.variable, hidden.method, 0, 0, 0, {}, {}, {}, say(Phrase::TooFewToShow, {"90"}),
              true};
    const auto pair =
        std::find_if(tests.pairs->begin(), tests.pairs->end(), [](const auto& p) { return p.suppressed; });
    REQUIRE(pair != tests.pairs->end());
    const auto document = report_of(read_findings(io::results_json(findings)));
    CHECK(report::pair_sentence(findings, *pair).find(say(Phrase::TooFewToShow, {"90"})) != std::string::npos);
    std::size_t hidden_sentences = 0;
    for (const auto& each : *tests.correlations)
        if (each.suppressed) {
            CHECK(report::correlation_sentence(findings, each).find("te weinig mensen") != std::string::npos);
            ++hidden_sentences;
        }
    REQUIRE(hidden_sentences > 0);
    std::size_t hidden_scales = 0;
    for (const auto& each : findings.reliability)
        if (each.suppressed) {
            CHECK(report::reliability_sentence(findings, each).find("te weinig mensen") != std::string::npos);
            ++hidden_scales;
        }
    CHECK(hidden_scales > 0);
    int figures = 0;
    int rows = 0;
    const auto look = [&](const report::DataTable& table) {
        for (const auto& row : table.rows)
            rows += std::any_of(row.begin(), row.end(),
                                [](const auto& cell) { return cell.text == say(Phrase::TooFewCell, {"90"}); });
    };
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<report::TableBlock>(&block))
                look(table->table);
            const auto* figure = std::get_if<report::FigureBlock>(&block);
            if (!figure)
                continue;
            look(figure->scene.table);
            const bool few = std::any_of(figure->scene.shapes.begin(), figure->scene.shapes.end(), [](const auto& it) {
                const auto* text = std::get_if<report::Text>(&it);
                return text && text->text == say(Phrase::TooFewNumber, {"90"});
            });
            figures += few;
            const std::string why = say(Phrase::TooFewNote, {"90"});
            CHECK((figure->scene.note.find(why) != std::string::npos) == few);
            CHECK((figure->scene.description.find(why) != std::string::npos) == few);
        }
    CHECK(figures >= 1); // reliability: what was not tested stands in no figure of what stands out
    CHECK(rows > 6);
    const auto paragraphs = all_paragraphs(document);
    CHECK(std::any_of(paragraphs.begin(), paragraphs.end(), [](const auto& each) {
        return each.text.find(say(Phrase::StoryNotTested, {"1"})) != std::string::npos;
    }));
    const auto all = facts(document);
    CHECK(std::any_of(all.begin(), all.end(), [](const auto& each) {
        return each.first == say(Phrase::ReportFactHidden) && each.second.find("90 mensen") != std::string::npos;
    }));
}

TEST_CASE("a report of internal results says on its first page that it is for oneself")
{
    auto findings = tests::report_example().findings;
    findings.internal = true;
    const auto document = report_of(read_findings(io::results_json(findings)));
    CHECK(std::count(document.warnings.begin(), document.warnings.end(), say(Phrase::ReportInternal)) == 1);
    CHECK(fact(document, Phrase::ResultsFactSource) == "uitkomsten.json");
    CHECK(fact(document, Phrase::ReportFactFile) == "leeuwarden-synthetisch.csv");
}

TEST_CASE("results that follow the contract alone make a report too, by their ids")
{
    const auto example = tests::report_example();
    const Json whole = Json::parse(io::results_json(example.findings), nullptr, false);
    const auto document = report_of(read_findings(tests::contract_only(whole).dump()));
    CHECK(document.title == "beloften");
    CHECK(document.warnings == std::vector{say(Phrase::ResultsOnly)});
    CHECK(section_called(document, "belofte-laagdrempelig")->title == "laagdrempelig");
    CHECK(section_called(document, "groepen-functie")->title == "functie");
    CHECK(fact(document, Phrase::ReportFactFile).empty());
    // 94 of 106 were kept, and the file does not say who.
    CHECK(fact(document, Phrase::ReportFactFilter).empty());
    CHECK(has_paragraph(document, say(Phrase::ReportWho, {say(Phrase::FilterKept, {"94", "106"}) + "."})));
    CHECK(!section_called(document, "respons-wegen"));
    CHECK(has_paragraph(document, report::response_passport(*example.findings.response)));
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (const auto* table = std::get_if<report::TableBlock>(&block))
                CHECK(table->id != "tabel-gewichten");
}

TEST_CASE("a group that results suppress is suppressed in their report, with the figures that the file has for it")
{
    const auto document =
        report_of(read_findings(tests::repository_file("tests/data/hostile/uitkomsten/onderdrukt-met-cijfers.json")));
    const std::string html = write::write_html(document);
    CHECK(html.find("777") == std::string::npos);
    CHECK(html.find(say(Phrase::CellTooFew)) != std::string::npos);
}

TEST_CASE("hostile results that can be read make a report in which text stays text")
{
    for (const char* name : {"alles-null.json", "leeg.json", "opmaak.json"}) {
        CAPTURE(name);
        const std::string bytes = tests::repository_file("tests/data/hostile/uitkomsten/" + std::string(name));
        const std::string html = write::write_html(report_of(read_findings(bytes)));
        CHECK(html.find("<script") == std::string::npos);
        CHECK(html.find(say(Phrase::ResultsOnly)) != std::string::npos);
    }
}

TEST_SUITE_END();
