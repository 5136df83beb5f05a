// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace wk::stats {

/// Why a test or coefficient is missing, wholly or in part. Functions say which they use.
enum class Reason : std::uint8_t {
    None,
    NoAnswers,    ///< nobody to compute with
    TooFewGroups, ///< fewer than two groups with people
    TooFewPeople, ///< too few people for this figure
    AllEqual,     ///< everybody gave the same answer, or no pair differs
    ConstantX,    ///< everybody has the same value of the first variable
    ConstantY     ///< everybody has the same value of the second variable
};

/// When to compute an exact p-value.
enum class Exact : std::uint8_t {
    Auto,   ///< where it takes less than about 20 ms
    Always, ///< wherever it fits in memory and in some seconds
    Never
};

} // namespace wk::stats
