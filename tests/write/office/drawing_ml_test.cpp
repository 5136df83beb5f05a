// SPDX-License-Identifier: EUPL-1.2
#include "write/office/drawing_ml.h"

#include "report/package_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

namespace {

/// What was drawn, as a document of its own.
std::string whole(SlideShapes& shapes)
{
    return "<p:spTree xmlns:p=\"p\" xmlns:a=\"a\">" + shapes.take().take() + "</p:spTree>";
}

std::string drawn_xml(const Shape& shape)
{
    SlideShapes shapes("nl-NL");
    shapes.add_shape(shape);
    return whole(shapes);
}

std::vector<std::string> boxes(const std::string& xml)
{
    std::vector<std::string> out;
    const auto x = tests::attributes_of(xml, "off", "x");
    const auto y = tests::attributes_of(xml, "off", "y");
    const auto width = tests::attributes_of(xml, "ext", "cx");
    const auto height = tests::attributes_of(xml, "ext", "cy");
    for (std::size_t i = 0; i < x.size(); ++i)
        out.push_back(x[i] + " " + y[i] + " " + width[i] + " " + height[i]);
    return out;
}

} // namespace

TEST_CASE("a pixel is 9525 EMU, in whole numbers")
{
    CHECK(emu(1) == "9525");
    CHECK(emu(1280) == "12192000");
    CHECK(emu(-0.5) == "-4763");
    CHECK(emu(0.00001) == "0");
}

TEST_CASE("a rectangle is a rectangle, one with round corners is that, and a round one an ellipse")
{
    const auto plain = drawn_xml(Rect{10, 20, 30, 40, {Ink::Accent, Pattern::None}, Ink::Border, 0});
    CHECK(boxes(plain) == std::vector<std::string>{"95250 190500 285750 381000"});
    CHECK(tests::attributes_of(plain, "prstGeom", "prst") == std::vector<std::string>{"rect"});
    CHECK(tests::attributes_of(plain, "srgbClr", "val") == std::vector<std::string>{"0B5CAD", "767E88"});
    const auto round = drawn_xml(Rect{0, 0, 40, 20, {Ink::None, Pattern::None}, Ink::Border, 5});
    CHECK(tests::attributes_of(round, "prstGeom", "prst") == std::vector<std::string>{"roundRect"});
    CHECK(tests::attributes_of(round, "gd", "fmla") == std::vector<std::string>{"val 25000"});
    CHECK(round.find("<a:noFill/>") != std::string::npos);
    CHECK(tests::attributes_of(drawn_xml(Rect{0, 0, 8, 8, {Ink::Accent, Pattern::None}, Ink::None, 4}), "prstGeom",
                               "prst") == std::vector<std::string>{"ellipse"});
    CHECK(boxes(drawn_xml(Rect{0, 0, 0, 8, {Ink::Accent, Pattern::None}, Ink::None, 4})).empty());
}

TEST_CASE("hatching is a pattern of the fill's own colour and a darker one")
{
    std::set<std::string> presets;
    for (const Pattern pattern : {Pattern::Rising, Pattern::RisingDense, Pattern::Falling, Pattern::Dots}) {
        const auto xml = drawn_xml(Rect{0, 0, 10, 10, {Ink::Surface, pattern}, Ink::None, 0});
        const auto preset = tests::attributes_of(xml, "pattFill", "prst");
        REQUIRE(preset.size() == 1);
        presets.insert(preset[0]);
        // 45% of 1B1F24 upon white
        CHECK(tests::attributes_of(xml, "srgbClr", "val") == std::vector<std::string>{"989A9C", "FFFFFF"});
    }
    CHECK(presets.size() == 4);
}

TEST_CASE("a line has its box from its top left corner, and is turned over where it runs the other way")
{
    const auto down = drawn_xml(Line{10, 20, 30, 50, Ink::Border, 2, false});
    CHECK(boxes(down) == std::vector<std::string>{"95250 190500 190500 285750"});
    CHECK(tests::attributes_of(down, "ln", "w") == std::vector<std::string>{"19050"});
    CHECK(down.find("flip") == std::string::npos);
    const auto up = drawn_xml(Line{30, 20, 10, 50, Ink::Border, 1, true});
    CHECK(boxes(up) == boxes(down));
    CHECK(up.find(" flipH=\"1\"") != std::string::npos);
    CHECK(up.find("flipV") == std::string::npos);
    CHECK(tests::attributes_of(up, "prstDash", "val").size() == 1);
    CHECK(drawn_xml(Line{10, 50, 30, 20, Ink::Border, 1, false}).find(" flipV=\"1\"") != std::string::npos);
}

