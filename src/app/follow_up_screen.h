// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/verdict_screen.h"
#include "project/follow_up_basis.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// Parts of the screen of conclusions and recommendations.
enum class FollowUpTab : std::uint8_t { Conclusions, Recommendations, Timeline };

/// Where the user is on it, and what evidence is being added.
struct FollowUpScreen {
    FollowUpTab tab = FollowUpTab::Conclusions;
    std::size_t conclusion = 0;     ///< index into FollowUp::conclusions
    std::size_t recommendation = 0; ///< index into FollowUp::recommendations
    EvidencePick pick;              ///< its choice: index into FollowUpFacts::choices
};

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
