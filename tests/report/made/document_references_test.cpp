// SPDX-License-Identifier: EUPL-1.2
#include "assessment/example.h"
#include "base/json.h"
#include "base/text.h"
#include "base/utf8.h"
#include "report/comparison_example.h"
#include "report/document/document_numbers.h"
#include "report/document/document_tables.h"
#include "report/made/comparison_report.h"
#include "report/made/route_report.h"
#include "report/made/summary_report.h"
#include "report/made/workshop_report.h"
#include "report/office_checks.h"
#include "report/package_checks.h"
#include "report/report_example.h"
#include "routekaart/example.h"
#include "write/html/document_html.h"
#include "write/office/document_docx.h"
#include "write/office/document_odt.h"
#include "write/office/document_pptx.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using tests::XmlElement;

namespace {

/// A figure or table as a reader finds it: "Figuur 3" with its title, under the name that links lead to.
struct FoundPlace {
    std::string anchor;
    std::string label;
    std::string title;
};

struct FoundLink {
    std::string text;
    std::string to;
    std::string from; ///< label of the figure or table before it
};

/// What a written document says of figures and tables, and what leads where.
struct WrittenDocument {
    std::vector<std::string> anchors;
    std::vector<FoundPlace> figures;
    std::vector<FoundPlace> tables;
    std::vector<FoundLink> links;
    std::vector<std::pair<std::string, std::string>> counted; ///< fields that a program counts on: name and number
    std::vector<std::string> told;                            ///< of figures, to who cannot see them
};

/// Blanks of any kind as one plain blank.
std::string plain(std::string text)
{
    for (const std::string_view blank : {"\u00A0", "\u2002", "\n"})
        for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank))
            text.replace(at, blank.size(), " ");
    return std::string(trim(text));
}

void add_place(WrittenDocument& out, FoundPlace place)
{
    (place.label.starts_with("Figuur") ? out.figures : out.tables).push_back(std::move(place));
}

WrittenDocument written_html(const Document& document)
{
    WrittenDocument out;
    const std::string html = write::write_html(document);
    const auto from = html.find("<body");
    const auto all = tests::xml_elements(html.substr(from, html.find("</body>") + 7 - from), {"id", "href", "class"});
    FoundPlace place;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& it = all[i];
        if (!it["id"].empty())
            out.anchors.push_back(it["id"]);
        if (it.name == "figure" || (it.name == "div" && it["class"].starts_with("table")))
            place = {it["id"], {}, {}};
        if (it.name == "span" && it["class"] == "label")
            place.label = plain(it.text);
        if (it.name == "span" && it["class"] == "title")
            add_place(out, {place.anchor, place.label, plain(it.text)});
        if (it["id"].ends_with("_desc"))
            out.told.push_back(it.text);
        if (it.name == "caption") {
            REQUIRE(i + 1 < all.size());
            place.label = plain(all[i + 1].text); // the number stands in the caption, before the words
            add_place(out, {place.anchor, place.label, plain(it.text.substr(all[i + 1].text.size()))});
        }
        if (it.name == "a")
            out.links.push_back({plain(it.text), it["href"].substr(1), place.label});
    }
    return out;
}

/// DOCX and ODT have the same paragraphs.
///
/// paragraph, bookmark, link   names of their elements
WrittenDocument written_office(const std::vector<XmlElement>& all, std::string_view paragraph,
                               std::string_view bookmark, std::string_view link)
{
    WrittenDocument out;
    std::string words;
    std::string label;
    for (const auto& it : all) {
        if (it.name == paragraph)
            words = plain(it.text);
        if (it.name == bookmark) {
            out.anchors.push_back(it["name"]);
            if (it["name"].starts_with("figuur_") || it["name"].starts_with("tabel_")) {
                const auto end = words.find(' ', words.find(' ') + 1);
                label = words.substr(0, end);
                add_place(out, {it["name"], label, plain(words.substr(std::min(end, words.size())))});
            }
        }
        const std::string& to = link == "hyperlink" ? it["anchor"] : it["href"];
        if (it.name == link && !to.empty())
            out.links.push_back({plain(it.text), to.starts_with('#') ? to.substr(1) : to, label});
        if (it.name == "fldSimple" && it["instr"].find(" SEQ ") != std::string::npos)
            out.counted.emplace_back(it["instr"].find("Figuur") != std::string::npos ? "Figuur" : "Tabel", it.text);
        if (it.name == "sequence")
            out.counted.emplace_back(it["name"], it.text);
        if (it.name == "docPr")
            out.told.push_back(it["descr"]);
        if (it.name == "desc")
            out.told.push_back(it.text);
    }
    return out;
}

