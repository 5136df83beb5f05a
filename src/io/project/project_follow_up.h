// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/follow_up.h"

#include <string>

namespace wk::io {

/// Puts the fields "conclusions" and "recommendations" in the JSON of a survey, each unless there are none.
void add_follow_up(const project::FollowUp& follow_up, Json& out);

/// Reads those fields; absent ones are no conclusions and no recommendations. What is wrong ends up in `check`: an id
/// that is empty or stands twice, evidence that refers to nothing or stands twice, a conclusion that does not exist, a
/// date that is none.
project::FollowUp read_follow_up(JsonCheck& check, const Json& survey, const std::string& path);

} // namespace wk::io
