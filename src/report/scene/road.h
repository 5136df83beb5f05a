// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace wk::report {

using RoadPoint = std::pair<float, float>;

/// The room a road has, in pixels.
struct RoadRoom {
    float width = 0, height = 0;
    std::size_t columns = 4; ///< stops side by side
    float head = 0;          ///< from the top of a row to the middle of the road in it
    float margin = 0;        ///< free at all sides
    float turn = 0;          ///< room for a bend at the side
    float half = 0;          ///< half the width of the road with all that lies along it
    float begin = 0;         ///< where the road begins, from the left
    float lead = 0;          ///< of the first row, left free at its left
};

/// Where a stop stands, and the room around it.
struct RoadStop {
    std::size_t point = 0; ///< index into Road::points
    float x = 0, y = 0;
    float width = 0; ///< of its own part of the row
    std::size_t row = 0;
};

/// A road that winds down: rows to the right and back to the left in turn, with bends between them.
struct Road {
    std::vector<RoadPoint> points; ///< along its middle, about RoadSample apart
    std::vector<RoadStop> stops;
    float row_height = 0;
};

inline constexpr float RoadSample = 6;
inline constexpr float Pi = 3.14159265F;

/// How far a map can be zoomed in; at 1 all of it fits.
inline constexpr float MostMapZoom = 4;

/// A road with `stops` stops, `room.columns` in a row; the last row shares its width among those that are left.
Road road_in(const RoadRoom& room, std::size_t stops);

/// The part of a road between two of its points, both included.
std::vector<RoadPoint> stretch(const Road& road, std::size_t from, std::size_t to);

} // namespace wk::report
