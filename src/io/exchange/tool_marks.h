// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::io {

// What a questionnaire has that a survey tool has no place for (ids, kinds, pairs) travels as names of classes of a
// question, which do nothing there and come back with it.

/// Which question of ours a question or row of a tool is.
struct ToolMark {
    std::string what; ///< item, factor, numeric or open
    std::string code; ///< in the tool
    std::string id;
    std::string kind;      ///< of an item or open question
    std::string column;    ///< when it is not called as the id
    bool reverse = false;  ///< of an item
    std::string side = {}; ///< of an item: what Item::told_side is called, or empty

    bool operator==(const ToolMark&) const = default;
};

/// What is said of one question of a tool, with its rows.
struct ToolMarks {
    std::string instrument; ///< id; of the first question only
    std::string theme;      ///< id; empty: none
    std::string scale;      ///< id
    std::vector<ToolMark> questions = {};
    std::vector<std::pair<std::string, std::string>> pairs = {}; ///< ids of items
    /// What kinds are called, by their names; of the first question only.
    std::vector<std::pair<std::string, std::string>> kinds = {};

    bool operator==(const ToolMarks&) const = default;
};

std::string class_names(const ToolMarks& marks);
/// Names of others are passed over.
ToolMarks marks_of(std::string_view class_names);

} // namespace wk::io
