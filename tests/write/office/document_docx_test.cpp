// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_docx.h"

#include "report/document/document_numbers.h"
#include "report/document/document_tables.h"
#include "report/office_checks.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;
using tests::part;

namespace {

const std::vector<std::string> WordAttributes = {"id",       "Id",       "Target",    "embed", "descr",      "title",
                                                 "val",      "anchor",   "name",      "instr", "sz",         "w",
                                                 "w:orient", "PartName", "Extension", "uri",   "fldCharType"};

/// What Word asks of a package: every part has a type, every relation leads to a part, every reference to a relation,
/// every link to a bookmark, and every style that is used is there.
void check_word_package(const std::vector<NamedFile>& parts)
{
    tests::check_parts(parts);
    REQUIRE(!parts.empty());
    CHECK(parts.front().name == "[Content_Types].xml");
    std::set<std::string> names;
    for (const auto& each : parts)
        names.insert(each.name);
    for (const auto& type : tests::named(tests::xml_elements(parts.front().bytes, WordAttributes), "Override")) {
        REQUIRE(type["PartName"].starts_with('/'));
        CHECK(names.count(type["PartName"].substr(1)) == 1);
    }
    for (const auto& relation :
         tests::named(tests::xml_elements(part(parts, "_rels/.rels"), WordAttributes), "Relationship"))
        CHECK(names.count(relation["Target"]) == 1);
    std::set<std::string> relations;
    for (const auto& relation : tests::named(
             tests::xml_elements(part(parts, "word/_rels/document.xml.rels"), WordAttributes), "Relationship")) {
        CHECK(names.count("word/" + relation["Target"]) == 1);
        CHECK(relations.insert(relation["Id"]).second);
    }
    std::set<std::string> styles;
    for (const auto& style : tests::named(tests::xml_elements(part(parts, "word/styles.xml"), {"styleId"}), "style"))
        CHECK(styles.insert(style["styleId"]).second);
    std::set<std::string> bookmarks;
    std::set<std::string> bookmark_ids;
    std::set<std::string> picture_ids;
    const auto all = tests::xml_elements(part(parts, "word/document.xml"), WordAttributes);
    for (const auto& it : all) {
        if (it.name == "bookmarkStart") {
            CHECK(bookmarks.insert(it["name"]).second);
            CHECK(bookmark_ids.insert(it["id"]).second);
            CHECK(it["name"].size() <= 40); // as long as a name of Word may be
        }
        if (it.name == "blip" || it.name == "svgBlip")
            CHECK(relations.count(it["embed"]) == 1);
        if (it.name == "footerReference")
            CHECK(relations.count(it["id"]) == 1);
        if (it.name == "pStyle" || it.name == "rStyle" || it.name == "tblStyle") {
            CAPTURE(it["val"]);
            CHECK(styles.count(it["val"]) == 1);
        }
        if (it.name == "docPr") {
            CHECK(picture_ids.insert(it["id"]).second);
            CHECK(!it["descr"].empty());
            CHECK(!it["title"].empty());
        }
    }
    for (const auto& link : tests::named(all, "hyperlink"))
        CHECK(bookmarks.count(link["anchor"]) == 1);
    CHECK(tests::named(all, "bookmarkStart").size() == tests::named(all, "bookmarkEnd").size());
    int open = 0;
    for (const auto& field : tests::named(all, "fldChar"))
        open += field["fldCharType"] == "begin" ? 1 : field["fldCharType"] == "end" ? -1 : 0;
    CHECK(open == 0);
}

} // namespace

TEST_CASE("the example's report is a sound package, with every figure as a chart or as EMF and SVG")
{
    const auto document = tests::report_example().document();
    const auto parts = docx_parts(document);
    check_word_package(parts);
    const auto numbers = document_numbers(document);
    const auto all = tests::xml_elements(part(parts, "word/document.xml"), WordAttributes);
    std::size_t charts = 0; // of figures that are bars; the others are drawings
    for (const auto& figure : document_figures(document))
        charts += figure.block->scene.chart.has_value();
    CHECK(charts > 8);
    CHECK(charts < numbers.figures.size());
    CHECK(tests::named(all, "chart").size() == charts);
    CHECK(tests::named(all, "blip").size() == numbers.figures.size() - charts);
    CHECK(tests::named(all, "svgBlip").size() == numbers.figures.size() - charts);
    CHECK(tests::named(all, "tbl").size() == numbers.tables.size());
    // All but the table of facts have a row of heads that comes back on every page.
    CHECK(tests::named(all, "tblHeader").size() == numbers.tables.size() - 1);
    CHECK(tests::named(all, "cantSplit").size() == tests::named(all, "tr").size());
    std::size_t figures = 0;
    std::size_t tables = 0;
    for (const auto& field : tests::named(all, "fldSimple"))
        CHECK(field.text == std::to_string(++(field["instr"].find("Figuur") != std::string::npos ? figures : tables)));
    CHECK(figures == numbers.figures.size());
    CHECK(tables == numbers.tables.size());
    CHECK(parts == docx_parts(document));
    // Whoever reads it has no date or name that the document does not have.
    for (const auto& each : tests::xml_elements(part(parts, "docProps/core.xml"), {}))
        CHECK((each.name == "coreProperties" || each.name == "title" || each.name == "subject" ||
               each.name == "language"));
}

