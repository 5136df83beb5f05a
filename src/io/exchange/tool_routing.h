// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace wk::io {

/// An item that an expression of a tool can ask about.
struct AskedItem {
    std::string id;
    std::map<std::string, int> codes; ///< of its answers in the tool, those of its points
};

/// A question of ours that is not asked of everyone.
struct Conditional {
    std::string id;
    std::string words;
    bool can_be_skipped = false;        ///< items and open questions can
    std::vector<std::string> relevance; ///< expressions, all of which hold when it is asked
};

/// An expression of a question that did not become routing.
struct LeftCondition {
    std::string id;
    std::string words;
    std::string relevance;
};

/// Who gave one of these answers to an item was not asked these questions.
struct SkipRule {
    std::string item;
    std::set<int> codes;
    std::vector<std::string> skip; ///< ids

    bool operator==(const SkipRule&) const = default;
};

struct ToolRouting {
    std::vector<SkipRule> rules;
    std::vector<LeftCondition> left;
};

/// Everything that one item skips for the same answers is one rule, in the order of the questions.
/// asked   by what expressions call them
ToolRouting routing_of_tool(const std::map<std::string, AskedItem>& asked, const std::vector<Conditional>& questions);

} // namespace wk::io
