// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_styles.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("write");

using namespace wk::report;
using namespace wk::write;

TEST_CASE("every style has names of its own, and ids that fit in an attribute")
{
    std::set<std::string> word;
    std::set<std::string> odf;
    for (std::size_t i = 0; i < office_styles().size(); ++i) {
        const auto style = static_cast<OfficeStyle>(i);
        CAPTURE(i);
        CHECK(&office_style(style) == &office_styles()[i]);
        CHECK(word.insert(word_style_id(style)).second);
        CHECK(odf.insert(odf_style_id(style)).second);
        for (const std::string& id : {word_style_id(style), odf_style_id(style)})
            for (const char c : id)
                CHECK(((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'));
        // A style is there before what is based on it.
        CHECK((i == 0 || std::size_t(office_style(style).parent) < i));
    }
    CHECK(word_style_id(OfficeStyle::Heading2) == "heading2");
    CHECK(odf_style_id(OfficeStyle::Heading2) == "Heading_20_2");
}

TEST_CASE("headings have their level, and stay with what follows")
{
    CHECK(office_style(OfficeStyle::Heading1).outline == 1);
    CHECK(office_style(OfficeStyle::Heading3).outline == 3);
    for (const auto style : {OfficeStyle::Heading1, OfficeStyle::Heading2, OfficeStyle::Heading3, OfficeStyle::Caption,
                             OfficeStyle::Picture, OfficeStyle::ListTitle})
        CHECK(office_style(style).keep_next);
    CHECK(office_style(OfficeStyle::Normal).outline == 0);
}

TEST_CASE("colours are those of the light appearance")
{
    CHECK(office_colour(Ink::Accent) == "0B5CAD");
    CHECK(office_colour(Ink::Surface) == "FFFFFF");
}

TEST_SUITE_END();
