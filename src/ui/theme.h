// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/palette.h"

#include <cstdint>

namespace wk::ui {

/// A colour as Dear ImGui packs it: ABGR.
using Colour = std::uint32_t;

/// Packs 0xRRGGBB with an opacity from 0 to 1.
Colour colour(report::Rgb rgb, float opacity = 1);

/// What things are drawn in, by what they mean. Text colours contrast 4,5 or more with background and surface,
/// lines and marks 3 or more (tests/ui/theme_test.cpp computes it).
struct Theme {
    report::Appearance appearance = report::Appearance::Light;
    report::Rgb background = 0, surface = 0, text = 0, muted = 0, border = 0, accent = 0;
    report::Rgb on_accent = 0; ///< text on a filled button
    report::Rgb hairline = 0;  ///< decoration between rows; carries no meaning
    report::Rgb hover = 0;     ///< surface under the pointer
    report::Rgb selected = 0;  ///< surface of what is chosen
    report::Rgb done = 0, attention = 0, error = 0;
    report::Rgb done_surface = 0, attention_surface = 0, error_surface = 0;

    Colour of(report::Ink ink) const { return colour(report::rgb_of(ink, appearance)); }
};

const Theme& theme_for(report::Appearance appearance);

// Sizes in CSS pixels at 100% text, multiples of 4 (design: 8 inside, 16 between, 32 around).
inline constexpr float Inside = 8;
inline constexpr float Between = 16;
inline constexpr float Around = 32;
inline constexpr float Radius = 8;
inline constexpr float ControlHeight = 40;
inline constexpr float MeasureEm = 36; ///< widest running text, about 72 characters

} // namespace wk::ui
