// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_number.h"
#include "stats/counts/descriptives.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wk::recompute {

/// What a test gives.
enum class Statistic : std::uint8_t { T, F, ChiSquare, R, Z, H, U };

/// "p = 0,039", "p < .05" and "p > 0.05".
struct TestP {
    enum class Sign : std::uint8_t { Equal, Below, Above };
    PrintedNumber value;
    Sign sign = Sign::Equal;
};

/// A statistic as it stands in a sentence, with its degrees of freedom.
struct TestClaim {
    Statistic statistic = Statistic::T;
    PrintedNumber value;
    std::vector<double> df;
    std::optional<stats::Count> n;
    std::size_t at = 0;
    std::size_t end = 0;
};

/// The statistic that begins at byte `at`: "t(92) = 2,31".
std::optional<TestClaim> statistic_at(std::string_view text, std::size_t at);
/// The p that begins there; `end`: behind it.
std::optional<TestP> p_at(std::string_view text, std::size_t at, std::size_t& end);

} // namespace wk::recompute
