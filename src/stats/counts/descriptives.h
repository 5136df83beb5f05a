// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace wk::stats {

/// A number of people.
using Count = std::int64_t;

/// One point of a scale and how many people chose it.
struct CodeCount {
    int code = 0;
    Count count = 0;
};

/// What a distribution over codes comes to; absent where it is not defined.
struct Descriptives {
    Count n = 0;
    std::optional<double> mean;           ///< of the codes; absent when n is 0
    std::optional<double> sd;             ///< divides by n-1; absent when n is below 2
    std::optional<double> median;         ///< the middle code, or the average of the two middle ones
    std::optional<double> lower_quartile; ///< a code, or the average of two; see descriptives()
    std::optional<double> upper_quartile;
    std::optional<double> top_two;    ///< share 0–1 of the two highest points of the scale
    std::optional<double> bottom_two; ///< share 0–1 of the two lowest points of the scale
};

/// Descriptives of a closed item.
///
/// counts   every point of the scale, lowest code first, codes distinct; a point nobody chose is a zero
///
/// Quartiles as R's quantile(type = 2): the lowest code with at least a quarter (three quarters) of the people at or
/// below it, averaged with the next one when it is exactly that part. The median is defined in the same way.
///
/// source   two-pass formulas in Chan, Golub and LeVeque (1983), Am. Stat. 37:242; quartiles: definition 2 in Hyndman
///          and Fan (1996), Am. Stat. 50:361
Descriptives descriptives(std::span<const CodeCount> counts);

} // namespace wk::stats