WrittenDocument written_docx(const Document& document)
{
    const auto parts = write::docx_parts(document);
    return written_office(
        tests::xml_elements(tests::part(parts, "word/document.xml"), {"name", "anchor", "instr", "descr"}), "p",
        "bookmarkStart", "hyperlink");
}

WrittenDocument written_odt(const Document& document)
{
    const auto parts = write::odt_parts(document);
    return written_office(tests::xml_elements(tests::part(parts, "content.xml"), {"name", "href"}), "p",
                          "bookmark-start", "a");
}

template <class It>
std::vector<const It*> pointers_to_blocks(const Document& document)
{
    std::vector<const It*> out;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (const auto* found = std::get_if<It>(&block))
                out.push_back(found);
    return out;
}

/// Tables and facts in the order of the document: their captions, and what stands in them.
std::vector<DataTable> tables_of(const Document& document)
{
    std::vector<DataTable> out;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<TableBlock>(&block))
                out.push_back(table->table);
            if (const auto* facts = std::get_if<PairsBlock>(&block))
                out.push_back({facts->caption, {}, {}});
        }
    return out;
}

/// The number in "Cijfers in tabel 3" or "Figuur 12"; 0 when it names no such thing.
std::size_t number_after(const std::string& text, std::string_view word)
{
    const auto at = fold(text).find(std::string(word) + " ");
    return at == std::string::npos ? 0 : std::size_t(std::atoi(text.c_str() + at + word.size() + 1));
}

/// Figures and tables are numbered from 1 in their order, with the titles that the document gives them.
void check_numbers(const Document& document, const WrittenDocument& it)
{
    const auto figures = pointers_to_blocks<FigureBlock>(document);
    const auto tables = tables_of(document);
    REQUIRE(it.figures.size() == figures.size());
    REQUIRE(it.tables.size() == tables.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        CHECK(it.figures[i].label == "Figuur " + std::to_string(i + 1));
        CHECK(it.figures[i].title == plain(figures[i]->scene.title));
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        CHECK(it.tables[i].label == "Tabel " + std::to_string(i + 1));
        CHECK(it.tables[i].title == plain(tables[i].caption));
    }
    std::map<std::string, int> counted;
    for (const auto& [name, number] : it.counted)
        CHECK(number == std::to_string(++counted[name]));
}

/// Every link leads to one place, which is the one that it names.
void check_numbered_links(const WrittenDocument& it)
{
    std::map<std::string, int> anchors;
    for (const auto& anchor : it.anchors) {
        CAPTURE(anchor);
        CHECK(++anchors[anchor] == 1);
    }
    const auto anchor_of = [](const std::vector<FoundPlace>& places, std::size_t number) {
        return number <= places.size() ? places[number - 1].anchor : std::string("no such number");
    };
    for (const auto& link : it.links) {
        CAPTURE(link.text);
        CAPTURE(link.to);
        CHECK(anchors[link.to] == 1);
        if (const auto table = number_after(link.text, "tabel"))
            CHECK(link.to == anchor_of(it.tables, table));
        if (const auto figure = number_after(link.text, "figuur"))
            CHECK(link.to == anchor_of(it.figures, figure));
    }
}

/// Whether every row of a figure's own table stands in another, which may have more rows and more columns: what names
/// it, and its numbers.
bool holds(const DataTable& whole, const DataTable& part)
{
    const auto has = [](const std::vector<TableCell>& row, const TableCell& cell) {
        return std::any_of(row.begin(), row.end(), [&](const auto& each) { return each.text == cell.text; });
    };
    return std::all_of(part.rows.begin(), part.rows.end(), [&](const auto& row) {
        return std::any_of(whole.rows.begin(), whole.rows.end(), [&](const auto& other) {
            for (std::size_t i = 0; i < row.size(); ++i)
                if ((i == 0 || part.columns[i].numeric) && !has(other, row[i]))
                    return false;
            return true;
        });
    });
}

