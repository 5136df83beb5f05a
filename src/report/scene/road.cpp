// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/road.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wk::report {

namespace {

constexpr float Wave = 7; ///< how far a row swings up and down: a road, not a ruler

/// Points from a to b at height y, the first included, swinging a little; both ends are level.
void add_road_row(Road& road, float a, float b, float y)
{
    const float length = std::abs(b - a);
    const int count = std::max(2, int(length / RoadSample));
    const float swings = std::max(1.0F, std::round(length / 420));
    for (int i = 0; i < count; ++i) {
        const float u = float(i) / float(count - 1);
        const float calm = std::sin(Pi * u);
        road.points.emplace_back(a + (b - a) * u, y + Wave * calm * calm * std::sin(2 * Pi * swings * u));
    }
}

/// Half an ellipse from (x, y) down to the next row; `way` is 1 where it bulges to the right, -1 to the left.
void add_bend(Road& road, float x, float y, float reach, float down, float way)
{
    const float length = Pi * std::sqrt((reach * reach + down * down / 4) / 2);
    const int count = std::max(4, int(length / RoadSample));
    for (int i = 1; i < count; ++i) {
        const float angle = Pi * float(i) / float(count);
        road.points.emplace_back(x + way * reach * std::sin(angle), y + down / 2 * (1 - std::cos(angle)));
    }
}

void add_stop(Road& road, std::size_t first_point, float x, float width, std::size_t row)
{
    std::size_t nearest = first_point;
    for (std::size_t i = first_point; i < road.points.size(); ++i)
        if (std::abs(road.points[i].first - x) < std::abs(road.points[nearest].first - x))
            nearest = i;
    road.stops.push_back({nearest, road.points[nearest].first, road.points[nearest].second, width, row});
}

} // namespace

Road road_in(const RoadRoom& room, std::size_t stops)
{
    assert(room.columns > 0 && stops > 0);
    Road road;
    const std::size_t rows = (stops + room.columns - 1) / room.columns;
    road.row_height = (room.height - 2 * room.margin) / float(rows);
    const float left = room.margin + room.turn;
    const float right = room.width - room.margin - room.turn;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool to_right = row % 2 == 0;
        const float y = room.margin + float(row) * road.row_height + room.head;
        const std::size_t first = road.points.size();
        const float from = to_right ? left : right;
        const float to = to_right ? right : left;
        const float lead = row == 0 ? room.lead : 0;
        add_road_row(road, row == 0 ? std::min(room.begin, left) : from, to, y);
        const std::size_t here = std::min(room.columns, stops - row * room.columns);
        const float width = (right - left - lead) / float(here);
        for (std::size_t i = 0; i < here; ++i)
            add_stop(road, first, from + lead + (float(i) + 0.5F) * (to_right ? width : -width), width, row);
        if (row + 1 < rows)
            add_bend(road, to, y, room.turn - room.half, road.row_height, to_right ? 1.0F : -1.0F);
    }
    return road;
}

std::vector<RoadPoint> stretch(const Road& road, std::size_t from, std::size_t to)
{
    assert(from <= to && to < road.points.size());
    return {road.points.begin() + std::ptrdiff_t(from), road.points.begin() + std::ptrdiff_t(to) + 1};
}

} // namespace wk::report
