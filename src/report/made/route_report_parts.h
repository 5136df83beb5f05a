// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/made/route_report.h"
#include "routekaart/place.h"

#include <optional>
#include <string>
#include <vector>

// The parts of route_report(), which alone calls them. Each gives sections in order, or none where there is nothing to
// tell.

namespace wk::report {

/// A note that says something, with its place; without one the content does not know it.
struct PlacedNote {
    const project::PlaceNote* note = nullptr;
    std::optional<routekaart::Place> place;
};

/// What the parts share.
struct RouteReportContext {
    const RouteReportInput& input;
    std::vector<PlacedNote> notes; ///< in the order of the route; those without a place last
};

/// The id of the section that tells of a place.
std::string place_section_id(const routekaart::Content& content, routekaart::Place place);

/// Where it stands: how many places by status, those with a star, and the map.
std::vector<Section> standing_sections(const RouteReportContext& context);
/// The notes: what belongs to the whole way first, then phase by phase and step by step.
std::vector<Section> note_sections(const RouteReportContext& context);
/// Notes and talks about what this content does not know.
std::vector<Section> gone_sections(const RouteReportContext& context);
std::vector<Section> dilemma_sections(const RouteReportContext& context);
/// The profile with what follows from it.
std::vector<Section> organisation_sections(const RouteReportContext& context);
std::vector<Section> survey_light_sections(const RouteReportContext& context);

} // namespace wk::report
