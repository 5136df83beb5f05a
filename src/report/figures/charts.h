// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <span>
#include <string>

namespace wk::report {

enum class BarStyle : std::uint8_t {
    Stacked,   ///< every bar runs from 0 to 100% of the valid answers
    Diverging, ///< bars hang around the middle of the scale; recognition has none and stays stacked
};

/// Answers to closed items that share one scale: a bar per item with percentages of the valid answers; n,
/// mean, median and the share that agrees or recognises; and, set apart, how many had no opinion, were not
/// asked, or left it empty. A point nobody chose stays in legend and table as a zero.
///
/// items  one or more, all on one scale; asserts on none
/// note   the base in words, printed under the figure
Scene distribution_chart(std::span<const project::ItemFinding> items, std::string title, std::string note,
                         BarStyle style, ChartSize size);

/// Response per level of the frame: share of the addresses that answered, against the overall share.
Scene response_chart(const project::ResponseFinding& response, std::string title, std::string note, ChartSize size);

} // namespace wk::report
