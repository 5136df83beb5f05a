// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/scene_parts.h"

#include "report/report_example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

struct Heights {
    float top = 0, bottom = 0;
};

Heights height_of(const Shape& shape)
{
    if (const auto* rect = std::get_if<Rect>(&shape))
        return {rect->y, rect->y + rect->height};
    if (const auto* line = std::get_if<Line>(&shape))
        return {std::min(line->y1, line->y2), std::max(line->y1, line->y2)};
    if (const auto* text = std::get_if<Text>(&shape))
        return {text->y - 0.8F * text->size, text->y};
    const auto& points = std::get_if<Polygon>(&shape) ? std::get<Polygon>(shape).points : std::get<Path>(shape).points;
    Heights out{points[0].second, points[0].second};
    for (const auto& point : points)
        out = {std::min(out.top, point.second), std::max(out.bottom, point.second)};
    return out;
}

std::vector<std::string> words_of_scene(const Scene& scene)
{
    std::vector<std::string> out;
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape))
            out.push_back(text->text);
    return out;
}

Scene rows_scene(int count)
{
    Scene scene;
    scene.width = 100;
    scene.title = "Rijen";
    scene.shapes.push_back(Text{0, 10, "kop", 10, Face::Regular, Align::Left, Ink::Text});
    scene.shapes.push_back(Line{50, 20, 50, 20 + 30 * float(count), Ink::Border, 1, false});
    for (int i = 0; i < count; ++i) {
        const float y = 20 + 30 * float(i);
        scene.rows.push_back({y, scene.shapes.size()});
        scene.shapes.push_back(Text{0, y + 15, "rij " + std::to_string(i), 10, Face::Regular, Align::Left, Ink::Text});
        scene.shapes.push_back(Polygon{{{0, y}, {5, y + 5}, {0, y + 5}}, {}, Ink::None});
        scene.shapes.push_back(Line{0, y + 30, 100, y + 30, Ink::Border, 1, false});
    }
    scene.height = 20 + 30 * float(count);
    return scene;
}

} // namespace

TEST_CASE("rows of the example's figures hold their own shapes, so that a cut between two goes through none")
{
    std::size_t figures = 0;
    for (const auto& section : tests::report_example().document().sections)
        for (const auto& block : section.blocks) {
            const auto* figure = std::get_if<FigureBlock>(&block);
            if (!figure || figure->scene.rows.empty())
                continue;
            ++figures;
            const Scene& scene = figure->scene;
            CAPTURE(scene.title);
            for (std::size_t i = 0; i < scene.rows.size(); ++i) {
                const bool last = i + 1 == scene.rows.size();
                const float bottom = last ? scene.height : scene.rows[i + 1].y;
                const std::size_t end = last ? scene.shapes.size() : scene.rows[i + 1].shape;
                REQUIRE(scene.rows[i].shape < end);
                for (std::size_t shape = scene.rows[i].shape; shape < end; ++shape) {
                    CAPTURE(shape);
                    CHECK(height_of(scene.shapes[shape]).top >= scene.rows[i].y - 0.5F);
                    CHECK(height_of(scene.shapes[shape]).bottom <= bottom + 0.5F);
                }
            }
        }
    CHECK(figures > 15);
}

TEST_CASE("a figure that is low enough, or has no rows, stays as it is")
{
    const Scene scene = rows_scene(10);
    CHECK(scene_parts(scene, 320) == std::vector<Scene>{scene});
    Scene whole = scene;
    whole.rows.clear();
    CHECK(scene_parts(whole, 100) == std::vector<Scene>{whole});
    CHECK(scene_parts(scene, 20) == std::vector<Scene>{scene}); // no room for a row below what stands above
    CHECK(scene_parts({}, 100).size() == 1);
}

TEST_CASE("a high figure comes in parts of one height, each with what stands above the rows")
{
    const Scene scene = rows_scene(10);
    const auto parts = scene_parts(scene, 200);
    REQUIRE(parts.size() == 2);
    CHECK(words_of_scene(parts[0]) == std::vector<std::string>{"kop", "rij 0", "rij 1", "rij 2", "rij 3", "rij 4"});
    CHECK(words_of_scene(parts[1]) == std::vector<std::string>{"kop", "rij 5", "rij 6", "rij 7", "rij 8", "rij 9"});
    for (const auto& part : parts) {
        CHECK(part.title == scene.title);
        CHECK(part.height == doctest::Approx(170));
        CHECK(part.shapes.size() == 17);
        for (const auto& shape : part.shapes) {
            CHECK(height_of(shape).top >= 0);
            CHECK(height_of(shape).bottom <= part.height + 0.01F);
        }
        // The line through the rows ends with them.
        CHECK(std::get<Line>(part.shapes[1]).y2 == doctest::Approx(170));
    }
    CHECK(height_of(parts[1].shapes[3]).top == doctest::Approx(20));
}

TEST_CASE("no row is lost or shown twice, whatever the height")
{
    std::size_t cut = 0;
    for (const auto& section : tests::report_example().document().sections)
        for (const auto& block : section.blocks) {
            const auto* figure = std::get_if<FigureBlock>(&block);
            if (!figure || figure->scene.rows.empty())
                continue;
            const Scene& scene = figure->scene;
            CAPTURE(scene.title);
            for (const float most : {300.0F, 450.0F, 748.0F}) {
                CAPTURE(most);
                const auto parts = scene_parts(scene, most);
                cut += parts.size() > 1;
                float height = 0;
                std::size_t shapes = 0;
                const float head = scene.rows.front().y;
                for (const auto& part : parts) {
                    height += part.height - head;
                    shapes += part.shapes.size() - scene.rows.front().shape;
                }
                CHECK(height == doctest::Approx(scene.height - head));
                CHECK(shapes == scene.shapes.size() - scene.rows.front().shape);
            }
        }
    CHECK(cut > 5);
}

TEST_SUITE_END();
