#include "report/svg.h"

#include <doctest/doctest.h>

using namespace wk::report;

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
