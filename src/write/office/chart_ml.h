// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "write/office/ooxml.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::write {

inline constexpr std::string_view ChartUri = WK_OPEN_XML "drawingml/2006/chart";

/// A chart in a package, and how it looks there.
struct ChartPlace {
    std::string_view folder;   ///< "ppt/", "word/"
    std::size_t number = 1;    ///< of the chart in the package
    std::string name;          ///< of the sheet with its numbers: "Figuur 3"
    std::string_view typeface; ///< of its letters; empty: the theme's
    int letters = 800;         ///< hundredths of a point
    int legend_lines = 1;
    float height = 1; ///< points
};

/// Lines that the names of its colours take below each other.
/// letters, width   in one measure
int legend_lines(const report::Chart& chart, float letters, float width);

/// Lines of the longest name of its bars, which stands beside them.
/// letters, width   of the chart, in one measure
int name_lines(const report::Chart& chart, float letters, float width);

/// What workbooks within a package are. Before any part.
void add_workbook_ending(OoxmlPackage& package);

/// Adds a chart with the workbook of its numbers, which people can open and change, and returns the path of its part. Fills
/// have the colours and patterns of the drawing, so it can be read in grey as well.
///
/// source   ECMA-376 part 1, 21.2
std::string add_chart(OoxmlPackage& package, const report::Chart& chart, const ChartPlace& place);

/// `<c:chart>`, which stands for the chart where it is shown.
/// link   the relationship's id
void add_chart_reference(Markup& out, std::string_view link);

} // namespace wk::write
