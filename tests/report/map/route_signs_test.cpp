// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_signs.h"

#include "report/scene/palette.h"

#include <doctest/doctest.h>

#include <set>

using namespace wk::report;

namespace {

/// Whether a closed outline turns the same way at every corner: painters fill no others.
bool is_convex(const std::vector<RoadPoint>& points)
{
    int left = 0;
    int right = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& a = points[i];
        const auto& b = points[(i + 1) % points.size()];
        const auto& c = points[(i + 2) % points.size()];
        const float turn = (b.first - a.first) * (c.second - b.second) - (b.second - a.second) * (c.first - b.first);
        left += turn > 0.01F;
        right += turn < -0.01F;
    }
    return left == 0 || right == 0;
}

} // namespace

TEST_CASE("every basisfunctie has a sign of its own, convex and with its number in it")
{
    std::set<std::size_t> kinds;
    for (std::size_t basisfunctie = 0; basisfunctie < 5; ++basisfunctie) {
        CAPTURE(basisfunctie);
        std::vector<Shape> shapes;
        add_sign(shapes, basisfunctie, 100, 100, 30, basisfunctie_ink(basisfunctie), Ink::Surface, "7");
        bool number = false;
        std::size_t corners = shapes.size() * 1000;
        for (const auto& shape : shapes) {
            if (const auto* outline = std::get_if<Polygon>(&shape)) {
                CHECK(is_convex(outline->points));
                corners += outline->points.size();
            }
            if (const auto* text = std::get_if<Text>(&shape))
                number = text->text == "7";
        }
        CHECK(number);
        kinds.insert(corners);
    }
    CHECK(kinds.size() == 5);
}

TEST_CASE("the colours of the basisfuncties are read on paper, on their own ground, and with white or black in them")
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
        for (std::size_t i = 0; i < 5; ++i) {
            CAPTURE(i);
            const Rgb ink = rgb_of(basisfunctie_ink(i), appearance);
            for (const Ink ground : {Ink::Background, Ink::Surface, basisfunctie_ground(i)})
                CHECK(contrast(ink, rgb_of(ground, appearance)) >= 4.5);
        }
}

TEST_CASE("footprints walk along the road, a left and a right one in turn")
{
    std::vector<RoadPoint> way;
    for (int i = 0; i <= 40; ++i)
        way.emplace_back(float(i) * 6, 50.0F);
    std::vector<Shape> shapes;
    add_footprints(shapes, way, 16, 24, Ink::Learn);
    REQUIRE(shapes.size() >= 8);
    CHECK(shapes.size() % 2 == 0); // sole and heel
    const auto side = [&](std::size_t step) { return std::get<Polygon>(shapes[2 * step]).points.front().second > 50; };
    for (std::size_t step = 1; 2 * step < shapes.size(); ++step)
        CHECK(side(step) != side(step - 1));
}
