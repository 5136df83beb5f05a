// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// 0xRRGGBB.
using Rgb = std::uint32_t;

enum class Appearance : std::uint8_t { Light, Dark };

/// The value of a colour name in an appearance. Ink::None has none and asserts.
Rgb rgb_of(Ink ink, Appearance appearance);

/// "0B5CAD", as documents write it.
std::string hex_digits(Rgb value);

/// The name of a colour in a style sheet, the same in every appearance: "agreement-1". Ink::None has none and asserts.
std::string_view ink_name(Ink ink);

/// Every colour that has a name, in the order of Ink.
std::vector<Ink> all_inks();

/// Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio.
double contrast(Rgb a, Rgb b);

/// OnDark or OnLight, whichever contrasts more with `fill`.
Ink label_ink(Ink fill);

/// The fill of point `index` (0 = lowest) of a scale with `count` points. Scales of agreement run brown –
/// grey – green with hatching below the middle; scales of recognition run light to dark.
Fill point_fill(int index, int count, bool recognition);

} // namespace wk::report
