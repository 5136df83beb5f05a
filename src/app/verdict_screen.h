#pragma once

#include "project/proposed_verdict.h"
#include "project/verdict.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// What the stoplicht screen shows and what is being added.
struct VerdictScreen {
    std::size_t theme = 0; ///< index into Findings::themes
    bool show_rules = false;
    project::EvidenceKind kind = project::EvidenceKind::Item; ///< of the evidence to add
    std::size_t choice = 0;                                   ///< index into VerdictFacts::choices
    std::string name;                                         ///< of the document or interview to add
};

/// What the screen shows: follows from project, findings and VerdictScreen.
struct VerdictFacts {
    std::vector<project::Proposal> proposals; ///< one per theme
    // of the theme on screen
    std::optional<project::Verdict> verdict;
    std::vector<project::CounterEvidence> counter;
    std::vector<Notice> problems;           ///< of the verdict's evidence
    std::vector<project::Evidence> choices; ///< what evidence of VerdictScreen::kind there is
};

/// Makes State::verdict_facts anew; none without findings or without themes.
void refresh_verdicts(State& state);

} // namespace wk::app
