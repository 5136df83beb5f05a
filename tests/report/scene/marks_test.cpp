// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/marks.h"

#include "report/scene/palette.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <set>

using namespace wk::report;

TEST_CASE("thirty series differ in shape or colour, and six in a row in shape")
{
    std::set<std::pair<MarkShape, Ink>> seen;
    std::set<MarkShape> shapes;
    for (std::size_t i = 0; i < 30; ++i) {
        const Mark mark = mark_of(i, false);
        seen.insert({mark.shape, mark.ink});
        if (i < 6)
            shapes.insert(mark.shape);
        // WCAG 2.2, 1.4.11: a graphical object has a contrast of 3 with what lies beside it
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
            CHECK(contrast(rgb_of(mark.ink, appearance), rgb_of(Ink::Surface, appearance)) >= 3);
    }
    CHECK(seen.size() == 30);
    CHECK(shapes.size() == 6);
}

TEST_CASE("an open mark is drawn as its colour with a hole, a closed one as one shape")
{
    for (std::size_t i = 0; i < 6; ++i) {
        Scene closed;
        add_mark(closed, mark_of(i, false), 50, 50, 6);
        CHECK(closed.shapes.size() == 1);
        Scene open;
        add_mark(open, mark_of(i, true), 50, 50, 6);
        CHECK(open.shapes.size() == 2);
    }
}

TEST_CASE("a legend wraps between entries and within a long one")
{
    const RowLayout frame({320, 1}, {{"n", 60}}, 200, 400);
    const std::vector<std::pair<Mark, std::string>> entries{
        {mark_of(0, false), "een"},
        {mark_of(1, false), "een naam die veel langer is dan er op één regel van deze smalle figuur past"},
        {mark_of(2, true), "drie"}};
    Scene scene = empty_scene("t", "n", {320, 1});
    float y = 0;
    add_mark_legend(scene, frame, entries, y);
    wk::tests::check_words_inside(scene);
    wk::tests::check_words_apart(scene);
    std::size_t lines = 0;
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape)) {
            ++lines;
            CHECK(text->y < y);
        }
    CHECK(lines >= 4);
}
