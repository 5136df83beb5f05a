// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/questionnaire.h"
#include "base/result.h"

#include <string_view>
#include <vector>

namespace wk::assessment {

/// Answers that someone types from paper, one sign per statement in the order of the questionnaire: 1 to 5 a score,
/// w does not know, n not applicable, - nothing was filled in. Behind it may stand who holds it: t the team, p a
/// partner, g the municipality, r the region, 0 nobody. Capitals, blanks and commas do not matter.
///
/// errors   "typed-sign" (with its place and the statement), "typed-number" (too few or too many)
Result<std::vector<Answer>> answers_from_typed(std::string_view text, const Questionnaire& questionnaire);

} // namespace wk::assessment
