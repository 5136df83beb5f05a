// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/questionnaire.h"

#include <string>
#include <string_view>

namespace wk::write {

/// A questionnaire to fill in on paper, as one HTML file without scripts that prints well on A4: per statement its
/// three anchored levels, boxes for the scores and for who holds it, and room for a note. Each statement has its
/// number, so that the form can be typed over quickly. session   its id, printed at the top; may be empty
std::string paper_form(const assessment::Questionnaire& questionnaire, std::string_view session);

} // namespace wk::write
