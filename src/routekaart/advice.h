// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"
#include "routekaart/profile.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

enum class AdviceLevel : std::uint8_t { Risk, Attention, Strength };
inline constexpr std::array<std::string_view, 3> level_names{"risk", "attention", "strength"};

/// What follows from how a municipality is organised: one of the seventeen rules, or a part of it.
struct Rule {
    std::string id;
    int number = 0;                ///< of the rule it belongs to, 1 to 17
    std::vector<std::string> when; ///< conditions, one of which has to hold; empty: always
    AdviceLevel level = AdviceLevel::Attention;
    std::size_t basisfunctie = 0; ///< index into Content
    std::size_t step = 0;
    std::string text;
    int page = 0;
};

/// Reads the rules, `wijkkompas/routekaart-rules/1`.
/// errors  as Content::from_json
Result<std::vector<Rule>> rules_from_json(std::string_view text, const Content& content);

/// A rule or requirement that speaks of a profile.
struct Advice {
    std::string id;
    std::size_t basisfunctie = 0;
    std::size_t step = 0;
    AdviceLevel level = AdviceLevel::Attention;
    std::vector<std::string> because; ///< ids of the conditions that hold; empty: it always does
    std::string text;
    int page = 0;
};

/// Everything that follows from `conditions`: the rules first, then the requirements that apply to one of them; within
/// each risks, attention points and strengths, in the order of the content.
std::vector<Advice> advice(const Content& content, const std::vector<Rule>& rules,
                           const std::set<std::string>& conditions);

} // namespace wk::routekaart
