// SPDX-License-Identifier: EUPL-1.2
#include "report/made/comparison_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "project/survey_comparison.h"
#include "report/comparison_example.h"
#include "report/document/document_numbers.h"
#include "report/document_checks.h"
#include "report/report_example.h"
#include "report/words/comparison_sentences.h"
#include "report/words/comparison_words.h"
#include "report/words/significance_sentences.h"

#include <doctest/doctest.h>

#include <map>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using namespace wk::tests;

namespace {

/// The example beside ten of its respondents and both publications.
struct ComparedExample {
    ReportExample example = report_example();
    project::Comparison comparison = example_comparison();

    Document document() const
    {
        return comparison_report({example.findings, example.survey, comparison, example.colophon});
    }
};

DataTable table_called(const Document& document, std::string_view id)
{
    for (const auto& table : blocks_of<TableBlock>(document))
        if (table.id == id)
            return table.table;
    FAIL("no table " << id);
    return {};
}

/// Only what was published stands beside the survey.
ComparedExample untested()
{
    ComparedExample out;
    const std::vector sources{project::source_of_findings(out.example.findings, "deze enquête"),
                              published_source("leeuwarden-2020")};
    out.comparison = project::source_comparison(*out.example.survey.instrument, sources, {});
    return out;
}

} // namespace

TEST_CASE("a comparison tells of its sources, their differences and each theme, with its numbers in appendices")
{
    const auto document = ComparedExample().document();
    check_document(document);
    std::vector<std::string> chapters;
    std::size_t themes = 0;
    for (const auto& section : document.sections) {
        if (section.level == 1)
            chapters.push_back(section.id);
        else if (!blocks_of<FigureBlock>(section).empty()) {
            CHECK(blocks_of<FigureBlock>(section).size() == 2); // by mean and by share
            ++themes;
        }
    }
    CHECK(chapters == std::vector<std::string>{"bronnen", "verschillen", "beloften", "tabellen", "toetsen", "methode",
                                               "verantwoording"});
    CHECK(themes == 6);
    CHECK(document.title == say(Phrase::CompareTitle, {"Zes beloften in Leeuwarden"}));
    CHECK(document.subtitle.find("Voorbeeldstad, Leeuwarden 2020 en Heerenveen 2020") != std::string::npos);
}

TEST_CASE("both figures of a theme lead to one table, which has every item in every source")
{
    const ComparedExample example;
    const auto document = example.document();
    const auto numbers = document_numbers(document);
    std::size_t rows = 0;
    for (const auto& table : blocks_of<TableBlock>(document))
        if (!table.figure.empty())
            rows += table.table.rows.size();
    CHECK(rows == example.comparison.items.size() * example.comparison.sources.size());
    std::map<std::string, int> uses;
    for (const auto& figure : blocks_of<FigureBlock>(document)) {
        REQUIRE(numbers.table_of_figure.count(figure.id) == 1);
        ++uses[numbers.table_of_figure.at(figure.id)];
    }
    for (const auto& use : uses)
        CHECK(use.second == 2);
}

TEST_CASE("the sources stand with their people, their kind, how many items they have and what to know")
{
    ComparedExample example;
    example.comparison.sources[1].people.reset();
    const auto table = table_called(example.document(), "tabel-bronnen");
    REQUIRE(table.rows.size() == 4);
    CHECK(table_cell(table, "deze enquête", say(Phrase::CompareAnswered))->text == "94");
    CHECK(table_cell(table, "Voorbeeldstad", say(Phrase::CompareAnswered))->text == say(Phrase::CompareUnknown));
    CHECK(table_cell(table, "Heerenveen 2020", say(Phrase::CompareAnswered))->text == "28 respondenten");
    CHECK(table_cell(table, "deze enquête", say(Phrase::CompareKind))->text == say(Phrase::CompareKindCounts));
    CHECK(table_cell(table, "Heerenveen 2020", say(Phrase::CompareKind))->text == say(Phrase::CompareKindPublished));
    const auto* remark = table_cell(table, "Heerenveen 2020", "Opmerking");
    REQUIRE(remark);
    CHECK(remark->text.find("Rekenkamercommissie Heerenveen") != std::string::npos);
    CHECK(remark->text.find("anders verwoord") != std::string::npos);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        double there = 0;
        for (const auto& item : example.comparison.items)
            there += item.figures[i].mean.has_value() || item.figures[i].favourable.has_value();
        CHECK(*table.rows[i][3].number == there);
    }
}

