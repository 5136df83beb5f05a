// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace wk::io {

/// What a verdict or conclusion leans on, as JSON.
Json evidence_json(const std::vector<project::Evidence>& evidence);
/// Reads it from the field "evidence" of `source`, which stands at `path`.
std::vector<project::Evidence> read_evidence(JsonCheck& check, const Json& source, const std::string& path);

/// Puts the fields "verdictRules" (unless they are the default) and "verdicts" (unless there are none) in the JSON of a
/// survey.
void add_verdicts(const project::Survey& survey, Json& out);

/// Reads those fields; absent ones are the default rules and no verdicts. What is wrong ends up in `check`: a name
/// that does not exist, a theme or kind twice, thresholds that are no numbers or stand in the wrong order.
void read_verdicts(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey);

} // namespace wk::io
