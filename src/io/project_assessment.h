#pragma once

#include "assessment/session.h"
#include "base/json_text.h"

#include <memory>
#include <vector>

namespace wk::io {

/// The sessions of the self-assessment, under "assessments" in a project file; nothing when there are none.
void add_assessments(const std::vector<std::shared_ptr<const assessment::Session>>& sessions, Json& out);

/// errors   by `check`: two sessions of one id, counts below zero, and those of the questionnaire and the answers
std::vector<std::shared_ptr<const assessment::Session>> read_assessments(JsonCheck& check, const Json& document);

} // namespace wk::io
