// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "routekaart/place.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wk::report {

/// How much the map says: from far the phases and the names of the steps, nearer what each step is about, nearest its
/// lessons.
enum class MapDetail : std::uint8_t { Phases, Steps, Lessons };

/// A line under a step that lays something over the map: a light, a number of notes, a risk.
struct StepMark {
    std::string words;
    Ink ink = Ink::Text;
};

/// How the map is drawn.
struct MapLook {
    float width = 0, height = 0; ///< of the window it is seen in, in pixels
    float zoom = 1;              ///< 1: all of it fits, or as much as its words need
    float text = 1;              ///< scale of the letters
    std::optional<routekaart::Place> chosen;
    std::vector<std::vector<StepMark>> marks; ///< per step; may be empty
    std::vector<bool> faded;                  ///< per step: not what is looked for; may be empty
};

/// Something on the map that can be chosen.
struct MapSpot {
    routekaart::Place place;
    std::string label;
    std::string description; ///< where it belongs and what is laid over it
    Rect box;
};

/// The map: a scene and its spots in the order of the route. Sizes grow with the zoom, letters do not.
struct RouteMap {
    Scene scene;
    std::vector<MapSpot> spots;
    MapDetail detail = MapDetail::Phases;
};

/// Draws the citizen's road with its steps: the ground of the road has the colour of the basisfunctie, and the
/// veilige leefomgeving runs under all of it.
RouteMap route_map(const routekaart::Content& content, const MapLook& look);

/// The size at zoom 1, not smaller than the window: what the words need.
std::pair<float, float> route_map_size(const routekaart::Content& content, const MapLook& look);

} // namespace wk::report
