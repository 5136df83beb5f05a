// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

enum class Adjustment : std::uint8_t { None, Holm, BenjaminiHochberg };

/// p-values adjusted for their number, in the same order: as p.adjust of R. A p that is missing stays missing and
/// does not count as a test.
///
/// p        one family, each from 0 to 1
/// source   Holm (1979), Scand. J. Stat. 6:65; Benjamini and Hochberg (1995), JRSS B 57:289
std::vector<std::optional<double>> adjusted(std::span<const std::optional<double>> p, Adjustment adjustment);

/// What chance alone would find in a family of tests where nothing is the matter.
struct ChanceFindings {
    Count tests = 0;        ///< p-values that could be computed
    Count found = 0;        ///< of which at or below alpha
    double expected = 0;    ///< tests × alpha
    double probability = 1; ///< that chance finds at least as many as were found
};

/// The probability takes the tests to be independent and each p uniform. Items of one survey depend on each other, so
/// it is an indication; exact p-values are rarely below alpha more often than alpha, which makes it cautious.
///
/// alpha    above 0 and below 1
/// source   upper tail of the binomial distribution
ChanceFindings chance_findings(std::span<const std::optional<double>> p, double alpha);

} // namespace wk::stats
