// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/tool_survey.h"
#include "survey/instrument.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// The answers of a question of a tool as a scale.
struct ToolScale {
    survey::Scale scale;             ///< without an id
    std::map<std::string, int> code; ///< per code in the tool that of its point
    std::string unreadable;          ///< a code of the tool that says nothing here; empty: all do
    bool alike = false;              ///< two answers read the same
    bool placed = false;             ///< their words tell their order
};

/// Answers keep their codes where all of them are numbers, and stand in the order of these; else they stand in the order
/// of their meaning, or of the file. Unsure where codes run against words, or neither tells the order.
/// ours   we exported them: what stands outside the scale has a code that says so
ToolScale scale_of_tool(const std::vector<ToolAnswer>& answers, bool ours);

/// The number that an answer's code is: "4", "M4" for -4, "A4", "AO04".
std::optional<int> number_of_code(std::string_view code);

/// Whether a code is the one that no_opinion_code() gives.
bool is_no_opinion_code(std::string_view code);

} // namespace wk::io
