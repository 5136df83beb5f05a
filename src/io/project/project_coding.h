// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

#include <string>

namespace wk::io {

// Coding of open answers as part of a project file.

/// Puts the fields "codings", "quotes", "coders" and "codingMethod" in the JSON of a survey; an empty list leaves no field.
void add_coding(const project::Survey& survey, Json& out);

/// Reads those fields. Table and instrument of `survey` are there; absent fields are empty lists.
void read_coding(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey);

} // namespace wk::io
