// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/choices.h"
#include "base/result.h"
#include "project/route_lights.h"
#include "report/map/route_map.h"
#include "routekaart/advice.h"
#include "routekaart/content.h"
#include "routekaart/filter.h"
#include "routekaart/place.h"
#include "routekaart/practice.h"
#include "routekaart/search.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// Everything the routekaart says: read once, and never changed.
struct RouteBook {
    routekaart::Content content;
    routekaart::Search search;
};

/// What the screen shows: follows from content, project and RouteScreen.
struct RouteFacts {
    std::vector<routekaart::Advice> advice;
    std::vector<routekaart::AdviceGroup> groups;      ///< the same for readers
    std::vector<std::vector<report::StepMark>> marks; ///< per step
    std::vector<bool> faded;                          ///< per step; empty without a filter
    std::vector<routekaart::Found> found;
    std::vector<routekaart::Place> practices; ///< that fit RouteScreen::practice
    std::vector<routekaart::Alike> alike;
};

/// How many places a search shows at most.
inline constexpr std::size_t MostFound = 40;

/// What the survey on screen says about a basisfunctie; empty without one.
std::vector<project::RouteLight> survey_lights(const State& state, const routekaart::Content& content,
                                               std::size_t basisfunctie);

/// Makes State::route_book; a routekaart that cannot be read gives a message.
void read_route_book(State& state);

/// Makes State::route_facts anew; none before the routekaart was read.
void make_route_facts(State& state);

} // namespace wk::app
