// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/scene_parts.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

namespace {

void move(Rect& it, float down)
{
    it.y += down;
}

void move(Text& it, float down)
{
    it.y += down;
}

void move(Line& it, float down)
{
    it.y1 += down;
    it.y2 += down;
}

template <class Outline>
void move(Outline& it, float down)
{
    for (auto& point : it.points)
        point.second += down;
}

/// What stands above the rows. Lines that run on through them end with this part.
void add_head(Scene& part, const Scene& scene)
{
    const float cut = scene.height - part.height;
    const auto end = scene.shapes.begin() + std::ptrdiff_t(scene.rows.front().shape);
    part.shapes.assign(scene.shapes.begin(), end);
    for (auto& shape : part.shapes)
        if (auto* line = std::get_if<Line>(&shape); line && line->y2 > scene.rows.front().y)
            line->y2 -= cut;
}

/// The bars of some rows; nothing where a row is no bar.
std::optional<Chart> chart_part(const Scene& scene, std::size_t from, std::size_t to)
{
    if (!scene.chart || scene.chart->categories.size() != scene.rows.size())
        return std::nullopt;
    const auto part_of = [&](const auto& all) {
        return std::decay_t<decltype(all)>(all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(to));
    };
    Chart out = *scene.chart;
    out.categories = part_of(scene.chart->categories);
    out.series.clear();
    for (const auto& each : scene.chart->series)
        out.series.push_back({each.name, each.fill, part_of(each.values), each.mark});
    return out;
}

Scene scene_part(const Scene& scene, std::size_t from, std::size_t to)
{
    const auto& rows = scene.rows;
    const bool last = to == rows.size();
    const float top = rows.front().y;
    Scene part = scene;
    part.rows.clear();
    part.chart = chart_part(scene, from, to);
    part.height = top + (last ? scene.height : rows[to].y) - rows[from].y;
    add_head(part, scene);
    const float down = top - rows[from].y;
    const std::size_t end = last ? scene.shapes.size() : rows[to].shape;
    for (std::size_t i = rows[from].shape; i < end; ++i) {
        part.shapes.push_back(scene.shapes[i]);
        std::visit([&](auto& it) { move(it, down); }, part.shapes.back());
    }
    return part;
}

} // namespace

std::vector<Scene> scene_parts(const Scene& scene, float most)
{
    const auto& rows = scene.rows;
    const float head = rows.empty() ? 0 : rows.front().y;
    if (scene.height <= most || rows.size() < 2 || most <= head)
        return {scene};
    const float body = scene.height - head;
    const float target = body / std::ceil(body / (most - head));
    std::vector<Scene> out;
    std::size_t from = 0;
    for (std::size_t to = 1; to <= rows.size(); ++to) {
        // A row belongs to the part in which its middle lies.
        const auto place = [&](std::size_t row) {
            const float end = row + 1 < rows.size() ? rows[row + 1].y : scene.height;
            return std::floor(((rows[row].y + end) / 2 - head) / target);
        };
        if (to < rows.size() && place(to) == place(from))
            continue;
        out.push_back(scene_part(scene, from, to));
        from = to;
    }
    return out;
}

} // namespace wk::report
