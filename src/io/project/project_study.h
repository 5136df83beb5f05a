// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/study_plan.h"

#include <string>

namespace wk::io {

/// Puts the field "study" in the JSON of a survey, unless nobody wrote anything in it.
void add_study(const project::Study& study, Json& out);

/// Reads that field; absent it is a study of which nothing is told. What is wrong ends up in `check`: a kind of source
/// that does not exist, an id that is empty, stands twice or has a slash, which references are made with.
project::Study read_study(JsonCheck& check, const Json& survey, const std::string& path);

} // namespace wk::io
