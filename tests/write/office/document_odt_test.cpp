// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_odt.h"

#include "report/document/document_numbers.h"
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

const std::vector<std::string> OdtAttributes = {"href",     "full-path",       "name",          "style-name",
                                                "ref-name", "text:style-name", "outline-level", "parent-style-name"};

/// Every part is in the manifest, every picture and style that is used is there, and every link leads to a bookmark.
void check_odt_package(const std::vector<NamedFile>& parts)
{
    tests::check_parts(parts);
    REQUIRE(parts.size() >= 5);
    CHECK(parts.front().name == "mimetype");
    CHECK(parts.front().bytes == "application/vnd.oasis.opendocument.text");
    std::set<std::string> names;
    for (const auto& each : parts)
        names.insert(each.name);
    std::set<std::string> listed;
    for (const auto& entry :
         tests::named(tests::xml_elements(part(parts, "META-INF/manifest.xml"), OdtAttributes), "file-entry"))
        CHECK(listed.insert(entry["full-path"]).second);
    CHECK(listed.count("/") == 1);
    for (const auto& name : names)
        CHECK(listed.count(name) == (name == "mimetype" || name.starts_with("META-INF/") ? 0 : 1));
    const auto all = tests::xml_elements(part(parts, "content.xml"), OdtAttributes);
    std::set<std::string> styles;
    for (const std::string& file : {part(parts, "styles.xml"), part(parts, "content.xml")})
        for (const auto& style : tests::named(tests::xml_elements(file, OdtAttributes), "style"))
            CHECK(styles.insert(style["name"]).second);
    std::set<std::string> bookmarks;
    for (const auto& bookmark : tests::named(all, "bookmark-start"))
        CHECK(bookmarks.insert(bookmark["name"]).second);
    CHECK(tests::named(all, "bookmark-end").size() == bookmarks.size());
    for (const auto& it : all) {
        CAPTURE(it.name);
        if (it.name == "a")
            CHECK(bookmarks.count(it["href"].substr(1)) == 1);
        if (it.name == "bookmark-ref")
            CHECK(bookmarks.count(it["ref-name"]) == 1);
        if (it.name == "image")
            CHECK(names.count(it["href"]) == 1);
        if (!it["style-name"].empty() && it.name != "list")
            CHECK(styles.count(it["style-name"]) == 1);
        if (!it["parent-style-name"].empty())
            CHECK(styles.count(it["parent-style-name"]) == 1);
        if (it.name == "title" || it.name == "desc")
            CHECK(!it.text.empty());
    }
    const std::size_t frames = tests::named(all, "frame").size();
    CHECK(tests::named(all, "title").size() == frames);
    CHECK(tests::named(all, "desc").size() == frames);
    CHECK(tests::named(all, "image").size() == 2 * frames);
}

} // namespace

TEST_CASE("the example's report is a sound OpenDocument text, with every figure as SVG and as EMF")
{
    const auto document = tests::report_example().document();
    const auto parts = odt_parts(document);
    check_odt_package(parts);
    const auto numbers = document_numbers(document);
    const auto all = tests::xml_elements(part(parts, "content.xml"), OdtAttributes);
    CHECK(tests::named(all, "frame").size() == numbers.figures.size());
    CHECK(tests::named(all, "table").size() == numbers.tables.size());
    // All but the table of facts have a row of heads that comes back on every page.
    CHECK(tests::named(all, "table-header-rows").size() == numbers.tables.size() - 1);
    CHECK(tests::named(all, "h").size() == document.sections.size());
    std::size_t figures = 0;
    std::size_t tables = 0;
    for (const auto& number : tests::named(all, "sequence"))
        CHECK(number.text == std::to_string(++(number["name"] == "Figuur" ? figures : tables)));
    CHECK(figures == numbers.figures.size());
    CHECK(tables == numbers.tables.size());
    CHECK(parts == odt_parts(document));
    for (const auto& each : tests::xml_elements(part(parts, "meta.xml"), {}))
        CHECK((each.name == "document-meta" || each.name == "meta" || each.name == "title" || each.name == "subject" ||
               each.name == "language"));
}

TEST_CASE("contents have every chapter already in them, each with a link and the number of its page")
{
    const auto all = tests::xml_elements(part(odt_parts(tests::linked_document()), "content.xml"), OdtAttributes);
    const auto contents = tests::named(all, "index-body");
    REQUIRE(contents.size() == 1);
    CHECK(contents[0].text == "Inhoud1\u2002Eén1.1\u2002TweeBijlage A\u2002Tabellen");
    CHECK(tests::named(all, "bookmark-ref").size() == 3);
    const auto headings = tests::named(all, "h");
    REQUIRE(headings.size() == 3);
    CHECK(headings[1]["outline-level"] == "2");
}

TEST_CASE("entries of a list stand in it, and the list ends where something else begins")
{
    Document document = tests::linked_document();
    document.sections[1].blocks = {BulletList{"Lijst", {{{}, "een"}, {{}, "twee"}}}, Paragraph{{}, "Los."},
                                   BulletList{"", {{{}, "drie"}}}};
    const auto all = tests::xml_elements(part(odt_parts(document), "content.xml"), {});
    const auto lists = tests::named(all, "list");
    REQUIRE(lists.size() == 2);
    CHECK(lists[0].text == "eentwee");
    CHECK(lists[1].text == "drie");
    CHECK(tests::named(all, "list-item").size() == 3);
}

TEST_CASE("blanks, tabs and new lines within a text are kept")
{
    Document document;
    document.sections = {{"a", "A  b", 1, {BulletList{"", {{{}, "een\n\ttwee"}}}}}};
    const std::string text = part(odt_parts(document), "content.xml");
    CHECK(text.find("A <text:s/>b") != std::string::npos);
    CHECK(text.find("een<text:line-break/><text:tab/>twee") != std::string::npos);
}

TEST_CASE("the document says its language, its paper and the page on which it begins")
{
    const auto parts = odt_parts(tests::linked_document());
    const std::string styles = part(parts, "styles.xml");
    CHECK(styles.find("fo:language=\"nl\" fo:country=\"NL\"") != std::string::npos);
    CHECK(styles.find("fo:page-width=\"210.00mm\" fo:page-height=\"297.00mm\"") != std::string::npos);
    CHECK(styles.find("<text:page-number") != std::string::npos);
    const std::string text = part(parts, "content.xml");
    CHECK(tests::count_of(text, "style:master-page-name=\"First\"") == 1);
    CHECK(text.find("svg:width=\"170.00mm\"") != std::string::npos);
}

TEST_CASE("hostile text stays text in every part of an ODT")
{
    const auto parts = odt_parts(tests::hostile_document());
    check_odt_package(parts);
    tests::check_inert(parts, "content.xml");
}

TEST_CASE("an empty document is an OpenDocument text all the same")
{
    check_odt_package(odt_parts({}));
}

TEST_SUITE_END();
