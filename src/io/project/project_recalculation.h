// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

#include <string>

namespace wk::io {

/// Puts the field "recalculation" in the JSON of a project, unless there is nothing to recalculate.
void add_recalculation(const project::Recalculation& recalculation, Json& out);

/// Reads that field of `source`; absent it is an empty recalculation. What is wrong ends up in `check`.
project::Recalculation read_recalculation(JsonCheck& check, const Json& source);

} // namespace wk::io
