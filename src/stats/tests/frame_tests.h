// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/tests/contingency_tests.h"
#include "stats/tests/exact_multinomial_p.h"
#include "stats/tests/goodness_of_fit.h"

#include <cstdint>
#include <optional>
#include <span>

namespace wk::stats {

/// Why responders and others cannot be compared.
enum class FrameProblem : std::uint8_t {
    None,
    NobodyResponded,
    EverybodyResponded,    ///< nobody is left to compare with, so nothing can differ
    TooFewLevels,          ///< fewer than two levels with people in the population
    MoreThanThePopulation, ///< more responders in a level than people
    TooManyPeople          ///< more than ContingencyTable::MostPeople
};

/// Responders against non-responders in a finite population.
struct FrameComparison {
    FrameProblem problem = FrameProblem::None;
    Count responded = 0;
    Count population = 0;
    std::optional<double> statistic; ///< Pearson's chi-square of the table levels × (responded, did not)
    int df = 0;
    std::optional<double> p;      ///< upper tail, asymptotic
    double smallest_expected = 0; ///< in people
    int cells_below_5 = 0;        ///< of all cells of the table
    TableP exact; ///< Fisher–Freeman–Halton; only when a cell is below 5 or enumeration was asked for
    std::optional<double> cramers_v; ///< how different they are, 0 to 1
};

/// Are the responders a cross-section of the population, given that they are part of it?
///
/// cells    one per level: how many responded, and how many people there are
/// options  Auto: the exact test only where an expected number is below 5. Enumerate and Simulate: always
/// source   chi-square for homogeneity, Pearson (1911), Biometrika 8:250. Equals the goodness-of-fit statistic divided
///          by 1 - responded/population: the finite population correction
FrameComparison responders_against_others(std::span<const FitCell> cells, const TableOptions& options = {});

} // namespace wk::stats