TEST_CASE("a source without enough answers says so where the sources stand and at the item")
{
    ComparedExample example;
    for (std::size_t i = 0; i < 3; ++i) {
        example.comparison.items[i].figures[1] = {};
        example.comparison.items[i].favourable_difference.reset();
    }
    example.comparison.items[0].figures[1].state = project::FigureState::TooFew;
    example.comparison.items[1].figures[1].state = project::FigureState::TooFew;
    const auto document = example.document();
    const auto count = [&](project::FigureState state) {
        return std::to_string(std::count_if(example.comparison.items.begin(), example.comparison.items.end(),
                                            [&](const auto& item) { return item.figures[1].state == state; }));
    };
    const auto table = table_called(document, "tabel-bronnen");
    const auto* remark = table_cell(table, "Voorbeeldstad", "Opmerking");
    REQUIRE(remark);
    CAPTURE(remark->text);
    CHECK(remark->text.find("Bij " + count(project::FigureState::TooFew) + " van de 24 stellingen: te klein; bij " +
                            count(project::FigureState::NotThere) + " van de 24 stellingen: geen antwoorden.") !=
          std::string::npos);
    const auto sentence = keyed(document, "comparison/" + example.comparison.items[0].id);
    CHECK(sentence.text.find("Bij Voorbeeldstad zijn er hier minder dan") != std::string::npos);
}

TEST_CASE("what differs is counted after correction, listed with its p, and links to its theme")
{
    ComparedExample example;
    auto& items = example.comparison.items;
    std::size_t tested = 0, differ = 0;
    for (const auto& item : items) {
        tested += item.test.p.value().has_value();
        differ += item.test.p.adjusted && *item.test.p.adjusted <= 0.05;
    }
    REQUIRE(differ > 0);
    REQUIRE(differ < tested);
    auto document = example.document();
    CHECK(keyed(document, "comparison/differences").text ==
          say(Phrase::CompareDifferencesCount, {std::to_string(tested), std::to_string(differ)}));
    std::size_t listed = 0;
    for (const auto& item : items) {
        const auto line = keyed(document, "comparison/differs/" + item.id);
        if (line.text.empty())
            continue;
        ++listed;
        CHECK(line.text.find(p_words(item.test.p, example.comparison.method)) != std::string::npos);
        CHECK(line.target == "vergelijking-" + item.theme);
    }
    CHECK(listed == differ);
    for (auto& item : items)
        item.test.p.adjusted = 0.9; // raw p-values stay as small as they were
    document = example.document();
    CHECK(keyed(document, "comparison/differences").text ==
          say(Phrase::CompareDifferencesNone, {std::to_string(tested)}));
}

TEST_CASE("sentences are those of the screen, and their numbers stand in the tables")
{
    const ComparedExample example;
    const auto document = example.document();
    std::size_t told = 0;
    for (const auto& item : example.comparison.items) {
        const auto sentence = keyed(document, "comparison/" + item.id);
        CHECK(sentence.text.empty() == !stands_out(item.test.p, example.comparison.method));
        if (sentence.text.empty())
            continue;
        ++told;
        CAPTURE(item.id);
        CHECK(sentence.text == comparison_sentence(example.comparison, item));
        const auto table = table_called(document, "figuur-vergelijking-" + item.theme + "-gemiddelde-cijfers");
        std::string numbers;
        for (const auto& row : table.rows)
            if (row.front().text == item.text)
                for (const auto& each : row)
                    numbers += each.text + "|";
        for (std::size_t i = 0; i < 2; ++i) {
            const auto mean = mean_words(item.figures[i], false);
            CHECK(sentence.text.find(mean) != std::string::npos);
            CHECK(numbers.find("|" + mean + "|") != std::string::npos);
            CHECK(numbers.find("|" + format_count(*item.figures[i].n) + "|") != std::string::npos);
        }
        const auto outcomes = table_called(document, "toetsen-vergelijking-" + item.theme);
        const auto* p = table_cell(outcomes, item.text, "p");
        REQUIRE(p);
        CHECK(sentence.text.find(p->text) != std::string::npos);
    }
    CHECK(told > 0);
}

