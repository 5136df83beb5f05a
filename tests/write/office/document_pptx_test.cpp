// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_pptx.h"

#include "report/document/document_tables.h"
#include "report/package_checks.h"
#include "report/report_example.h"
#include "report/scene/font_metrics.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

namespace {

std::vector<const NamedFile*> slides_of(const std::vector<NamedFile>& parts)
{
    std::vector<const NamedFile*> out;
    for (const auto& part : parts)
        if (part.name.starts_with("ppt/slides/slide"))
            out.push_back(&part);
    return out;
}

/// Every shape lies on the slide, has an id of its own and letters of at least a point.
void check_slide(const std::string& xml)
{
    std::set<std::string> ids;
    for (const auto& id : tests::attributes_of(xml, "cNvPr", "id"))
        CHECK(ids.insert(id).second);
    const auto x = tests::attributes_of(xml, "off", "x");
    const auto width = tests::attributes_of(xml, "ext", "cx");
    const auto y = tests::attributes_of(xml, "off", "y");
    const auto height = tests::attributes_of(xml, "ext", "cy");
    REQUIRE(x.size() == width.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        CHECK(std::stol(x[i]) >= 0);
        CHECK(std::stol(y[i]) >= 0);
        CHECK(std::stol(width[i]) >= 0);
        CHECK(std::stol(height[i]) >= 0);
        CHECK(std::stol(y[i]) + std::stol(height[i]) <= 6858000);
    }
    for (const auto& size : tests::attributes_of(xml, "rPr", "sz"))
        CHECK((size.empty() || std::stol(size) >= 100));
}

/// Nothing runs off its side either. (A word that is longer than the slide does: it has nowhere to break.)
void check_sides(const std::string& xml)
{
    const auto x = tests::attributes_of(xml, "off", "x");
    const auto width = tests::attributes_of(xml, "ext", "cx");
    REQUIRE(x.size() > 0);
    for (std::size_t i = 0; i < x.size(); ++i)
        CHECK(std::stol(x[i]) + std::stol(width.at(i)) <= 12192000);
}

/// Empty when it has none.
std::string title_of(const std::string& slide)
{
    const auto at = slide.find("<p:ph type=\"title\"/>");
    if (at == std::string::npos)
        return {};
    const auto from = slide.find("<a:t>", at) + 5;
    return slide.substr(from, slide.find("</a:t>", from) - from);
}

} // namespace

TEST_CASE("the example has a title slide, each figure on its own with its words for who cannot see it, and a colophon")
{
    const auto document = tests::report_example().document();
    const auto parts = pptx_parts(document);
    tests::check_package(parts);
    CHECK(parts == pptx_parts(document));
    const auto figures = document_figures(document);
    REQUIRE(figures.size() > 10);
    const auto slides = slides_of(parts);
    REQUIRE(slides.size() > figures.size() + 2);
    for (const auto* slide : slides) {
        CAPTURE(slide->name);
        check_slide(slide->bytes);
        check_sides(slide->bytes);
    }
    const auto words = tests::texts_of(slides[0]->bytes, "t");
    for (const auto& said :
         {document.title, document.subtitle, document.kicker, document.cover[0], document.warnings[0]})
        CHECK(std::find(words.begin(), words.end(), said) != words.end());
    std::size_t at = 1;
    for (const auto& figure : figures) {
        // A figure that is too high for one slide goes on on the next, under the same title with a number.
        std::set<std::string> said_by_figure;
        const std::size_t first = at;
        do {
            const std::string& slide = slides[at]->bytes;
            CAPTURE(slides[at]->name);
            CHECK(tests::attributes_of(slide, "grpSp", "").size() == 1);
            const auto described = tests::attributes_of(slide, "cNvPr", "descr");
            CHECK(std::count(described.begin(), described.end(), figure.scene->description) == 1);
            CHECK(title_of(slide).starts_with(figure.scene->title));
            const auto said = tests::texts_of(slide, "t");
            CHECK(std::count(said.begin(), said.end(), figure.scene->note) == 1);
            said_by_figure.insert(said.begin(), said.end());
            ++at;
        } while (title_of(slides[at - 1]->bytes) != figure.scene->title &&
                 title_of(slides[at]->bytes).starts_with(figure.scene->title + " (" + std::to_string(at - first + 1)));
        for (const auto& shape : figure.scene->shapes)
            if (const auto* text = std::get_if<Text>(&shape); text && !text->text.empty())
                CHECK(said_by_figure.count(text->text) == 1);
    }
    CHECK(at + 1 == slides.size());
    const auto colophon = tests::texts_of(slides.back()->bytes, "t");
    CHECK(std::find(colophon.begin(), colophon.end(), "abc123") != colophon.end());
    CHECK(tests::attributes_of(slides.back()->bytes, "gridCol", "w").size() == 2);
}