/// The table that a figure names holds its numbers, every figure whose numbers are there names them, and the figure
/// that a table names shows what is in it.
void check_meaning(const Document& document, const WrittenDocument& it)
{
    const auto figures = pointers_to_blocks<FigureBlock>(document);
    const auto tables = tables_of(document);
    std::set<std::size_t> with_table;
    for (const auto& link : it.links) {
        CAPTURE(link.text);
        CAPTURE(link.from);
        const auto figure = number_after(link.text.starts_with("Bij figuur ") ? link.text : link.from, "figuur");
        const auto table = number_after(link.text.starts_with("Cijfers in ") ? link.text : link.from, "tabel");
        if (!link.text.starts_with("Bij figuur ") && !link.text.starts_with("Cijfers in "))
            continue;
        REQUIRE(figure >= 1);
        REQUIRE(table >= 1);
        REQUIRE(figure <= figures.size());
        REQUIRE(table <= tables.size());
        CHECK(holds(tables[table - 1], figures[figure - 1]->scene.table));
        if (link.text.starts_with("Cijfers in "))
            with_table.insert(figure);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& own = figures[i]->scene.table;
        const bool there = !own.rows.empty() && std::any_of(tables.begin(), tables.end(),
                                                            [&](const auto& table) { return holds(table, own); });
        CAPTURE(figures[i]->id);
        CHECK(with_table.contains(i + 1) == there);
    }
}

/// What is told of figures is short, and names the table that has their numbers.
void check_told(const Document& document, const std::vector<std::string>& told)
{
    const auto figures = pointers_to_blocks<FigureBlock>(document);
    const auto tables = tables_of(document);
    REQUIRE(told.size() == figures.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
        CAPTURE(told[i]);
        const auto& own = figures[i]->scene.table;
        const auto characters = std::count_if(told[i].begin(), told[i].end(), begins_character);
        CHECK(characters > 40);
        CHECK(characters < 300);
        const bool there = !own.rows.empty() && std::any_of(tables.begin(), tables.end(),
                                                            [&](const auto& table) { return holds(table, own); });
        const auto place = told[i].rfind("Tabel ");
        REQUIRE((place != std::string::npos) == there);
        if (!there)
            continue;
        const auto table = number_after(told[i].substr(place), "tabel");
        REQUIRE(table >= 1);
        REQUIRE(table <= tables.size());
        CHECK(holds(tables[table - 1], own));
        CHECK(told[i].ends_with("heeft alle cijfers."));
    }
}

/// Every figure has slides, in order, which say its number and are told of as everywhere.
void check_slides(const Document& document)
{
    const auto parts = write::pptx_parts(document);
    const auto figures = pointers_to_blocks<FigureBlock>(document);
    std::vector<std::string> told;
    for (std::size_t i = 1; i <= tests::count_of(tests::part(parts, "ppt/presentation.xml"), "<p:sldId "); ++i) {
        const auto slide = tests::part(parts, "ppt/slides/slide" + std::to_string(i) + ".xml");
        const auto words = tests::texts_of(slide, "t");
        const auto label = words.size() < 2 ? 0 : number_after(words[1], "figuur");
        std::string here;
        for (const auto& each : tests::attributes_of(slide, "cNvPr", "descr"))
            if (!each.empty())
                here = each;
        if (label == 0)
            continue;
        CAPTURE(label);
        if (label == told.size()) // goes on
            CHECK(here == told.back());
        else
            told.push_back(here);
        CHECK(label == told.size());
    }
    check_told(document, told);
}

