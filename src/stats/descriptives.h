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
    std::optional<double> mean;       ///< of the codes; absent when n is 0
    std::optional<double> sd;         ///< divides by n-1; absent when n is below 2
    std::optional<double> median;     ///< the middle code, or the average of the two middle ones
    std::optional<double> top_two;    ///< share 0–1 of the two highest points of the scale
    std::optional<double> bottom_two; ///< share 0–1 of the two lowest points of the scale
};

/// Descriptives of a closed item.
///
/// counts   every point of the scale, lowest code first, codes distinct; a point nobody chose is a zero
/// source   two-pass formulas in Chan, Golub and LeVeque (1983), Am. Stat. 37:242
Descriptives descriptives(std::span<const CodeCount> counts);

} // namespace wk::stats
