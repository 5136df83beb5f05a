// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

enum class Face : std::uint8_t { Regular, Semibold };

/// Advance of one glyph, in font units.
struct GlyphAdvance {
    char32_t code_point;
    std::uint16_t advance;
};

/// Width of one line of UTF-8 text set in Open Sans, in the unit of `size` (pixels or points). Characters
/// the typeface lacks count as wide as a question mark. Same numbers on every machine.
float text_width(std::string_view text, Face face, float size);

/// From the top of the ascenders to the bottom of the descenders, in em.
float line_extent(Face face);

/// Breaks text into lines at most `width` wide, at blanks and after hyphens; a single word that is wider
/// than a line is broken where it must. Newlines break too. The pieces point into `text`; there is
/// always at least one.
std::vector<std::string_view> wrap_text(std::string_view text, Face face, float size, float width);

/// The longest beginning of `text` that fits `width` together with an ellipsis; all of it when it fits.
std::string shortened(std::string_view text, Face face, float size, float width);

} // namespace wk::report