TEST_CASE("where nothing can be tested it says so, and tells of every item in words")
{
    const auto example = untested();
    const auto document = example.document();
    check_document(document);
    CHECK(has_words(document, say(Phrase::CompareNotTested)));
    CHECK(find_section(document, "toetsen") == nullptr);
    for (const auto& item : example.comparison.items)
        CHECK(keyed(document, "comparison/" + item.id).text == comparison_sentence(example.comparison, item));
}

TEST_CASE("every known misprint stands in the method's appendix")
{
    const ComparedExample example;
    const auto document = example.document();
    const auto* section = find_section(document, "methode");
    REQUIRE(section);
    std::string words;
    for (const auto& each : paragraphs(*section))
        words += each.text + "\n";
    std::size_t found = 0;
    for (const auto& item : example.comparison.items)
        for (const auto& figure : item.figures)
            for (const auto* misprint : {&figure.mean_misprint, &figure.favourable_misprint})
                if (!misprint->empty()) {
                    CHECK(words.find(*misprint) != std::string::npos);
                    ++found;
                }
    CHECK(found > 5);
    CHECK(words.find(comparison_passport(example.comparison)) != std::string::npos);
}

TEST_CASE("every statement that a source asked in other words stands in the method's appendix, once, with its sources")
{
    const ComparedExample example;
    const auto document = example.document();
    std::size_t found = 0;
    for (const auto& item : example.comparison.items) {
        if (!item.figures[2].reworded)
            continue;
        const auto words = keyed(document, "comparison/reworded/" + item.id).text;
        CHECK(words.find("Anders geformuleerd dan bij Leeuwarden 2020 en Heerenveen 2020:") != std::string::npos);
        ++found;
    }
    CHECK(found == 12);
}

TEST_CASE("invented respondents are warned of, in the survey and in any other source")
{
    ComparedExample example;
    CHECK(example.document().warnings == std::vector<std::string>{say(Phrase::ReportInvented)});
    example.comparison.sources[1].invented = true;
    REQUIRE(example.document().warnings.size() == 2);
    CHECK(example.document().warnings[1] == "De respondenten van Voorbeeldstad bestaan niet.");
    example.example.findings.invented = false;
    CHECK(example.document().warnings.size() == 1);
}

TEST_CASE("many items of one theme are told in figures that each fit on a page")
{
    ComparedExample example;
    const auto first = example.comparison.items.front();
    for (int i = 0; i < 30; ++i) {
        example.comparison.items.push_back(first);
        example.comparison.items.back().id = "extra-" + std::to_string(i);
        example.comparison.items.back().text += " " + std::to_string(i);
    }
    const auto document = example.document();
    check_document(document);
    CHECK(blocks_of<FigureBlock>(*find_section(document, "vergelijking-" + first.theme)).size() > 6);
}

TEST_CASE("without anything beside the survey it says what to do, and makes no figures")
{
    ComparedExample example;
    example.comparison = {};
    const auto document = example.document();
    check_document(document);
    CHECK(has_words(document, say(Phrase::CompareNothing)));
    CHECK(blocks_of<FigureBlock>(document).empty());
}

TEST_CASE("whatever a source is called stays text, and the same comparison gives the same bytes")
{
    ComparedExample example;
    example.comparison.sources[1].title = "<script>alert(1)</script>";
    const std::string html = write::write_html(example.document());
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
    CHECK(html == write::write_html(example.document()));
}

TEST_SUITE_END();