TEST_CASE("slides are listed in order, with ids that a presentation may have")
{
    const auto parts = pptx_parts(tests::report_example().document());
    const auto& xml = tests::part_of(parts, "ppt/presentation.xml");
    const auto ids = tests::attributes_of(xml, "sldId", "id");
    REQUIRE(ids.size() == slides_of(parts).size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        CHECK(ids[i] == std::to_string(256 + i));
    CHECK(xml.find("<p:sldMasterIdLst>") < xml.find("<p:sldIdLst>"));
    CHECK(xml.find("<p:sldIdLst>") < xml.find("<p:sldSz "));
}

TEST_CASE("hostile words are words on every slide")
{
    for (const auto& words : tests::hostile_words()) {
        CAPTURE(words);
        const auto parts = pptx_parts(tests::document_of(words));
        tests::check_package(parts);
        REQUIRE(slides_of(parts).size() == 3);
        for (const auto* slide : slides_of(parts)) {
            check_slide(slide->bytes);
            CHECK(slide->bytes.find("<script") == std::string::npos);
            CHECK(slide->bytes.find('\x01') == std::string::npos);
        }
    }
}

TEST_CASE("an empty document is a title slide, and a figure of nothing a slide with its title")
{
    tests::check_package(pptx_parts({}));
    CHECK(slides_of(pptx_parts({})).size() == 1);
    Document document;
    Scene scene;
    scene.title = "Niets";
    document.sections = {{"a", "A", 1, {FigureBlock{"f", scene}}}};
    const auto parts = pptx_parts(document);
    tests::check_package(parts);
    REQUIRE(slides_of(parts).size() == 2);
    CHECK(title_of(slides_of(parts)[1]->bytes) == "Niets");
}

TEST_CASE("long facts take more slides, and all of them are there")
{
    Document document;
    PairsBlock facts{"f", "Feiten", {}};
    for (int i = 0; i < 60; ++i)
        facts.pairs.emplace_back("naam " + std::to_string(i), std::string(200, 'x'));
    document.sections = {{"a", "A", 1, {facts}}};
    const auto parts = pptx_parts(document);
    const auto slides = slides_of(parts);
    CHECK(slides.size() > 3);
    std::size_t rows = 0;
    for (const auto* slide : slides) {
        check_slide(slide->bytes);
        rows += tests::attributes_of(slide->bytes, "tr", "h").size();
    }
    CHECK(rows == facts.pairs.size());
}

TEST_CASE("a title is as large as it fits, and cut off when it fits at no size")
{
    CHECK(fitted_text("Kort", 20, 32, 1000, 2).size == 32);
    CHECK(fitted_text("Kort", 20, 32, 1000, 2).text == "Kort");
    const std::string longer(2 * 1000 / 16, 'm');
    for (const std::string& text :
         {longer, "woord " + longer, std::string(5000, 'w'), std::string("a\nb"), std::string()}) {
        CAPTURE(text.size());
        const auto fitted = fitted_text(text, 20, 32, 1000, 2);
        CHECK(fitted.size <= 32);
        CHECK(fitted.size >= 20);
        CHECK(wrap_text(fitted.text, Face::Semibold, fitted.size, 1000).size() <= 2);
    }
    CHECK(fitted_text(std::string(5000, 'w'), 20, 32, 1000, 2).text.ends_with("…"));
    CHECK(fitted_text("a\nb", 20, 32, 1000, 2).text == "a b");
}

TEST_CASE("a language that is none cannot become markup")
{
    auto document = tests::document_of("woorden");
    document.language = "nl\"/><a:t>x</a:t>";
    tests::check_package(pptx_parts(document));
}

TEST_SUITE_END();
