// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_number.h"
#include "recompute/reason.h"
#include "stats/counts/descriptives.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wk::recompute {

/// What a recomputation found.
enum class Verdict : std::uint8_t {
    Yes,    ///< the figures agree
    OnlyIf, ///< they agree on a condition, which the reason names
    No      ///< they cannot both be right
};

/// One way in which the figures come out.
struct Evidence {
    stats::Count n = 0;
    std::vector<stats::Count> counts = {}; ///< people per option (or per code), in the order that was asked
    Rounding rounding = Rounding::HalfUp;

    bool operator==(const Evidence&) const = default;
};

/// The answer to "can these figures be right?", with its reasons and its evidence.
struct Recomputed {
    Verdict verdict = Verdict::No;
    std::vector<Reason> reasons;     ///< one sentence or a few, that follow each other
    std::vector<Evidence> evidence;  ///< ways in which it works; empty when there is none
    std::vector<stats::Count> sizes; ///< numbers of people with which it does work, among those looked at
};

/// Most people a question may be about; larger ones are answered No with that reason.
inline constexpr stats::Count LargestRecomputed = 10'000'000;

/// An answer without evidence.
Recomputed answer(Verdict verdict, Reason reason);

/// The answer when n is not a number of people; nothing when it is.
std::optional<Recomputed> unusable_size(stats::Count n);

/// That up to `search_to` people it would do with `sizes`, or that there are none.
Reason sizes_that_would_do(std::vector<stats::Count> sizes, stats::Count search_to);

} // namespace wk::recompute
