// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/palette.h"

#include <doctest/doctest.h>

using namespace wk::report;

TEST_CASE("contrast is that of WCAG 2.2")
{
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0xFFFFFF, 0xFFFFFF) == doctest::Approx(1));
    // #767676 on white is the well-known edge of 4.5:1 (W3C, Understanding SC 1.4.3): 4.54
    CHECK(contrast(0x767676, 0xFFFFFF) == doctest::Approx(4.54).epsilon(0.002));
}

TEST_CASE("a label on any segment contrasts at least 4,5 to 1")
{
    for (int count = 2; count <= 11; ++count)
        for (int index = 0; index < count; ++index)
            for (const bool recognition : {false, true}) {
                const Ink fill = point_fill(index, count, recognition).ink;
                CAPTURE(int(fill));
                CHECK(contrast(rgb_of(fill, Appearance::Light), rgb_of(label_ink(fill), Appearance::Light)) >= 4.5);
            }
}

TEST_CASE("the lights of the stoplicht are read as text on both kinds of paper")
{
    for (const Ink light : {Ink::OnTrack, Ink::Attention, Ink::Behind})
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
            for (const Ink paper : {Ink::Background, Ink::Surface})
                CHECK(contrast(rgb_of(light, appearance), rgb_of(paper, appearance)) >= 4.5);
}

TEST_CASE("agreement is mirrored around the middle, and its low half is hatched")
{
    CHECK(point_fill(0, 7, false).ink == Ink::Agreement1);
    CHECK(point_fill(3, 7, false).ink == Ink::Agreement4);
    CHECK(point_fill(6, 7, false).ink == Ink::Agreement7);
    for (int count = 2; count <= 11; ++count)
        for (int index = 0; index < count; ++index) {
            const bool low = 2 * index < count - 1;
            CHECK((point_fill(index, count, false).pattern != Pattern::None) == low);
        }
}

TEST_CASE("recognition runs from light to dark without hatching")
{
    double before = 22;
    for (int index = 0; index < 5; ++index) {
        const Fill fill = point_fill(index, 5, true);
        CHECK(fill.pattern == Pattern::None);
        const double light = contrast(rgb_of(fill.ink, Appearance::Light), 0x000000);
        CHECK(light < before);
        before = light;
    }
}
