// SPDX-License-Identifier: EUPL-1.2
#include "write/svg/hatching.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wk::write {

namespace {

constexpr std::array<Hatch, 4> Hatches{{
    {report::Pattern::Rising, "rising", "ltUpDiag", 7, 45, false, 0.7F, 0.45F},
    {report::Pattern::RisingDense, "dense", "dkUpDiag", 4, 45, false, 0.7F, 0.45F},
    {report::Pattern::Falling, "falling", "ltDnDiag", 7, -45, false, 0.7F, 0.45F},
    {report::Pattern::Dots, "dots", "pct20", 7, 0, true, 2, 0.5F},
}};

void add_line_strokes(std::vector<Hatching::Stroke>& out, const report::Rect& it, const Hatch& hatch)
{
    const float step = hatch.step * std::sqrt(2.0F);
    const bool rising = hatch.angle > 0; // x + y is constant, else x - y
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

void add_dot_strokes(std::vector<Hatching::Stroke>& out, const report::Rect& it, const Hatch& hatch)
{
    const float half = hatch.width / 2;
    const auto first = [&](float from) {
        return std::ceil((from - (FirstDot - half)) / hatch.step) * hatch.step + FirstDot;
    };
    for (float y = first(it.y); y + half <= it.y + it.height; y += hatch.step)
        for (float x = first(it.x); x + half <= it.x + it.width; x += hatch.step)
            out.push_back({x, y, x, y});
}

} // namespace

std::span<const Hatch> hatches()
{
    return Hatches;
}

const Hatch* hatch_of(report::Pattern pattern)
{
    const auto* found =
        std::find_if(Hatches.begin(), Hatches.end(), [&](const Hatch& it) { return it.pattern == pattern; });
    return found == Hatches.end() ? nullptr : found;
}

Hatching hatching_of(const report::Rect& rect)
{
    Hatching out;
    const Hatch* hatch = hatch_of(rect.fill.pattern);
    if (!hatch || rect.width <= 0 || rect.height <= 0)
        return out;
    out.dots = hatch->dots;
    out.width = hatch->width;
    out.opacity = hatch->opacity;
    if (out.dots)
        add_dot_strokes(out.strokes, rect, *hatch);
    else
        add_line_strokes(out.strokes, rect, *hatch);
    return out;
}

} // namespace wk::write
