#include "report/hatching.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

namespace {

constexpr float WideStep = 7; ///< between the lines or dots of a pattern
constexpr float DenseStep = 4;

void add_line_strokes(std::vector<Hatching::Stroke>& out, const Rect& it)
{
    const float step = (it.fill.pattern == Pattern::RisingDense ? DenseStep : WideStep) * std::sqrt(2.0F);
    const bool rising = it.fill.pattern != Pattern::Falling; // x + y is constant, else x - y
    const float right = it.x + it.width;
    const float low = rising ? it.y : -(it.y + it.height);
    const float high = rising ? it.y + it.height : -it.y;
    for (float sum = std::ceil((it.x + low) / step) * step; sum < right + high; sum += step) {
        const float from = std::max(it.x, sum - high);
        const float to = std::min(right, sum - low);
        const float sign = rising ? 1.0F : -1.0F;
        out.push_back({from, sign * (sum - from), to, sign * (sum - to)});
    }
}

void add_dot_strokes(std::vector<Hatching::Stroke>& out, const Rect& it)
{
    const auto first = [](float from) { return std::ceil((from - 1) / WideStep) * WideStep + 2; };
    for (float y = first(it.y); y + 1 <= it.y + it.height; y += WideStep)
        for (float x = first(it.x); x + 1 <= it.x + it.width; x += WideStep)
            out.push_back({x, y, x, y});
}

} // namespace

Hatching hatching_of(const Rect& rect)
{
    Hatching out;
    if (rect.fill.pattern == Pattern::None || rect.width <= 0 || rect.height <= 0)
        return out;
    out.dots = rect.fill.pattern == Pattern::Dots;
    out.width = out.dots ? 2.0F : 0.7F;
    out.opacity = out.dots ? 0.5F : 0.45F;
    if (out.dots)
        add_dot_strokes(out.strokes, rect);
    else
        add_line_strokes(out.strokes, rect);
    return out;
}

} // namespace wk::report
