// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/recalculation.h"
#include "report/scene/scene.h"

#include <string>
#include <vector>

namespace wk::app {

struct State;

/// The printed figures worked out again: follows from Project::recalculation, and is made once per change, because a
/// thousand pasted lines take some milliseconds to write.
struct RecalculationFacts {
    std::vector<project::RecalculatedLine> lines;
    std::string sentence;    ///< how many can be right
    report::DataTable table; ///< a row per line; without columns when there are no lines
};

/// Makes State::recalculation_facts anew.
void make_recalculation_facts(State& state);

} // namespace wk::app
