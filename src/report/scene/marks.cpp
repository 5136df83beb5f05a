// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/marks.h"

#include <algorithm>
#include <array>

namespace wk::report {

namespace {

/// A polygon of points around x, y in units of `radius`. All are convex, since not every painter fills others.
Polygon polygon_at(float x, float y, float radius, std::vector<std::pair<float, float>> points, Ink fill, Ink stroke)
{
    for (auto& [dx, dy] : points)
        dx = x + dx * radius, dy = y + dy * radius;
    return {std::move(points), {fill, Pattern::None}, stroke};
}

Shape shape_at(MarkShape shape, float x, float y, float radius, Ink fill, Ink stroke)
{
    const auto box = [&](float half_width, float half_height) {
        return Rect{x - half_width * radius,
                    y - half_height * radius,
                    2 * half_width * radius,
                    2 * half_height * radius,
                    {fill, Pattern::None},
                    stroke,
                    0};
    };
    switch (shape) {
    case MarkShape::Circle: break;
    case MarkShape::Square: return box(1, 1);
    case MarkShape::Bar: return box(0.6F, 1.3F);
    case MarkShape::Triangle: return polygon_at(x, y, radius, {{0, -1.2F}, {1.2F, 1}, {-1.2F, 1}}, fill, stroke);
    case MarkShape::Diamond:
        return polygon_at(x, y, radius, {{0, -1.3F}, {1.3F, 0}, {0, 1.3F}, {-1.3F, 0}}, fill, stroke);
    case MarkShape::TriangleDown: return polygon_at(x, y, radius, {{0, 1.2F}, {-1.2F, -1}, {1.2F, -1}}, fill, stroke);
    }
    Rect dot = box(1, 1);
    dot.radius = radius;
    return dot;
}

} // namespace

Mark mark_of(std::size_t series, bool open)
{
    constexpr std::array shapes{MarkShape::Circle,  MarkShape::Square,       MarkShape::Triangle,
                                MarkShape::Diamond, MarkShape::TriangleDown, MarkShape::Bar};
    constexpr std::array inks{Ink::Accent, Ink::Agreement2, Ink::Recognition4, Ink::Muted, Ink::Text};
    return {shapes[series % shapes.size()], inks[series % inks.size()], open};
}

void add_mark(Scene& scene, const Mark& mark, float x, float y, float radius)
{
    scene.shapes.push_back(shape_at(mark.shape, x, y, radius, mark.ink, Ink::Surface));
    if (mark.open) // an outline as two fills: painters do not all draw the outline of every shape
        scene.shapes.push_back(shape_at(mark.shape, x, y, radius * 0.55F, Ink::Surface, Ink::None));
}

void add_mark_legend(Scene& scene, const RowLayout& frame, std::span<const std::pair<Mark, std::string>> entries,
                     float& y)
{
    const float before_words = 20 * frame.scale();
    const float line = 22 * frame.scale();
    float x = 0;
    y += 18 * frame.scale();
    for (const auto& [mark, words] : entries) {
        const float width = text_width(words, Face::Regular, frame.small());
        if (x > 0 && x + before_words + width > frame.width()) {
            x = 0;
            y += line;
        }
        add_mark(scene, mark, x + 8 * frame.scale(), y - 5 * frame.scale(), 6 * frame.scale());
        const auto lines = wrap_text(words, Face::Regular, frame.small(), frame.width() - before_words);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            y += i > 0 ? line : 0;
            scene.shapes.push_back(Text{x + before_words, y, std::string(lines[i]), frame.small(), Face::Regular,
                                        Align::Left, Ink::Muted});
        }
        x = lines.size() > 1 ? frame.width() : x + before_words + width + 22 * frame.scale();
    }
    y += 26 * frame.scale();
}

} // namespace wk::report
