// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/screens.h"
#include "project/project.h"
#include "project/proposed_verdict.h"
#include "project/verdict.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// The evidence that was chosen out of `choices`, or that was named; nothing when neither was.
std::optional<project::Evidence> picked_evidence(const EvidencePick& pick,
                                                 const std::vector<project::Evidence>& choices);

/// Per piece of evidence whether some screen shows it. findings   of `survey`
std::vector<bool> found_evidence(const std::vector<project::Evidence>& evidence, const project::Findings& findings,
                                 const project::Survey& survey);

/// Whether a proposal has a light, about a theme that has no verdict yet.
bool may_be_adopted(const project::Proposal& proposal, const std::vector<project::Verdict>& verdicts);

/// What the screen shows: follows from project, findings and VerdictScreen.
struct VerdictFacts {
    std::vector<project::Proposal> proposals; ///< one per theme
    std::size_t adoptable = 0;                ///< of these, may_be_adopted()
    // of the theme on screen
    std::optional<project::Verdict> verdict;
    std::vector<project::CounterEvidence> counter;
    std::vector<Notice> problems;           ///< of the verdict's evidence
    std::vector<bool> found;                ///< per piece of it: some screen shows it
    std::vector<project::Evidence> choices; ///< what evidence of the kind that is picked there is
};

/// Makes State::verdict_facts anew; none without findings or without themes.
void make_verdict_facts(State& state);

} // namespace wk::app
