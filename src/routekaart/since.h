// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/place.h"

#include <cstddef>
#include <vector>

namespace wk::routekaart {

/// Places that a change since the report touches, in the order of the kinds: basisfuncties, steps, lessons,
/// requirements, dilemmas, figures.
std::vector<Place> touched_by(const Since& since);

/// Indices of the changes that touch a place. A step is touched too when one of its lessons, requirements or dilemmas is.
std::vector<std::size_t> since_on(const Content& content, Place place);

} // namespace wk::routekaart
