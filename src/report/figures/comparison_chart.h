// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "report/scene/scene.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wk::report {

enum class ComparisonMeasure : std::uint8_t { Mean, Favourable };

/// What a figure of a comparison shows.
struct ComparisonChoice {
    ComparisonMeasure measure = ComparisonMeasure::Mean;
    std::optional<std::string> theme; ///< id of the theme whose items are shown; nothing for all
};

/// A row per item with a mark per source, each with its n: a closed mark is counted, an open one was published. Shares
/// of counts have their interval. Means stand in blocks of items on the same codes, each with its own axis. A source
/// without a figure says why in words. Empty without items or sources.
///
/// note   the base in words, printed under the figure
Scene comparison_chart(const project::Comparison& comparison, const ComparisonChoice& choice, std::string title,
                       std::string note, ChartSize size);

} // namespace wk::report
