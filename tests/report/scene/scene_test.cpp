// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/scene.h"

#include <doctest/doctest.h>

using namespace wk::report;

TEST_CASE("rows sort by number with dashes last, by word without minding capitals, and equal rows keep their order")
{
    DataTable table;
    table.columns = {{"naam", false}, {"n", true}};
    table.rows = {{TableCell("beta"), TableCell("10", 10)},
                  {TableCell("Alfa"), TableCell("–")},
                  {TableCell("gamma"), TableCell("9", 9)},
                  {TableCell("delta"), TableCell("10", 10)}};
    const auto names = [](const DataTable& it) {
        std::string all;
        for (const auto& row : it.rows)
            all += row[0].text + " ";
        return all;
    };
    CHECK(names(sorted_by(table, 1, false)) == "gamma beta delta Alfa ");
    CHECK(names(sorted_by(table, 1, true)) == "beta delta gamma Alfa ");
    CHECK(names(sorted_by(table, 0, false)) == "Alfa beta delta gamma ");
    CHECK(names(sorted_by(table, 0, true)) == "gamma delta beta Alfa ");
}

TEST_CASE("shapes that are drawn under rows leave every row its own shapes")
{
    Scene scene;
    const auto text = [](const char* words) { return Text{0, 0, words, 14, Face::Regular, Align::Left, Ink::Text}; };
    scene.shapes = {text("kop"), text("een"), text("twee")};
    scene.rows = {{10, 1}, {20, 2}};
    insert_shapes(scene, 1, {Line{}, Line{}});
    CHECK(scene.shapes.size() == 5);
    CHECK(std::get<Text>(scene.shapes[scene.rows[0].shape]).text == "een");
    CHECK(std::get<Text>(scene.shapes[scene.rows[1].shape]).text == "twee");
    insert_shapes(scene, 4, {Line{}});
    CHECK(scene.rows[0].shape == 3);
    CHECK(scene.rows[1].shape == 5);
}

TEST_CASE("a scene as JSON names its shapes and its words")
{
    Scene scene;
    scene.title = "T";
    scene.table.columns = {{"a", true}};
    scene.table.rows = {{TableCell("1", 1)}};
    scene.shapes = {Line{0, 0, 1.004F, 1, Ink::Border, 1, true}, Polygon{{{0, 0}, {1, 0}, {0, 1}}, {}, Ink::Text}};
    const auto json = scene_json(scene);
    CHECK(json.find("\"line\":[0.0,0.0,1.0,1.0]") != std::string::npos);
    CHECK(json.find("\"polygon\"") != std::string::npos);
    CHECK(json.find("[\"1\"]") != std::string::npos);
}

TEST_CASE("a scene is made smaller as a whole, and one that fits stays as it is")
{
    Scene scene;
    scene.width = 200;
    scene.height = 100;
    scene.shapes = {Rect{10, 20, 30, 40, {Ink::Text}, Ink::None, 4}, Line{0, 0, 200, 100, Ink::Border, 2},
                    Text{50, 60, "woord", 16}, Polygon{{{2, 4}, {6, 8}, {0, 2}}, {}, Ink::Text},
                    Path{{{2, 4}, {6, 8}}, Ink::Border, 3}};
    CHECK(fitted(scene, 200) == scene);
    const Scene half = fitted(scene, 100);
    CHECK(half.width == 100);
    CHECK(half.height == 50);
    CHECK(half.shapes == std::vector<Shape>{Rect{5, 10, 15, 20, {Ink::Text}, Ink::None, 2},
                                            Line{0, 0, 100, 50, Ink::Border, 1}, Text{25, 30, "woord", 8},
                                            Polygon{{{1, 2}, {3, 4}, {0, 1}}, {}, Ink::Text},
                                            Path{{{1, 2}, {3, 4}}, Ink::Border, 1.5F}});
    CHECK(fitted(Scene{}, 100) == Scene{});
}
