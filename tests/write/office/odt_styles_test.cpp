// SPDX-License-Identifier: EUPL-1.2
#include "write/office/odt_styles.h"

#include "report/office_checks.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

TEST_CASE("lengths have two decimals, and colours and lines are spelled as OpenDocument wants them")
{
    CHECK(odf_length(17000) == "170.00mm");
    CHECK(odf_length(1205) == "12.05mm");
    CHECK(odf_length(30) == "0.30mm");
    CHECK(odf_colour(Ink::Accent) == "#0B5CAD");
    CHECK(odf_colour(Ink::None).empty());
    CHECK(odf_line(OdfBarWidth, Ink::Accent) == "3pt solid #0B5CAD");
    CHECK(odf_line(OdfBarWidth, Ink::None).empty());
}

TEST_CASE("blanks that OpenDocument would drop become elements, and text stays text")
{
    const auto odf_words = [](std::string_view text) {
        Markup out;
        add_odf_words(out, text);
        return out.take();
    };
    CHECK(odf_words("een twee") == "een twee");
    CHECK(odf_words(" een  twee   drie") == "<text:s/>een <text:s/>twee <text:s/><text:s/>drie");
    CHECK(odf_words("a\n b\tc") == "a<text:line-break/><text:s/>b<text:tab/>c");
    CHECK(odf_words("<b>\x01&") == "&lt;b&gt;&amp;");
    CHECK(odf_words("é€") == "é€");
    CHECK(odf_words("").empty());
}

TEST_CASE("every style is there under its name, and so are the pages that the text begins")
{
    Document document;
    document.title = "<Titel>";
    const std::string xml = odt_styles(document).take();
    const auto all = tests::xml_elements(xml, {"name", "page-layout-name", "next-style-name"});
    std::set<std::string> names;
    for (const auto& style : tests::named(all, "style"))
        names.insert(style["name"]);
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        CHECK(names.count(odf_style_id(static_cast<OfficeStyle>(i))) == 1);
    std::set<std::string> layouts;
    for (const auto& layout : tests::named(all, "page-layout"))
        layouts.insert(layout["name"]);
    const auto pages = tests::named(all, "master-page");
    REQUIRE(pages.size() == 3);
    for (const auto& page : pages)
        CHECK(layouts.count(page["page-layout-name"]) == 1);
    CHECK(pages[0]["name"] == "First");
    CHECK(pages[0]["next-style-name"] == "Standard");
    CHECK(pages[0].text.empty()); // no number on the cover
    CHECK(pages[1].text.find("<Titel>") != std::string::npos);
    CHECK(xml.find("fo:page-width=\"297.00mm\" fo:page-height=\"210.00mm\"") != std::string::npos);
}

TEST_SUITE_END();
