// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

namespace wk::io {

/// The rules for sharing and the log of what left, as the field "sharing" of a project file; nothing when both are as
/// in a new project.
void add_sharing(const project::Project& project, Json& out);

/// What add_sharing() wrote; absent it leaves the rules of a new project. Complains about names and numbers that
/// there are not.
void read_sharing(JsonCheck& check, const Json& document, project::Project& project);

} // namespace wk::io
