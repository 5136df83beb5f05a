// SPDX-License-Identifier: EUPL-1.2
#include "write/office/pptx_frame.h"

#include "report/package_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

TEST_CASE("master, layouts and theme point to each other, and each has what PowerPoint asks of it")
{
    OoxmlPackage package;
    const std::string master = add_slide_frame(package);
    package.add(std::string(PresentationPath), "officedocument.presentationml.presentation.main", Markup().empty("p"));
    const auto parts = package.take();
    tests::check_package(parts);
    const auto ids =
        tests::attributes_of(tests::part_of(parts, "ppt/_rels/presentation.xml.rels"), "Relationship", "Id");
    CHECK(std::find(ids.begin(), ids.end(), master) != ids.end());
    const auto& slides = tests::part_of(parts, "ppt/slideMasters/slideMaster1.xml");
    CHECK(tests::attributes_of(slides, "sldLayoutId", "id") == std::vector<std::string>{"2147483649", "2147483650"});
    CHECK(tests::attributes_of(slides, "clrMap", "folHlink").size() == 1);
    // In this order: ECMA-376 part 1, A.3, CT_SlideMaster.
    CHECK(slides.find("</p:cSld>") < slides.find("<p:clrMap "));
    CHECK(slides.find("<p:clrMap ") < slides.find("<p:sldLayoutIdLst>"));
    CHECK(slides.find("<p:sldLayoutIdLst>") < slides.find("<p:txStyles>"));
    const auto& theme = tests::part_of(parts, "ppt/theme/theme1.xml");
    CHECK(tests::attributes_of(theme, "srgbClr", "val").size() == 12);
    CHECK(tests::attributes_of(theme, "effectStyle", "").size() == 3);
    CHECK(tests::attributes_of(theme, "ln", "w").size() == 3);
    const auto places = [&](std::string_view path) {
        return tests::attributes_of(tests::part_of(parts, path), "ph", "type");
    };
    CHECK(places(TitleLayoutPath) == std::vector<std::string>{"ctrTitle", "subTitle"});
    CHECK(places(FigureLayoutPath) == std::vector<std::string>{"title", "sldNum"});
}

TEST_SUITE_END();
