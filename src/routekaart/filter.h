// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/municipality_size.h"
#include "routekaart/place.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::routekaart {

/// What of the route someone wants to see. What is empty does not matter; the others hold together (and).
struct RouteFilter {
    std::optional<std::size_t> basisfunctie; ///< index into Content
    std::string actor;                       ///< as requirements name them
    std::string topic;                       ///< id
    std::string condition;                   ///< id
    std::optional<SizeClass> size;           ///< of the municipality

    bool operator==(const RouteFilter&) const = default;
};

/// Whether it asks for anything.
bool is_set(const RouteFilter& filter);

/// Whether a place is what the filter asks for.
///
/// What a kind of place does not have, it does not pass on once the filter asks for it:
///   basisfunctie   its own; of an old example one of them, of a municipality that of one of its practices. Insights,
///                  figures, sources and terms have none.
///   actor          requirements only
///   topic          those of a lesson or insight; a requirement has those of its lessons
///   condition      what a lesson, requirement or rule names; what always holds names none and does not pass
///   size           that of a municipality, and of an example with a sketch of its municipality
/// A step is of its own basisfunctie only, whatever is in it; for the rest it passes when it does itself or something
/// in it does (lessons, requirements, dilemmas, examples). A phase passes when one of its steps does. A basisfunctie
/// passes when it is the one asked for, or none is, and one of its steps passes.
bool passes(const Content& content, const RouteFilter& filter, Place place);

/// Everyone who is named as an actor of a requirement, in order of first appearance.
std::vector<std::string> actors_of(const Content& content);

} // namespace wk::routekaart
