// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// One comparison of an expression: `rijv1_v2.NAOK != '1'`.
struct ToolComparison {
    std::string name; ///< of the question, without what stands behind the point
    bool equal = false;
    std::string value;

    bool operator==(const ToolComparison&) const = default;
};

/// When a question is asked: all of the comparisons hold, or any of them.
struct ToolCondition {
    std::vector<ToolComparison> parts;
    bool all = true;

    bool operator==(const ToolCondition&) const = default;
};

/// What LimeSurvey reads as "is asked when this holds"; empty when nothing is asked of it.
/// condition   of which `all` is true
std::string relevance_of(const ToolCondition& condition);

/// Reads an expression of comparisons that are joined by "and" alone, or by "or" alone; nothing when it is any other.
/// "1" and an empty one have no parts.
std::optional<ToolCondition> condition_of(std::string_view relevance);

} // namespace wk::io
