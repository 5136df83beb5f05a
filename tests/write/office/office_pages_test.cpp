// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_pages.h"

#include "report/office_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::write;

namespace {

OfficeParagraph marked(std::string bookmark, OfficeStyle style = OfficeStyle::Normal)
{
    return {style, {{"Eén regel."}}, std::move(bookmark)};
}

} // namespace

TEST_CASE("lines fill a page, and what follows stands on the next")
{
    // 25,5 cm for lines of 15 points with 8 points below each: 723 / 23, and the last needs no room below it
    PageCounter counter;
    for (int i = 0; i < 40; ++i)
        counter.paragraph(marked("p_" + std::to_string(i)));
    auto pages = counter.take();
    CHECK(pages.at("p_0") == 1);
    CHECK(pages.at("p_30") == 1);
    CHECK(pages.at("p_32") == 2);
    CHECK(pages.at("p_39") == 2);
}

TEST_CASE("what begins a page begins one, but not when one has just begun")
{
    PageCounter counter;
    OfficeParagraph first = marked("eerste");
    first.new_page = true;
    counter.paragraph(first);
    counter.paragraph(marked("tweede"));
    OfficeParagraph third = marked("derde");
    third.new_page = true;
    counter.paragraph(third);
    counter.turn(true);
    counter.paragraph(marked("vierde"));
    auto pages = counter.take();
    CHECK(pages.at("eerste") == 1);
    CHECK(pages.at("tweede") == 1);
    CHECK(pages.at("derde") == 2);
    CHECK(pages.at("vierde") == 3);
}

TEST_CASE("a heading goes with what follows it, and a caption with its picture")
{
    report::Scene scene;
    scene.width = 600;
    scene.height = 600;
    for (int lines = 0; lines < 40; ++lines) {
        PageCounter counter;
        for (int i = 0; i < lines; ++i)
            counter.paragraph(marked({}));
        counter.paragraph(marked("kop", OfficeStyle::Heading2));
        counter.paragraph(marked("bijschrift", OfficeStyle::Caption));
        counter.picture({scene, 1, {15000, 15000}, {}});
        counter.paragraph(marked("noot", OfficeStyle::Note));
        auto pages = counter.take();
        CHECK(pages.at("kop") == pages.at("noot"));
        CHECK(pages.at("bijschrift") == pages.at("noot"));
        CHECK(pages.at("noot") <= 2);
    }
}

TEST_CASE("the contents of a document name the pages that were counted")
{
    report::Document document = tests::linked_document();
    auto& blocks = document.sections[0].blocks;
    for (int i = 0; i < 60; ++i)
        blocks.push_back(report::Paragraph{{}, "Een alinea die bladzijden vult."});
    PageCounter counter;
    const auto count = office_flow(document, counter);
    while (count() < 1)
        continue;
    auto pages = counter.take();
    CHECK(pages.at("deel_1") == 2); // after cover and contents
    CHECK(pages.at("deel_2") >= 3);
    CHECK(pages.at("deel_3") == pages.at("deel_2") + 1); // an appendix begins a page
    CHECK(pages.at("figuur_1") == 2);
}

TEST_SUITE_END();
