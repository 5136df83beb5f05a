// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_pptx.h"

#include "report/document/document_tables.h"
#include "report/package_checks.h"
#include "report/report_example.h"
#include "report/scene/font_metrics.h"
#include "write/office/slide_words.h"

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
    const std::string of = " van " + std::to_string(figures.size()) + "  ·  ";
    std::size_t at = 1;
    std::size_t charts = 0, sentences = 0;
    for (const auto& figure : figures) {
        // A figure that is too high for one slide goes on on the next, under the same title with a number.
        const Scene& scene = figure.block->scene;
        std::set<std::string> said_by_figure;
        const std::size_t first = at;
        for (; at < slides.size() && tests::texts_of(slides[at]->bytes, "t").at(1).starts_with(figure.label + of);
             ++at) {
            const std::string& slide = slides[at]->bytes;
            CAPTURE(slides[at]->name);
            const bool chart = tests::attributes_of(slide, "grpSp", "").empty();
            charts += chart;
            CHECK(chart == scene.chart.has_value());
            CHECK(tests::attributes_of(slide, "chart", "id").size() == std::size_t(chart));
            CHECK(!tests::attributes_of(slide, "cNvPr", "name").empty());
            const auto said = tests::texts_of(slide, "t");
            // Its own title stands above or in place of the sentence about it.
            const bool sentence = said.at(1) == figure.label + of + scene.title;
            CHECK((sentence || title_of(slide).starts_with(scene.title)));
            CHECK(!title_of(slide).ends_with("…"));
            sentences += sentence;
            CHECK(std::count(said.begin(), said.end(), scene.note) == 1);
            said_by_figure.insert(said.begin(), said.end());
        }
        REQUIRE(at > first);
        if (!scene.chart)
            for (const auto& shape : scene.shapes)
                if (const auto* text = std::get_if<Text>(&shape); text && !text->text.empty())
                    CHECK(said_by_figure.count(text->text) == 1);
    }
    CHECK(charts > 8);
    CHECK(sentences > 3);
    for (; at + 1 < slides.size(); ++at) // after the last figure there are tables that no figure shows
        CHECK(tests::attributes_of(slides[at]->bytes, "gridCol", "w").size() > 2);
    CHECK(at + 1 == slides.size());
    const auto colophon = tests::texts_of(slides.back()->bytes, "t");
    CHECK(std::find(colophon.begin(), colophon.end(), "abc123") != colophon.end());
    CHECK(tests::attributes_of(slides.back()->bytes, "gridCol", "w").size() == 2);
}