TEST_CASE("contents are a field with every chapter already in it")
{
    const auto all =
        tests::xml_elements(part(docx_parts(tests::linked_document()), "word/document.xml"), WordAttributes);
    const auto contents = tests::named(all, "sdtContent");
    REQUIRE(contents.size() == 1);
    // Each with its page: a chapter after cover and contents, and an appendix that begins a page.
    std::string text = contents[0].text;
    for (const auto& field : tests::named(all, "instrText"))
        if (const auto at = text.find(field.text); at != std::string::npos)
            text.erase(at, field.text.size());
    CHECK(text.find("1\u2002Eén21.1\u2002Twee2Bijlage A\u2002Tabellen3") != std::string::npos);
    CHECK(tests::named(all, "instrText").at(1).text == " PAGEREF deel_1 \\h ");
    CHECK(tests::named(all, "instrText").size() == 4);
    CHECK(tests::named(all, "instrText").at(0).text == " TOC \\o \"1-2\" \\h \\z \\u ");
}

TEST_CASE("a picture is as wide as the text, and its page has the size and language of the document")
{
    const auto parts = docx_parts(tests::linked_document());
    const std::string text = part(parts, "word/document.xml");
    CHECK(text.find("<wp:extent cx=\"6120000\"") != std::string::npos); // 17 cm in EMU
    CHECK(text.find("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") != std::string::npos);
    CHECK(
        text.find(
            "descr=\"Zeven van de tien zijn het eens. Tabel 1 heeft alle cijfers.\" title=\"Wat mensen antwoorden\"") !=
        std::string::npos);
    CHECK(part(parts, "word/styles.xml").find("<w:lang w:val=\"nl-NL\"/>") != std::string::npos);
}

TEST_CASE("a wide appendix lies on its side, in a section of its own")
{
    Document document = tests::linked_document();
    DataTable wide{"Breed", {}, {{}}};
    for (int i = 0; i < 16; ++i) {
        wide.columns.push_back({"standaardafwijking", true});
        wide.rows[0].push_back({"1,00", 1});
    }
    document.sections[2].blocks.push_back(TableBlock{"breed", wide, {}});
    const auto parts = docx_parts(document);
    check_word_package(parts);
    const std::string text = part(parts, "word/document.xml");
    CHECK(tests::count_of(text, "<w:sectPr>") == 2);
    CHECK(tests::count_of(text, "w:orient=\"landscape\"") == 1);
    CHECK(tests::count_of(text, "<w:titlePg/>") == 1);
    CHECK(text.find("</w:sectPr></w:pPr>") < text.find("w:orient"));
}

TEST_CASE("hostile text stays text in every part of a DOCX")
{
    const auto parts = docx_parts(tests::hostile_document());
    check_word_package(parts);
    tests::check_inert(parts, "word/document.xml");
}

TEST_CASE("an empty document is a package all the same")
{
    check_word_package(docx_parts({}));
}

TEST_CASE("pages that turn right behind the list of contents end in its last paragraph")
{
    DataTable wide{"Breed", {}, {}};
    for (int i = 0; i < 40; ++i)
        wide.columns.push_back({"Een kolom met een naam", false});
    wide.rows.push_back(std::vector<TableCell>(40, TableCell("woorden")));
    Document document;
    document.sections = {{"a", "Bijlage", 1, {TableBlock{"t", wide, {}}}, true}};
    const auto parts = docx_parts(document);
    tests::check_parts(parts);
    const std::string text = tests::part(parts, "word/document.xml");
    const auto section = text.find("<w:sectPr>");
    CHECK(text.substr(text.find("</w:sectPr>"), 19) == "</w:sectPr></w:pPr>");
    CHECK(section < text.find("</w:sdtContent>"));
    CHECK(section > text.find("<w:sdtContent>"));
    CHECK(tests::count_of(text, "<w:sectPr>") == 2);
}

TEST_SUITE_END();
