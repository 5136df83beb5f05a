// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"
#include "stats/counts/intervals.h"

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

/// People who each count for the same weight.
struct WeightClass {
    double weight = 1;         ///< above 0
    Count people = 0;          ///< all who have it, also those who did not answer or are not looked at
    std::vector<Count> counts; ///< per code, of those who answered and are looked at
};

/// Where weights come from.
enum class WeightDesign : std::uint8_t {
    Given,         ///< they are what somebody else says
    PostStratified ///< each class is a stratum that was made as large as it is
};

/// A weighted mean with its standard error.
struct WeightedEstimate {
    double value = 0;
    double standard_error = 0;
};

/// Σ w·v / Σ w over those who answered, with the linearised variance of that ratio: people are drawn one by one, those who
/// did not answer are a domain that is not looked at, and of strata only the spread within them counts. Nothing when
/// nobody answered or only one person has a weight.
///
/// values   per code: the code itself for a mean, 0 or 1 for a share
/// source   Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.7 and 7.6; as svymean() of R's survey,
///          after postStratify() where the classes are strata
std::optional<WeightedEstimate> weighted_estimate(std::span<const double> values, std::span<const WeightClass> classes,
                                                  WeightDesign design);

/// The interval of a weighted share, 0 to 1: Wilson's for as many people as would be as uncertain without weights,
/// p(1−p) / variance, never more than answered. Where the variance is 0 it cannot tell, and Kish's number stands in.
///
/// people       who answered, 1 or more
/// kish         Kish's effective number of those
/// population   as of wilson_interval()
/// source       Korn and Graubard (1998), Surv. Methodol. 24:193; Dean and Pagano (2015), J. Surv. Stat. Methodol. 3:484
Interval weighted_share_interval(const WeightedEstimate& share, Count people, double kish, Level level,
                                 std::optional<Count> population = std::nullopt);

/// The interval of a weighted mean, by the normal distribution.
/// people, population   as of weighted_share_interval()
Interval weighted_mean_interval(const WeightedEstimate& mean, Count people, Level level,
                                std::optional<Count> population = std::nullopt);

} // namespace wk::stats
