// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/mapping.h"
#include "survey/unmatched.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// A column of the file with the question it belongs to.
struct MappedColumn {
    std::string name;
    std::vector<std::string> examples;              ///< some of its texts, different from each other
    std::optional<std::size_t> target;              ///< index into MappingFacts::targets
    survey::MatchedBy by = survey::MatchedBy::Name; ///< when there is a target
    bool ignored = false;                           ///< by the user
};

/// Where everything in the file belongs: follows from the survey.
struct MappingFacts {
    std::shared_ptr<const survey::Responses> responses; ///< that it follows from
    std::vector<survey::MappingTarget> targets;
    std::vector<MappedColumn> columns; ///< in the order of the file
    std::vector<std::string> lacking;  ///< words of targets without a column
    std::vector<survey::UnmatchedOption> options;
    std::vector<std::string> instruments;  ///< titles of what Wijkkompas carries
    std::optional<std::size_t> instrument; ///< the one in use, when it is one of those
};

/// Makes State::mapping_facts anew when the answers are other ones; none without a survey.
void make_mapping_facts(State& state);

/// Why there are no examples of a column: its cells stayed out of the project file, or it is empty.
std::string without_examples(const State& state, const std::string& column);

} // namespace wk::app
