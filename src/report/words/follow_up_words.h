// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/follow_up_basis.h"
#include "report/scene/scene.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::report {

/// What a conclusion leans on, in one sentence: how many items with how many answers, how many tests and what they
/// show, how often categories were mentioned, and how many quotes, documents, interviews and statements of other sources.
/// Empty when nothing of it is there.
std::string basis_sentence(const project::Basis& basis);

/// "Conclusie 2: Teams zijn niet altijd te vinden", or without a title "Conclusie 2".
std::string conclusion_name(const project::FollowUp& follow_up, std::size_t index);
/// "Aanbeveling 1: Open overal een inloop".
std::string recommendation_name(const project::FollowUp& follow_up, std::size_t index);

/// What the council asks about a problem. question   0, 1 or 2
std::string council_question(std::size_t question);
/// How many of the three questions the college answered, in a sentence.
std::string answered_sentence(const project::Recommendation& recommendation);

/// What the college does with a recommendation: "neemt haar over".
std::string stance_name(project::Stance stance);
/// How far it is: "loopt".
std::string progress_name(project::Progress progress);
/// The same, with that it is late. today   as in project::is_late()
std::string progress_words(const project::Recommendation& recommendation, std::string_view today);

/// All recommendations with what the college does with them, who sees to it, when it is due and how far it is.
DataTable recommendation_table(const project::FollowUp& follow_up, std::string_view today);
/// What happened and what is due, in order of date; no rows when there is nothing.
DataTable timeline_table(const project::FollowUp& follow_up);

} // namespace wk::report
