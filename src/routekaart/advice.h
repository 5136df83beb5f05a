// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"
#include "routekaart/profile.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace wk::routekaart {

/// A rule or requirement that speaks of a profile.
struct Advice {
    std::string id; ///< of the rule, or of the first of those that were merged, or of the requirement
    std::size_t basisfunctie = 0;
    std::size_t step = 0;
    AdviceLevel level = AdviceLevel::Attention;
    std::vector<std::string> because; ///< ids of the conditions that hold; empty: it always does
    std::string text;
    std::vector<int> pages;
    Grounds grounds = {}; ///< none of a requirement
};

/// Everything that follows from `conditions`: the rules first, then the requirements that apply to one of them; within
/// each risks, attention points and strengths, in the order of the content. Parts of rules that are merged when all of
/// them hold are one piece of advice, in the place of the first.
std::vector<Advice> advice(const Content& content, const std::set<std::string>& conditions);

/// The one of `advice` that says what a rule says, itself or merged with others; null when none does.
const Advice* advice_of(const Content& content, const std::vector<Advice>& advice, std::size_t rule);

/// A piece of advice with what a reader finds under it.
struct AdviceGroup {
    Advice advice;
    std::vector<Advice> under; ///< requirements that it rests on, for one of the same reasons
};

/// The same advice for readers: a requirement that rests under a rule for the same reason is no entry of its own.
std::vector<AdviceGroup> grouped(const Content& content, const std::vector<Advice>& advice);

} // namespace wk::routekaart
