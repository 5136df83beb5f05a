// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/place.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace wk::routekaart {

/// How large a municipality is: fewer than 50.000, 100.000 or 250.000 inhabitants, or more.
///
/// From the number of inhabitants alone, because the sketches' own words contradict each other: 65.000 is called
/// rather small there, 68.000 average. The limits are three at which national statistics divide municipalities too
/// (CBS, gemeentegrootte), and leave three to five of the sixteen sketches in each class.
enum class SizeClass : std::uint8_t { Small, Middle, Large, Largest };

/// inhabitants   1 or more
SizeClass size_class(int inhabitants);

/// The sketch of the municipality that a practice is about: its own, or that of the municipality that an example
/// names. None for anything else.
std::optional<std::size_t> municipality_of(const Content& content, Place place);

} // namespace wk::routekaart
