// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

struct FitCell {
    Count observed = 0;
    Count population = 0;
};

/// Why there is no statistic.
enum class FitProblem : std::uint8_t {
    None,
    NobodyObserved,           ///< all observed counts are 0
    NoPopulation,             ///< all population counts are 0
    TooFewLevels,             ///< fewer than two levels with people in the population
    ObservedWithoutPopulation ///< somebody in a level where the population has nobody
};

/// Chi-square goodness of fit of observed people against the shares of a population.
struct FitResult {
    FitProblem problem = FitProblem::None;
    std::vector<double> expected;    ///< per cell, in people; empty when it cannot be computed
    std::optional<double> statistic; ///< Pearson's chi-square
    int df = 0;                      ///< levels with people in the population, less one
    std::optional<double> p;         ///< upper tail, asymptotic
    int cells_below_5 = 0;           ///< expected values below 5, of levels with people in the population
};

/// cells    one per level, counts not negative
/// source   Pearson (1900); upper tail by the regularised incomplete gamma function of Boost.Math
FitResult goodness_of_fit(std::span<const FitCell> cells);

/// Probability that chi-square with `df` degrees of freedom exceeds `statistic`; relative error below 1e-12
/// down to about 1e-300.
double chi_square_upper_tail(double statistic, int df);

} // namespace wk::stats
