// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/follow_up.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::project {

// Changes of conclusions and recommendations that have rules of their own.

/// Adds an empty one with an id that no other has, and returns its index.
std::size_t add_conclusion(FollowUp& follow_up);
std::size_t add_recommendation(FollowUp& follow_up);

/// Takes a conclusion away; what followed from it no longer does. Nothing when there is none at `index`.
void remove_conclusion(FollowUp& follow_up, std::size_t index);

/// Whether a recommendation follows from a conclusion.
bool follows_from(const Recommendation& recommendation, std::string_view conclusion);
void set_follows_from(Recommendation& recommendation, const std::string& conclusion, bool follows);

/// The first date that is no day of the calendar; empty when all are, or are not known.
std::string wrong_date(const FollowUp& follow_up);

} // namespace wk::project
