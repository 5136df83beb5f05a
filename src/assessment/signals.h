// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace wk::assessment {

/// From this share of the people asked who do not know, a statement is a blind spot. Our judgement.
inline constexpr double BlindSpotShare = 0.3;
/// From this share of those who named a holder that named nobody, a statement is held by nobody. Our judgement.
inline constexpr double NobodyShare = 0.5;

/// Statements of which many do not know how it stands, most don't-knows first.
std::vector<std::size_t> blind_spots(const Summary& summary);

/// Statements that by at least half of those who named a holder are held by nobody, largest share first.
std::vector<std::size_t> held_by_nobody(const Summary& summary);

/// Two roles that see one statement differently.
struct Gap {
    std::size_t statement = 0;
    std::size_t first = 0;            ///< index into Summary::roles
    std::size_t second = 0;           ///< as first
    double difference = 0;            ///< mean of the first less that of the second
    std::optional<double> p;          ///< exact where within reach, two-sided; nothing when everybody answers the same
    std::optional<double> p_adjusted; ///< Holm, over the statements that these two roles are compared on
    std::optional<double> rank_biserial; ///< −1 to 1; above 0 when the first is higher
};

/// Every statement of which two roles are shown, compared by Mann–Whitney's exact test; largest effect first. A hidden
/// role takes no part.
/// source   as stats::mann_whitney() and stats::adjusted()
std::vector<Gap> perspective_gaps(const Summary& summary);

} // namespace wk::assessment
