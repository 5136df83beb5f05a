// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/road.h"
#include "report/scene/scene.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace wk::report {

/// The colour of a basisfunctie (0 to 4, in the order of the route), and the ground that goes with it.
Ink basisfunctie_ink(std::size_t basisfunctie);
Ink basisfunctie_ground(std::size_t basisfunctie);

/// The sign of a basisfunctie with a number or nothing in it: shield, eye, door, lens or loop, so that it is known by
/// its shape as well as its colour.
///
/// radius   half its height
/// fill     Ink of the sign; `on` that of what stands in it
void add_sign(std::vector<Shape>& shapes, std::size_t basisfunctie, float x, float y, float radius, Ink fill, Ink on,
              std::string_view number);

/// Footprints along a stretch of road, left and right in turn, walking from its beginning to its end.
///
/// size   length of a shoe; `apart` how far one step takes
void add_footprints(std::vector<Shape>& shapes, const std::vector<RoadPoint>& way, float size, float apart, Ink ink);

} // namespace wk::report
