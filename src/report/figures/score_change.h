// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/change.h"
#include "assessment/questionnaire.h"
#include "report/scene/scene.h"

#include <span>
#include <string>

namespace wk::report {

/// How the mean of each statement moved from one session to a later one: an open mark for then, a closed one for now,
/// and a line between them, from 1 to 5; both means with their n, and the difference. A mean that is hidden has no mark
/// and a dash. Its table is change_table(). Empty without changes.
///
/// questionnaire   of the later session, as `changes` has it
/// then, now       what the sessions are called: their dates
Scene score_change(const assessment::Questionnaire& questionnaire, std::span<const assessment::Change> changes,
                   const std::string& then, const std::string& now, std::string title, std::string note,
                   ChartSize size);

} // namespace wk::report
