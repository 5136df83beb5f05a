// SPDX-License-Identifier: EUPL-1.2
#include "write/office/docx_styles.h"

#include "report/office_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

TEST_CASE("lengths become twentieths of a point")
{
    CHECK(docx_twips(2540) == "1440"); // an inch
    CHECK(docx_twips(0) == "0");
    CHECK(docx_twips(21000) == "11906");
}

TEST_CASE("elements and lines are spelled as Word wants them")
{
    Markup out;
    add_docx_value(out, "w:jc", "right");
    CHECK(out.take() == "<w:jc w:val=\"right\"/>");
    add_docx_border(out, "w:top", Ink::Accent, 6, 0);
    CHECK(out.take() == "<w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"0B5CAD\"/>");
    add_docx_bar(out, Ink::Accent);
    CHECK(tests::count_of(out.take(), "w:val=\"single\"") == 1);
    // Above the bar comes first, below it last.
    add_docx_bar(out, Ink::Accent, Ink::Background);
    const std::string filled = out.take();
    CHECK(filled.find("<w:top") < filled.find("<w:left"));
    CHECK(filled.find("<w:left") < filled.find("<w:bottom"));
}

TEST_CASE("every style is there under its name, in the document's language")
{
    Document document;
    const std::string xml = docx_styles(document).take();
    const auto styles = tests::named(tests::xml_elements(xml, {"styleId"}), "style");
    CHECK(styles.size() == office_styles().size() + 3); // and those of links and tables
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        CHECK(styles[i]["styleId"] == word_style_id(static_cast<OfficeStyle>(i)));
    CHECK(xml.find("<w:name w:val=\"heading 1\"/>") != std::string::npos);
    CHECK(xml.find("<w:outlineLvl w:val=\"0\"/>") != std::string::npos);
    CHECK(xml.find("<w:lang w:val=\"nl-NL\"/>") != std::string::npos);
    document.language = "en";
    CHECK(docx_styles(document).written().find("<w:lang w:val=\"en\"/>") != std::string::npos);
}

TEST_CASE("the list and its style belong together")
{
    const std::string style = word_style_id(OfficeStyle::Bullet);
    CHECK(docx_numbering().written().find("<w:pStyle w:val=\"" + style + "\"/>") != std::string::npos);
    tests::xml_elements(docx_numbering().written(), {});
    CHECK(tests::count_of(docx_styles({}).written(), "<w:numId w:val=\"1\"/>") == 1);
}

TEST_SUITE_END();
