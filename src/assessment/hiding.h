// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstddef>
#include <span>
#include <vector>

namespace wk::assessment {

using stats::Count;

/// People by what they chose, or that they chose nothing.
struct Spread {
    std::vector<Count> chose; ///< per choice there was; as many in all spreads that belong together, none for nobody
    Count nothing = 0;

    Count choosers() const;
    Count people() const { return choosers() + nothing; }
    Spread& operator+=(const Spread& other);
    Spread& operator-=(const Spread& other);
};

/// Whether a group says too much of the people in it: fewer than `least` chose, or all of those but one, at most, chose
/// the same. All but one, and not just all: a group that is hidden may then be either, and that it is hidden tells
/// nobody's answer. Where there is one choice only, that all made it says nothing.
bool tells(const Spread& group, Count least);

/// In which order parts of a whole are hidden: by how many people they have, which everybody knows.
struct HidingOrder {
    std::vector<std::size_t> parts; ///< indices, those with the fewest people first
    std::size_t always = 0;         ///< how many of them are hidden whatever was answered
};

/// people   in each part, none of them without
/// rest     people of the whole who are in no part: they are a group that is hidden always
/// least    people that a group, and what is hidden together, has to have
HidingOrder hiding_order(std::span<const Count> people, Count rest, Count least);

/// How many parts are hidden, in that order, so that nothing of a hidden part follows from the whole and the parts that
/// are shown, also for somebody who knows how this goes:
/// - everything up to the largest part that tells is hidden, never one group alone, and on until what is hidden does
///   not tell when it is added up;
/// - so if two people of hidden parts had answered each other's answer, just the same would be shown. For every hidden
///   part there is such a pair, because all together did not give one answer; tests/assessment/hiding_test.cpp looks.
/// whole      does not tell of everybody one answer
/// at_least   parts that are hidden for another reason
std::size_t hidden_count(const HidingOrder& order, const Spread& whole, std::span<const Spread> parts, Count least,
                         std::size_t at_least = 0);

} // namespace wk::assessment
