// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

namespace wk::io {

/// All of the self-assessment in a project file: sessions under "assessments", questionnaires of one's own under
/// "questionnaires", results of teams under "teams"; nothing where there are none.
void add_assessments(const project::Project& project, Json& out);

/// errors   by `check`: two sessions or questionnaires of one id, counts below zero, and those of questionnaire,
///          answers and team result
void read_assessments(JsonCheck& check, const Json& document, project::Project& out);

} // namespace wk::io
