// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme.h"

#include <doctest/doctest.h>

using namespace wk::ui;
using wk::report::Appearance;
using wk::report::contrast;

TEST_CASE("texts contrast at least 4,5 to 1 with what they stand on, lines and marks 3 to 1, in light and dark")
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const wk::ui::Theme& theme = theme_for(appearance);
        for (const auto ground : {theme.background, theme.surface, theme.hover, theme.selected, theme.done_surface,
                                  theme.attention_surface, theme.error_surface}) {
            CAPTURE(ground);
            CHECK(contrast(theme.text, ground) >= 4.5);
            CHECK(contrast(theme.muted, ground) >= 4.5);
            CHECK(contrast(theme.accent, ground) >= 4.5);
            CHECK(contrast(theme.border, ground) >= 3);
        }
        CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
        CHECK(contrast(theme.done, theme.done_surface) >= 4.5);
        CHECK(contrast(theme.attention, theme.attention_surface) >= 4.5);
        CHECK(contrast(theme.error, theme.error_surface) >= 4.5);
    }
}

TEST_CASE("a packed colour is ABGR with its opacity")
{
    CHECK(colour(0x112233) == 0xFF332211u);
    CHECK(colour(0x112233, 0) == 0x00332211u);
}