TEST_CASE("every chart of the example has the numbers of its figure, and a workbook with them")
{
    const auto document = tests::report_example().document();
    const auto parts = pptx_parts(document);
    std::vector<double> shown;
    std::size_t charts = 0;
    for (const auto& each : parts) {
        const std::string_view name = each.name;
        if (!name.starts_with("ppt/charts/chart") || !name.ends_with(".xml"))
            continue;
        ++charts;
        const std::string workbook = each.name.substr(0, each.name.size() - 4) + ".xlsx";
        CHECK(tests::part_of(parts, workbook).starts_with("PK"));
        for (auto at = each.bytes.find("<c:numCache>"); at != std::string::npos;
             at = each.bytes.find("<c:numCache>", at + 1))
            for (const auto& value :
                 tests::texts_of(each.bytes.substr(at, each.bytes.find("</c:numCache>", at) + 13 - at), "v"))
                shown.push_back(std::atof(value.c_str()));
    }
    CHECK(charts > 8);
    std::vector<double> drawn;
    for (const auto& figure : document_figures(document))
        if (const auto& chart = figure.block->scene.chart)
            for (const auto& series : chart->series)
                for (const auto& share : series.values)
                    if (share)
                        drawn.push_back(*share);
    std::sort(shown.begin(), shown.end()); // a figure that takes several slides has a chart on each
    std::sort(drawn.begin(), drawn.end());
    REQUIRE(shown.size() == drawn.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        CHECK(shown[i] == doctest::Approx(drawn[i]));
}

TEST_CASE("sections that ask for it have slides with their words, all of them and none over the edge")
{
    Document document;
    document.title = "Rapport";
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += "woord" + std::to_string(i) + (i % 40 == 39 ? "\n" : " ");
    document.sections = {{"conclusies", "Conclusies", 1, {Paragraph{{}, "Vooraf."}}, false, "Wij trekken 2 conclusies"},
                         {"c1", "Conclusie 1", 2, {Paragraph{{}, many}, Paragraph{{}, "Onderbouwing."}}},
                         {"c2", "Conclusie 2", 2, {Paragraph{{}, "Kort."}}},
                         {"verder", "Verder", 1, {Paragraph{{}, "Niet op een dia."}}}};
    const auto parts = pptx_parts(document);
    tests::check_package(parts);
    const auto slides = slides_of(parts);
    REQUIRE(slides.size() == 4); // the title, and what takes three
    std::string all;
    for (std::size_t i = 1; i < slides.size(); ++i) {
        check_slide(slides[i]->bytes);
        check_sides(slides[i]->bytes);
        CHECK(title_of(slides[i]->bytes) == "Wij trekken 2 conclusies (" + std::to_string(i) + "/3)");
        for (const auto& words : tests::texts_of(slides[i]->bytes, "t"))
            all += words + " ";
    }
    for (const auto& words : {"Vooraf.", "Conclusie 1", "woord0 ", "woord199", "Conclusie 2", "Kort."})
        CHECK(all.find(words) != std::string::npos);
    for (int i = 0; i < 200; ++i)
        CHECK(all.find("woord" + std::to_string(i) + " ") != std::string::npos);
    CHECK(all.find("Onderbouwing") == std::string::npos);
    CHECK(all.find("Niet op een dia") == std::string::npos);
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
        REQUIRE(slides_of(parts).size() == 4); // title, figure, table and facts
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

TEST_CASE("a table that no figure shows has slides of its own, those of appendices have not")
{
    DataTable table{"De regels", {{"Soort", false}, {"grens", true}}, {}};
    for (int i = 0; i < 40; ++i)
        table.rows.push_back({"regel " + std::to_string(i), TableCell("75%", 0.75)});
    DataTable wide{"Breed", std::vector<TableColumn>(9, {"k", false}), {std::vector<TableCell>(9, TableCell("x"))}};
    Document document;
    document.sections = {
        {"a", "Methode", 1, {Paragraph{{}, "Zo ontstaat het stoplicht. Meer niet."}, TableBlock{"t1", table, {}}}},
        {"b", "Rest", 1, {TableBlock{"t2", wide, {}}, TableBlock{"t3", table, "f1"}}},
        {"c", "Bijlage", 1, {TableBlock{"t4", table, {}}}, true}};
    const auto parts = pptx_parts(document);
    tests::check_package(parts);
    const auto slides = slides_of(parts);
    std::size_t rows = 0;
    std::size_t heads = 0;
    for (const auto* slide : slides) {
        check_slide(slide->bytes);
        const auto words = tests::texts_of(slide->bytes, "t");
        rows += std::size_t(std::count(words.begin(), words.end(), "75%"));
        heads += std::size_t(std::count(words.begin(), words.end(), "grens"));
    }
    CHECK(rows == 40);
    CHECK(slides.size() == 1 + heads);
    CHECK(heads > 1);
    CHECK(title_of(slides[1]->bytes).starts_with("Zo ontstaat het stoplicht (1/"));
}

TEST_CASE("a figure's own headline is above its slide, the first that fits")
{
    Document document;
    FigureBlock figure{"f1", {}, {std::string(4000, 'w'), "Bij 3 van de 9 stellingen valt een verschil op"}};
    figure.scene.title = "Verschillen";
    figure.scene.width = figure.scene.height = 100;
    document.sections = {
        {"a", "A", 1, {Paragraph{"groups/x", "Er zijn 11 toetsen gedaan.", ParagraphStyle::Body, "f1"}, figure}}};
    const auto parts = pptx_parts(document); // outlives what points into it
    CHECK(title_of(slides_of(parts)[1]->bytes) == "Bij 3 van de 9 stellingen valt een verschil op");
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
