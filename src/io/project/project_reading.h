// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

#include <string>

namespace wk::io {

/// How its file was read, in a survey of a project file.
void add_reading(const project::Survey& survey, Json& out);

/// The same read back; a project from before it was noted has none.
/// source   the survey
void read_reading(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey);

} // namespace wk::io
