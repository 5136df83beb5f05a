#pragma once

#include "report/scene.h"

#include <vector>

namespace wk::report {

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
Hatching hatching_of(const Rect& rect);

} // namespace wk::report
