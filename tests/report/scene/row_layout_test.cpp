// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/row_layout.h"

#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace wk;
using namespace wk::report;

namespace {

const std::vector<NumberColumn> FrameColumns{{"n", 50}, {"p na correctie", 80, true}};

} // namespace

TEST_CASE("words, plot and numbers stand side by side when there is room, and one below the other when not")
{
    const RowLayout wide({900, 1}, FrameColumns, 200, 400);
    CHECK(wide.wide());
    CHECK(wide.plot_left() > 190);
    CHECK(wide.plot_width() >= 200);
    CHECK(wide.plot_left() + wide.plot_width() + 20 + 130 <= 900.5F);
    const RowLayout narrow({320, 1}, FrameColumns, 200, 400);
    CHECK(!narrow.wide());
    CHECK(narrow.plot_left() == 0);
    CHECK(narrow.plot_width() == 320);
    CHECK(narrow.heads_height() == 0);
    CHECK(!RowLayout({900, 2}, FrameColumns, 200, 400).wide()); // letters twice as large need twice the room
}

TEST_CASE("a row is as high as its words or its band, and nothing lies over anything else")
{
    const std::string text = "Een stelling met zo veel woorden dat zij nooit op één regel past, ook niet op twee.";
    for (const float width : {300.0F, 700.0F, 1200.0F}) {
        Scene scene;
        scene.width = width;
        const RowLayout frame({width, 1}, FrameColumns, 150, 400);
        float y = frame.heads_height();
        frame.add_heads(scene, y);
        const std::array<std::string, 2> numbers{"94", "● 0,012"};
        const auto first = frame.add_row(scene, y, "Onderwerp", text, numbers, 30);
        const float between = y;
        const auto second = frame.add_row(scene, y, {}, "Kort", numbers, 30);
        CHECK(first.top >= 0);
        CHECK(first.top + first.height <= between + 0.5F);
        CHECK(second.top >= between);
        CHECK(second.top + second.height <= y + 0.5F);
        tests::check_words_inside(scene);
        tests::check_words_apart(scene);
        const auto numbers_in_line = std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const auto& shape) {
            const auto* line = std::get_if<Text>(&shape);
            return line && line->text == "n 94 · p na correctie ● 0,012";
        });
        CHECK(numbers_in_line == (frame.wide() ? 0 : 2));
    }
}

TEST_CASE("the widest word of a text counts, not the whole of it")
{
    CHECK(widest_word("", Face::Regular, 14) == 0);
    CHECK(widest_word("een team", Face::Regular, 14) == text_width("team", Face::Regular, 14));
    CHECK(widest_word(" hulp  in ", Face::Regular, 14) == text_width("hulp", Face::Regular, 14));
}

TEST_CASE("an axis keeps values and labels inside the plot")
{
    const Axis axis{-1, 1, 100, 200};
    CHECK(axis.x(0) == 200);
    CHECK(axis.x(-3) == 100);
    CHECK(axis.x(3) == 300);
    Scene scene;
    scene.width = 300;
    add_axis(scene, 0, axis, std::array<std::pair<double, std::string>, 2>{{{-1, "−1,000"}, {1, "1,000"}}}, 20, 90, 12);
    REQUIRE(scene.shapes.size() == 4);
    tests::check_words_inside(scene);
}
