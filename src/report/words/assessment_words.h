// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/reviewed_actions.h"
#include "assessment/session.h"
#include "assessment/summary.h"

#include <optional>
#include <string>

namespace wk::report {

/// "deels geborgd"; score is one of the scale.
std::string score_words(int score);

std::string holder_words(assessment::Holder holder);
/// "professional"; somebody without a role: "niet gezegd".
std::string role_words(std::optional<assessment::Role> role);
std::string source_words(assessment::Source source);
std::string stage_words(assessment::Stage stage);
std::string action_status_words(assessment::ActionStatus status);

/// Whether a score moved that an action was to move.
std::string moved_words(assessment::Moved moved);

/// What a session is called: its team, else its code.
std::string session_title(const assessment::Session& session);

/// Minutes and seconds that are left, "4:05"; what has begun counts as a whole second.
std::string clock_words(double seconds);

/// What the scores of a statement come to, in a sentence with its n: "8 mensen gaven een score: midden 3,5, gemiddeld
/// 3,4; eensgezindheid 0,62." Or why there is nothing to show.
std::string figures_sentence(const assessment::Figures& figures);

/// How much people agree, in words: "eens", "deels oneens", "sterk verdeeld".
std::string consensus_words(double consensus);

/// Who holds it, most named first: "lokaal team 4, gemeente 2"; "niemand noemde wie dit regelt" when nobody did.
std::string holders_sentence(const assessment::Figures& figures);

} // namespace wk::report
