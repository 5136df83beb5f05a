// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_layout.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

using namespace wk::report;
using wk::tests::content;

namespace {

MapLayout layout(float width, float height, float zoom)
{
    MapLook look;
    look.width = width;
    look.height = height;
    return layout_for(content(), look, width * zoom, height * zoom);
}

} // namespace

TEST_CASE("wide windows have four steps side by side, tall ones two")
{
    CHECK(layout(1064, 636, 1).columns == 4);
    CHECK(layout(724, 1016, 1).columns == 2);
}

TEST_CASE("road and signs swell while zooming in, up to a limit")
{
    CHECK(layout(1064, 636, 1).swell == 1);
    CHECK(layout(1064, 636, 2).swell > 1);
    CHECK(layout(1064, 636, 4).swell == layout(1064, 636, 8).swell);
}

TEST_CASE("saying less goes step by step down to the phases")
{
    MapLayout near = layout(1064, 636, 3);
    REQUIRE(near.detail == MapDetail::Lessons);
    CHECK(say_less(content(), near));
    CHECK(near.detail == MapDetail::Steps);
    CHECK(say_less(content(), near));
    CHECK(near.detail == MapDetail::Phases);
    CHECK(!say_less(content(), near));
}

TEST_CASE("a first row that needs fewer lines lies higher")
{
    MapLayout far = layout(1064, 636, 1);
    CHECK(far.first_phase_lines <= far.phase_lines);
    far.phase_lines = 2;
    far.first_phase_lines = 1;
    CHECK(spare_above(far) == far.phase_size() * PhaseLine);
    far.first_phase_lines = 2;
    CHECK(spare_above(far) == 0);
}

TEST_CASE("the legend takes more rows where it is narrow, and no basisfunctie is left out")
{
    CHECK(legend_rows(content(), layout(1704, 916, 1)) == 1);
    CHECK(legend_rows(content(), layout(400, 900, 1)) >= 3);
}
