// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/reason.h"
#include "stats/exact/rank_sum_tail.h"

#include <cstdint>
#include <optional>

namespace wk::stats {

/// The exact conditional two-sided p of a sum of scores, when `exact` asks for it and it is within reach: under about
/// 20 ms for Auto, some seconds for Always.
std::optional<double> exact_p(const RankSum& sum, std::int64_t observed, Exact exact);

} // namespace wk::stats