void check_references(const Document& document)
{
    check_slides(document);
    CHECK(has_own_ids(document));
    const std::map<std::string, WrittenDocument> formats{
        {"html", written_html(document)}, {"docx", written_docx(document)}, {"odt", written_odt(document)}};
    for (const auto& it : formats) {
        CAPTURE(it.first);
        check_numbers(document, it.second);
        check_numbered_links(it.second);
        check_meaning(document, it.second);
        check_told(document, it.second.told);
    }
    const auto files = document_figures(document); // figures as files of their own are counted alike
    const auto figures = pointers_to_blocks<FigureBlock>(document);
    REQUIRE(files.size() == figures.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        CHECK(files[i].block == figures[i]);
}

/// A survey of statements without a theme, 30 on five points and 30 on seven: each needs figures on three pages.
tests::ReportExample two_scales()
{
    Json document{{"schema", "wijkkompas/instrument/1"}, {"id", "twee"}, {"title", "Twee schalen"}};
    tests::Draw draw(19);
    std::vector<std::string> names{"team"};
    for (const int points : {5, 7}) {
        const std::string scale = "s" + std::to_string(points);
        for (int i = 1; i <= points; ++i)
            document["scales"][scale]["points"].push_back({{"code", i}, {"label", scale + "-" + std::to_string(i)}});
        for (int i = 1; i <= 30; ++i) {
            names.push_back(scale + "i" + std::to_string(i));
            document["items"].push_back({{"id", names.back()},
                                         {"scale", scale},
                                         {"text", "Stelling " + names.back()},
                                         {"reverse", i % 7 == 0}});
        }
    }
    document["factors"] = Json::array({{{"id", "team"}, {"title", "Team"}}});
    survey::TableBuilder builder(names);
    for (int row = 0; row < 40; ++row) {
        std::vector<std::string> cells{row % 2 == 0 ? "Noord" : "Zuid"};
        for (std::size_t i = 1; i < names.size(); ++i)
            cells.push_back(std::to_string(1 + draw.below(i <= 30 ? 5 : 7)));
        builder.add_row(std::vector<std::string_view>(cells.begin(), cells.end()));
    }
    tests::ReportExample out;
    out.survey.instrument =
        std::make_shared<const survey::Instrument>(*survey::Instrument::from_document(document, "twee.json"));
    out.survey.table = builder.finish();
    out.survey.analysis = project::usual_options(*out.survey.instrument);
    out.survey.analysis.by = {"team"};
    out.responses = *project::prepare(out.survey);
    out.findings = *project::analyse(out.survey, *out.responses, out.survey.analysis);
    return out;
}

} // namespace

TEST_CASE("every reference in the example's report leads to what it names, in every format")
{
    const auto example = tests::report_example();
    check_references(example.document());
    check_references(summary_report({example.findings, example.survey, *example.responses, example.colophon}));
}

TEST_CASE("figures of one kind on two scales are not taken for pages of one figure")
{
    const auto document = two_scales().document();
    CHECK(pointers_to_blocks<FigureBlock>(document).size() > 6);
    check_references(document);
}

TEST_CASE("every reference in a comparison leads to what it names")
{
    const auto example = tests::report_example();
    const auto comparison = tests::example_comparison();
    check_references(comparison_report({example.findings, example.survey, comparison, example.colophon}));
}

TEST_CASE("every reference in the reports of a workshop and of the routekaart leads to what it names")
{
    assessment::Session session;
    session.id = "7K3M";
    session.questionnaire =
        std::make_shared<const assessment::Questionnaire>(tests::questionnaire("basisfuncties-kort"));
    for (const int score : {1, 3, 5, 4}) {
        assessment::Participant participant;
        participant.sheet = tests::sheet_of(*session.questionnaire, "Q" + std::to_string(score),
                                            std::vector<int>(11, score), assessment::Role::Professional);
        participant.done = participant.shown = true;
        session.participants.push_back(participant);
    }
    session.actions.push_back({"Loket open", "Ali", "2027-01-15", "S3", 3, 4, {}, {}});
    const auto workshop = workshop_report({session, &tests::content()});
    CHECK(pointers_to_blocks<FigureBlock>(workshop).size() > 2);
    check_references(workshop);

    project::RouteWork work;
    project::PlaceNote note;
    note.place = "S3";
    note.text = "Dit bespreken wij in mei.";
    note.status = project::PlaceStatus::ToDiscuss;
    note.star = true;
    work.notes = {note};
    const auto route = route_report({tests::content(), work});
    CHECK(!pointers_to_blocks<FigureBlock>(route).empty());
    check_references(route);
}

TEST_CASE("a document with one id for several things is written with an id for each")
{
    Document document = tests::linked_document();
    auto& blocks = document.sections[0].blocks;
    std::get<FigureBlock>(blocks[1]).scene.table = std::get<TableBlock>(document.sections[2].blocks[0]).table;
    blocks.push_back(blocks[1]);
    std::get<FigureBlock>(blocks.back()).scene.title = "Een ander figuur";
    blocks.push_back(FigureBlock{"t", std::get<FigureBlock>(blocks[1]).scene});
    CHECK(!has_own_ids(document));
    for (const auto& written : {written_html(document), written_docx(document), written_odt(document)}) {
        check_numbers(document, written);
        check_numbered_links(written);
    }
    check_references(with_own_ids(document));
}

TEST_SUITE_END();
