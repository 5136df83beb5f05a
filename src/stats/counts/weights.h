// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

/// A level of the frame: how many people there are, and how many of them responded.
struct Stratum {
    Count population = 0;
    Count responded = 0;
};

/// Why there are no weights.
enum class WeightProblem : std::uint8_t {
    None,
    NoPopulation,              ///< all population counts are 0
    NobodyResponded,           ///< all strata are empty
    RespondedWithoutPopulation ///< somebody responded in a stratum where the population has nobody
};

/// Weights that make the responders as large as their stratum.
struct PostStratification {
    static constexpr double HeavyAbove = 3;

    WeightProblem problem = WeightProblem::None;
    std::vector<std::optional<double>> weights; ///< per stratum; absent where nobody responded
    std::vector<std::size_t> heavy;             ///< strata whose weight exceeds HeavyAbove: few people speak for many
    std::vector<std::size_t> empty;             ///< strata with people of whom nobody responded: nobody speaks for them
    double uncovered_share = 0;                 ///< share 0–1 of the population in empty strata
    std::optional<double> design_effect;        ///< Kish: n·Σw²/(Σw)²; at least 1
    std::optional<double> effective_n;          ///< n divided by the design effect, in people
};

/// w = (N_i/N) / (n_i/n), where N counts the strata in which somebody responded: weights average 1.
///
/// strata   one per level of the frame
/// Differs: strata without responders cannot be weighted; they leave N, and `empty` and `uncovered_share` say so.
/// source   Holt and Smith (1979), J. R. Stat. Soc. A 142:33; Kish (1965), Survey Sampling, 11.7
PostStratification post_stratification(std::span<const Stratum> strata);

/// A distribution in which every person counts for the weight of the stratum.
struct WeightedDistribution {
    Count n = 0;                         ///< people who answered, unweighted, in strata with a weight
    Count unweighted_out = 0;            ///< people left out because their stratum has no weight
    std::vector<double> shares;          ///< per code, 0 to 1; empty when n is 0
    std::optional<double> mean;          ///< of the codes
    std::optional<double> design_effect; ///< Kish, over those who answered this
    std::optional<double> effective_n;
};

/// Weighted shares and mean of one item.
///
/// codes    the points of the scale
/// counts   per stratum one row of counts, as long as `codes`; row i belongs to weights[i]
/// source   Kish (1965), Survey Sampling, 11.7
WeightedDistribution weighted_distribution(std::span<const int> codes, std::span<const std::vector<Count>> counts,
                                           std::span<const std::optional<double>> weights);

} // namespace wk::stats
