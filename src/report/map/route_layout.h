// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/map/route_map.h"

#include <cstddef>
#include <string>

namespace wk::report {

inline constexpr float Ribbon = 34;     ///< width of the road from far
inline constexpr float Gap = 4;         ///< between the road and the line of safety on both its sides
inline constexpr float Safety = 3;      ///< width of that line
inline constexpr float SignRadius = 27; ///< from far
inline constexpr float Margin = 20;
inline constexpr float PhaseLine = 1.25F; ///< height of a line of what a citizen says, in its letters
inline constexpr float LegendLine = 30;   ///< at 100% letters
inline constexpr float Between = 14;      ///< between texts of neighbouring stops

/// Sizes of letters and what follows from the room there is; all in pixels.
struct MapLayout {
    float text = 1;
    std::size_t columns = 4;
    float turn = 0, begin = 0, head = 0, lead = 0; ///< as in RoadRoom
    float width = 0, height = 0;                   ///< of all
    float legend = 0;                              ///< height of what explains the colours, at the bottom
    float swell = 1;                               ///< how much larger road and signs are than from far
    MapDetail detail = MapDetail::Phases;
    std::size_t phase_lines = 1;       ///< of the longest thing a citizen says
    std::size_t first_phase_lines = 1; ///< of the longest in the first row
    std::size_t title_lines = 1;       ///< of the longest title of a step

    float phase_size() const { return (detail == MapDetail::Phases ? 18 : 20) * text; }
    float title_size() const
    {
        return (detail == MapDetail::Phases ? 15 : detail == MapDetail::Steps ? 16 : 20) * text;
    }
    float small() const { return 14 * text; }
    float ribbon() const { return Ribbon * swell; }
    float sign() const { return SignRadius * swell; }
    /// Half the road with the line of safety along it.
    float half_road() const { return ribbon() / 2 + Gap + Safety; }
};

/// Steps that stand on the road: all but the one that runs under it.
std::size_t stops_of(const routekaart::Content& content);

/// Width of one step's part of a full row.
float cell_of(const MapLayout& layout);

/// How many lines the longest of what the citizen says takes, the longest in the first row, and the longest title.
void set_lines(const routekaart::Content& content, MapLayout& layout);

/// How much higher the road may lie than `above_road` asks, because the first row needs fewer lines.
float spare_above(const MapLayout& layout);

/// What stands above the road in a row: number of the phase and what the citizen says.
float above_road(const MapLayout& layout);

/// Of the legend's letters.
float legend_size(const MapLayout& layout);

/// Room for one basisfunctie in the legend.
float legend_width(const std::string& title, const MapLayout& layout);

/// Lines that the legend takes.
std::size_t legend_rows(const routekaart::Content& content, const MapLayout& layout);

/// Wide windows have four steps side by side, narrow ones two.
MapLayout layout_for(const routekaart::Content& content, const MapLook& look, float width, float height);

/// The next layout that says less; false when there is none.
bool say_less(const routekaart::Content& content, MapLayout& layout);

} // namespace wk::report
