// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <span>
#include <string_view>
#include <vector>

namespace wk::write {

/// How a pattern looks, wherever it is drawn: lines or dots of the text's colour upon the one of its fill.
struct Hatch {
    report::Pattern pattern;
    std::string_view name;   ///< in SVG
    std::string_view preset; ///< what comes nearest to it in DrawingML
    float step;              ///< CSS pixels from line to line or from dot to dot
    int angle;               ///< degrees that upright lines are turned by, as the hands of a clock turn
    bool dots;
    float width;   ///< CSS pixels of a line; of a dot, its diameter
    float opacity; ///< 0 to 1
};

/// All of them.
std::span<const Hatch> hatches();

/// How this one looks; null without a pattern.
const Hatch* hatch_of(report::Pattern pattern);

/// Where the first dot stands in both directions, in CSS pixels; the others follow at each step.
inline constexpr float FirstDot = 2;

/// The pattern of a rectangle as strokes of the text's colour, for pictures that cannot repeat a pattern.
struct Hatching {
    struct Stroke {
        float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    };

    std::vector<Stroke>
        strokes;       ///< within the rectangle, from left to right or from top to bottom; dots have no length
    float width = 0;   ///< CSS pixels; of dots, the diameter
    float opacity = 0; ///< 0 to 1
    bool dots = false;
};

/// The strokes lie where those of the whole figure would, so that rectangles beside each other are hatched in one.
/// Nothing without a pattern.
Hatching hatching_of(const report::Rect& rect);

} // namespace wk::write
