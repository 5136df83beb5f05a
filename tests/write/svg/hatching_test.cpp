// SPDX-License-Identifier: EUPL-1.2
#include "write/svg/hatching.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk::report;
using namespace wk::write;

TEST_CASE("hatching stays inside its rectangle, and slants as its name says")
{
    for (const Pattern pattern : {Pattern::Rising, Pattern::RisingDense, Pattern::Falling, Pattern::Dots}) {
        const Hatching hatching = hatching_of(Rect{11, 3, 20, 10, {Ink::Agreement1, pattern}, Ink::None, 0});
        CAPTURE(int(pattern));
        REQUIRE(!hatching.strokes.empty());
        CHECK(hatching.dots == (pattern == Pattern::Dots));
        CHECK(hatching.width > 0);
        CHECK(hatching.opacity > 0);
        CHECK(hatching.opacity < 1);
        for (const auto& stroke : hatching.strokes) {
            CHECK(stroke.x1 >= 11);
            CHECK(stroke.x2 <= 31.001F);
            CHECK(stroke.x2 >= stroke.x1);
            for (const float y : {stroke.y1, stroke.y2}) {
                CHECK(y >= 2.999F);
                CHECK(y <= 13.001F);
            }
            if (!hatching.dots)
                CHECK((pattern == Pattern::Falling ? stroke.y2 >= stroke.y1 : stroke.y2 <= stroke.y1));
        }
    }
}

TEST_CASE("rectangles beside each other are hatched in one")
{
    const auto sums = [](float x) {
        std::vector<float> out;
        for (const auto& stroke :
             hatching_of(Rect{x, 0, 30, 10, {Ink::Agreement1, Pattern::Rising}, Ink::None, 0}).strokes)
            out.push_back(stroke.x1 + stroke.y1);
        return out;
    };
    const auto left = sums(0);
    const auto right = sums(30);
    // The line that crosses the border is in both.
    REQUIRE(!left.empty());
    CHECK(std::abs(left.back() - right.front()) < 0.001F);
}

TEST_CASE("without a pattern, or without a surface, nothing is hatched")
{
    CHECK(hatching_of(Rect{0, 0, 20, 10, {Ink::Agreement1, Pattern::None}, Ink::None, 0}).strokes.empty());
    CHECK(hatching_of(Rect{0, 0, 0, 10, {Ink::Agreement1, Pattern::Rising}, Ink::None, 0}).strokes.empty());
    CHECK(hatching_of(Rect{0, 0, 20, -1, {Ink::Agreement1, Pattern::Dots}, Ink::None, 0}).strokes.empty());
}

TEST_SUITE_END();
