// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "project/findings.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::project {

/// A figure that does not follow from the counts.
struct UncountedFigure {
    std::string figure;             ///< "items/v1/mean"
    std::optional<double> stated;   ///< in the findings
    std::optional<double> computed; ///< nothing: there is none
};

/// Figures that counts cannot give.
enum class BeyondCounts : std::uint8_t { Groups, Correlations, Pairs, Reliability, Weighted };
inline constexpr std::size_t BeyondCountsKinds = 5;

/// Findings worked out again.
struct Recount {
    Findings findings;       ///< with what follows from the counts in place of what was stated
    std::size_t figures = 0; ///< that were worked out again
    std::vector<UncountedFigure> wrong;
    std::array<std::size_t, BeyondCountsKinds> beyond{}; ///< figures of each kind that stand as stated
};

/// Works out again what the counts of findings determine: figures and intervals of items, the response with its tests,
/// tests and comparisons of groups, what follows from p-values, and that people add up. What the findings do not state
/// stays unsaid. Correlations, pairs, reliability and weighted figures rest on more than may be shared, and so do groups
/// of which the counts are not there.
/// counts   of counts_shown()
Recount recount(Findings findings, const ComparisonSource& counts);

} // namespace wk::project
