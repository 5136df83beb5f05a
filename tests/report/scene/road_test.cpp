// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/road.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace wk::report;

TEST_CASE("a road passes all its stops in order, and never jumps")
{
    for (const std::size_t columns : {2, 4})
        for (const float width : {700.0F, 1064.0F, 4000.0F}) {
            const Road road = road_in({width, 800, columns, 90, 20, 60, 20, 50, 40}, 10);
            REQUIRE(road.stops.size() == 10);
            for (std::size_t i = 1; i < road.points.size(); ++i) {
                const float dx = road.points[i].first - road.points[i - 1].first;
                const float dy = road.points[i].second - road.points[i - 1].second;
                CHECK(std::sqrt(dx * dx + dy * dy) < 2.5F * RoadSample);
            }
            for (std::size_t i = 1; i < road.stops.size(); ++i) {
                CHECK(road.stops[i - 1].point < road.stops[i].point);
                CHECK(road.stops[i - 1].row <= road.stops[i].row);
            }
            for (const auto& stop : road.stops) {
                CHECK(stop.x - stop.width / 2 >= 0);
                CHECK(stop.x + stop.width / 2 <= width);
            }
        }
}

TEST_CASE("rows go to the right and back in turn, and a row that is not full shares its width")
{
    const Road road = road_in({1000, 700, 4, 80, 20, 60, 20, 50, 0}, 10);
    CHECK(road.stops[0].x < road.stops[3].x);
    CHECK(road.stops[4].x > road.stops[7].x);
    CHECK(road.stops[8].x < road.stops[9].x);
    CHECK(road.stops[8].width == doctest::Approx(2 * road.stops[0].width));
    CHECK(road.stops[9].row == 2);
}

TEST_CASE("a stretch holds both its ends")
{
    const Road road = road_in({1000, 700, 4, 80, 20, 60, 20, 50, 0}, 10);
    const auto part = stretch(road, road.stops[1].point, road.stops[2].point);
    CHECK(part.front() == road.points[road.stops[1].point]);
    CHECK(part.back() == road.points[road.stops[2].point]);
}
