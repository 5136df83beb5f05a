// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "stats/counts/intervals.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

/// How much a disagreement counts.
enum class KappaWeights : std::uint8_t {
    Equal,    ///< every disagreement alike: Cohen's kappa
    Linear,   ///< by the distance between the categories
    Quadratic ///< by its square
};

/// Why there is no kappa.
enum class KappaProblem : std::uint8_t {
    None,
    NotSquare, ///< the coders do not use the same categories, or there are fewer than two
    Nobody,    ///< nothing was coded
    OneAnswer  ///< both coders put everything in one and the same category: chance explains all
};

struct Kappa {
    KappaProblem problem = KappaProblem::None;
    Count n = 0;
    std::optional<double> observed_agreement;  ///< weighted, 0 to 1
    std::optional<double> chance_agreement;    ///< weighted, 0 to 1
    std::optional<double> kappa;               ///< 1 is full agreement, 0 what chance gives
    std::optional<double> standard_error;      ///< for the interval
    std::optional<Interval> interval;          ///< kappa ± z·standard_error, cut off at -1 and 1
    std::optional<double> null_standard_error; ///< when only chance were at work; absent when it is 0
    std::optional<double> p;                   ///< two-sided, against chance
};

/// Agreement of two coders.
///
/// codings  square: what the first coder chose (rows) and the second (columns), categories in the same order; for
///          weights in the order of the scale
/// source   Cohen (1960), Educ. Psychol. Meas. 20:37; weighted: Cohen (1968), Psychol. Bull. 70:213; both standard
///          errors: Fleiss, Cohen and Everitt (1969), Psychol. Bull. 72:323, equations 9 and 14
Kappa cohen_kappa(const ContingencyTable& codings, KappaWeights weights, Level level);

/// Tastle and Wierman's consensus: 1 + Σ pᵢ·log₂(1 − |xᵢ − mean| / (max − min)).
///
/// counts   every point of the scale, lowest code first
/// returns  1 when all agree, 0 when they are split over the two ends; absent when nobody answered or the scale has
///          one point
/// source   Tastle and Wierman (2007), Int. J. Approx. Reason. 45:531
std::optional<double> consensus(std::span<const CodeCount> counts);

/// A layer of van der Eijk's decomposition: `people` spread evenly over some of the categories.
struct AgreementLayer {
    std::vector<bool> present; ///< per category
    Count people = 0;
    double unimodality = 0; ///< U: 1 when there is no gap between present categories, -1 at its worst
    double agreement = 0;   ///< A of this layer
};

struct OrdinalAgreement {
    std::optional<double> agreement; ///< 1 full agreement, 0 evenly spread, -1 split over the ends
    std::vector<AgreementLayer> layers;
};

/// Van der Eijk's agreement A, for an ordered scale without assuming distances.
///
/// counts   every category in order; absent A when there are fewer than three or nobody answered
/// source   van der Eijk (2001), Quality & Quantity 35:325
OrdinalAgreement ordinal_agreement(std::span<const Count> counts);

} // namespace wk::stats
