// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/verdict/verdict_facts.h"
#include "project/follow_up_basis.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// What the screen shows about the conclusion on it; as it begins when there is none.
struct FollowUpFacts {
    project::Basis basis;
    std::vector<Notice> problems;
    std::vector<project::CounterEvidence> counter;
    std::vector<bool> found;                ///< per piece of its evidence: some screen shows it
    std::vector<project::Evidence> choices; ///< what evidence of the kind that is picked there is, of its theme
};

/// Makes State::follow_up_facts anew while the screen is open; none without findings.
void make_follow_up_facts(State& state);

} // namespace wk::app
