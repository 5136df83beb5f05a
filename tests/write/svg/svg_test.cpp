// SPDX-License-Identifier: EUPL-1.2
#include "write/svg/svg.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace wk::report;
using namespace wk::write;

TEST_CASE("hostile text is inert in SVG")
{
    Scene scene;
    scene.width = scene.height = 100;
    scene.title = "</title><script>alert(1)</script>";
    scene.description = "\"><img src=x onerror=alert(1)> & \x01";
    scene.note = "<b>";
    scene.shapes.push_back(Text{0, 10, "<script>", 14, Face::Regular, Align::Left, Ink::Text});
    const auto svg = write_svg(scene, Appearance::Light);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("<img") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("an SVG has a title and a description for screen readers, and the colours of its appearance")
{
    Scene scene;
    scene.width = 200;
    scene.height = 50;
    scene.title = "Titel";
    scene.description = "Uitleg";
    scene.shapes.push_back(Rect{0, 0, 10.005F, 10, {Ink::Agreement1, Pattern::RisingDense}, Ink::None, 0});
    const auto light = write_svg(scene, Appearance::Light);
    CHECK(light.find("<title id=\"title\">Titel</title>") != std::string::npos);
    CHECK(light.find("<desc id=\"desc\">Uitleg</desc>") != std::string::npos);
    CHECK(light.find("#8C510A") != std::string::npos);
    CHECK(light.find("url(#dense)") != std::string::npos);
    CHECK(light.find("#FFFFFF") != std::string::npos);
    CHECK(write_svg(scene, Appearance::Dark).find("#1D2228") != std::string::npos);
    CHECK(light == write_svg(scene, Appearance::Light));
}

TEST_CASE("a figure within a page has the page's colours, ids of its own and no words that the page says beside it")
{
    Scene scene;
    scene.width = 200;
    scene.height = 50;
    scene.title = "Titel";
    scene.description = "Uitleg";
    scene.note = "Alle 3 respondenten.";
    scene.shapes.push_back(Rect{0, 0, 10, 10, {Ink::Agreement1, Pattern::RisingDense}, Ink::None, 0});
    const auto svg = inline_svg(scene, "figuur-1").take();
    CHECK(svg.starts_with("<svg width=\"200\" height=\"50\""));
    CHECK(svg.find("aria-labelledby=\"figuur-1_title\" aria-describedby=\"figuur-1_desc\"") != std::string::npos);
    CHECK(svg.find("<pattern") == std::string::npos); // each would be a picture in a PDF
    CHECK(svg.find("fill=\"var(--agreement-1)\"") != std::string::npos);
    for (const char* words : {"Titel", "Uitleg", "respondenten", "<title", "fill=\"#"})
        CHECK(svg.find(words) == std::string::npos);
}

TEST_CASE("every colour has one name and a value in both appearances")
{
    const auto light = ink_variables(Appearance::Light);
    const auto dark = ink_variables(Appearance::Dark);
    for (const Ink ink : all_inks()) {
        const std::string name = "--" + std::string(ink_name(ink)) + ":#";
        CAPTURE(name);
        CHECK(light.find(name) != std::string::npos);
        CHECK(light.find(name) == light.rfind(name));
        CHECK(dark.find(name) != std::string::npos);
    }
    CHECK(light.find("--on-track:#256B2A;") != std::string::npos);
    CHECK(dark.find("--learn-soft:#2A341B;") != std::string::npos);
}

TEST_CASE("a figure for office programs has fixed colours, a margin, and nothing that they may not know")
{
    Scene scene;
    scene.width = 200;
    scene.height = 50;
    scene.title = "Titel";
    scene.description = "Uitleg";
    scene.note = "Alle 3 respondenten.";
    scene.shapes = {Rect{0, 0, 10, 10, {Ink::Agreement1, Pattern::RisingDense}, Ink::None, 0},
                    Text{200, 10, "7%", 14, Face::Semibold, Align::Right}};
    const auto svg = office_svg(scene);
    CHECK(svg.starts_with(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"50\" viewBox=\"0 0 202 50.5\""));
    CHECK(svg.find("fill=\"#8C510A\"") != std::string::npos);
    CHECK(svg.find("font-family=\"'Open Sans', 'Segoe UI', Arial, sans-serif\"") != std::string::npos);
    CHECK(svg.find("<path d=\"M") != std::string::npos);
    for (const char* words : {"<pattern", "var(", "Titel", "Uitleg", "respondenten"})
        CHECK(svg.find(words) == std::string::npos);
    CHECK(svg == office_svg(scene));
}

TEST_CASE("hatching within a page stays inside its rectangle, and slants as its name says")
{
    const auto hatched = [](Pattern pattern) {
        Scene scene;
        scene.width = scene.height = 40;
        scene.shapes.push_back(Rect{11, 3, 20, 10, {Ink::Agreement1, pattern}, Ink::None, 0});
        const auto svg = inline_svg(scene, "f").take();
        const auto from = svg.find("<path d=\"");
        return from == std::string::npos ? std::string() : svg.substr(from + 9, svg.find('"', from + 9) - from - 9);
    };
    for (const Pattern pattern : {Pattern::Rising, Pattern::RisingDense, Pattern::Falling, Pattern::Dots}) {
        std::string data = hatched(pattern);
        CAPTURE(data);
        REQUIRE(!data.empty());
        for (char& c : data)
            if (c == 'M' || c == 'L' || c == 'h')
                c = ' ';
        std::istringstream numbers(data);
        float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
        const bool dots = pattern == Pattern::Dots;
        while (numbers >> x1 >> y1 >> x2 && (dots || numbers >> y2)) {
            CHECK(x1 >= 10.99F);
            CHECK(x1 <= 31.01F);
            CHECK(y1 >= 2.99F);
            CHECK(y1 <= 13.01F);
            if (dots)
                continue;
            CHECK(x2 <= 31.01F);
            CHECK(y2 >= 2.99F);
            CHECK(y2 <= 13.01F);
            CHECK(x2 >= x1);
            CHECK((pattern == Pattern::Falling ? y2 >= y1 : y2 <= y1));
        }
    }
    CHECK(hatched(Pattern::RisingDense).size() > hatched(Pattern::Rising).size());
    CHECK(hatched(Pattern::None).empty());
}

TEST_CASE("a hatched polygon keeps its pattern, under the figure's own id")
{
    Scene scene;
    scene.width = scene.height = 40;
    scene.shapes.push_back(Polygon{{{0, 0}, {9, 0}, {9, 9}}, {Ink::Agreement1, Pattern::Rising}, Ink::None});
    const auto svg = inline_svg(scene, "f").take();
    CHECK(svg.find("url(#f_rising)") != std::string::npos);
    CHECK(svg.find("<pattern id=\"f_rising\"") != std::string::npos);
}