TEST_CASE("text stands in a box of its width, and its letters keep their place with another typeface")
{
    const float width = text_width("Woord", Face::Regular, 20);
    const auto box = [](Align align) {
        return boxes(drawn_xml(Text{100, 50, "Woord", 20, Face::Regular, align, Ink::Text}))[0];
    };
    const auto left = [](float x) { return emu(double(x)) + " "; };
    CHECK(box(Align::Left).starts_with(left(100)));
    CHECK(box(Align::Middle).starts_with(left(100 - width / 2)));
    CHECK(box(Align::Right).starts_with(left(100 - width)));
    const auto xml = drawn_xml(Text{100, 50, "Woord <b>", 20, Face::Semibold, Align::Right, Ink::Muted});
    CHECK(tests::texts_of(xml, "t") == std::vector<std::string>{"Woord <b>"});
    CHECK(tests::attributes_of(xml, "rPr", "sz") == std::vector<std::string>{"1500"}); // 20 px are 15 points
    CHECK(tests::attributes_of(xml, "rPr", "b") == std::vector<std::string>{"1"});
    CHECK(tests::attributes_of(xml, "rPr", "lang") == std::vector<std::string>{"nl-NL"});
    CHECK(tests::attributes_of(xml, "pPr", "algn") == std::vector<std::string>{"r"});
    CHECK(tests::attributes_of(xml, "bodyPr", "wrap") == std::vector<std::string>{"none"});
    CHECK(tests::attributes_of(xml, "bodyPr", "anchor") == std::vector<std::string>{"ctr"});
    // The middle of the box lies 0.36 em above the baseline: 50 - 7.2 = 42.8 px.
    const double top = std::stod(tests::attributes_of(xml, "off", "y")[0]);
    const double height = std::stod(tests::attributes_of(xml, "ext", "cy")[0]);
    CHECK((top + height / 2) / EmuPerPixel == doctest::Approx(42.8).epsilon(0.001));
    CHECK(boxes(drawn_xml(Text{0, 0, "", 20, Face::Regular, Align::Left, Ink::Text})).empty());
}

TEST_CASE("polygons close, paths stay open, and both lie within their box")
{
    const std::vector<std::pair<float, float>> points{{10, 10}, {30, 20}, {20, 40}};
    const auto polygon = drawn_xml(Polygon{points, {Ink::Accent, Pattern::None}, Ink::None});
    CHECK(boxes(polygon) == std::vector<std::string>{"95250 95250 190500 285750"});
    CHECK(tests::attributes_of(polygon, "path", "w") == std::vector<std::string>{"190500"});
    CHECK(tests::attributes_of(polygon, "pt", "x") == std::vector<std::string>{"0", "190500", "95250"});
    CHECK(tests::attributes_of(polygon, "pt", "y") == std::vector<std::string>{"0", "95250", "285750"});
    CHECK(tests::attributes_of(polygon, "lnTo", "").size() == 2);
    CHECK(polygon.find("<a:close/>") != std::string::npos);
    const auto path = drawn_xml(Path{points, Ink::Border, 3});
    CHECK(path.find("<a:close/>") == std::string::npos);
    CHECK(tests::attributes_of(path, "path", "fill") == std::vector<std::string>{"none"});
    CHECK(boxes(drawn_xml(Polygon{{}, {}, Ink::None})).empty());
    CHECK(boxes(drawn_xml(Path{{{1, 1}}, Ink::Border, 1})).empty());
}

TEST_CASE("a scene is one group with its title and description, scaled with letters and lines")
{
    Scene scene;
    scene.width = 400;
    scene.height = 100;
    scene.title = "Titel \"x\"";
    scene.description = "Wat er staat & meer";
    scene.shapes = {Rect{10, 10, 20, 20, {Ink::Accent, Pattern::None}, Ink::None, 0},
                    Text{0, 0, "a", 10, Face::Regular, Align::Left, Ink::Text},
                    Line{0, 0, 10, 0, Ink::Border, 1, false}};
    SlideShapes shapes("nl-NL");
    shapes.add_scene(scene, 100, 50, 2);
    shapes.add_shape(Rect{1, 1, 1, 1, {Ink::Accent, Pattern::None}, Ink::None, 0});
    const auto xml = whole(shapes);
    CHECK(tests::attributes_of(xml, "cNvPr", "descr")[0] == scene.description);
    CHECK(tests::attributes_of(xml, "cNvPr", "name")[0] == scene.title);
    const auto all = boxes(xml);
    REQUIRE(all.size() == 5);
    CHECK(all[0] == emu(100) + " " + emu(50) + " " + emu(800) + " " + emu(200));
    CHECK(all[1] == emu(120) + " " + emu(70) + " " + emu(40) + " " + emu(40));
    CHECK(all[4] == emu(1) + " " + emu(1) + " " + emu(1) + " " + emu(1));
    CHECK(tests::attributes_of(xml, "chOff", "x")[0] == emu(100));
    CHECK(tests::attributes_of(xml, "chExt", "cx")[0] == emu(800));
    CHECK(tests::attributes_of(xml, "rPr", "sz")[0] == "1500");
    std::set<std::string> ids;
    for (const auto& id : tests::attributes_of(xml, "cNvPr", "id"))
        CHECK(ids.insert(id).second);
    CHECK(ids.count("1") == 0); // the slide's own group
}

TEST_CASE("a text box has a paragraph per line, also for lines without words")
{
    SlideShapes shapes("en-GB");
    shapes.add_text_box({10, 10, 200, 50, "een\n\ntwee", 14, Face::Regular, Ink::Text, Align::Middle});
    const auto xml = whole(shapes);
    CHECK(tests::texts_of(xml, "t") == std::vector<std::string>{"een", "", "twee"});
    CHECK(tests::attributes_of(xml, "p", "").size() == 3);
    CHECK(tests::attributes_of(xml, "bodyPr", "wrap")[0] == "square");
    CHECK(tests::attributes_of(xml, "rPr", "lang")[0] == "en-GB");
}

TEST_SUITE_END();
