// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

#include <string>

namespace wk::io {

/// Puts the field "mapping" in the JSON of a survey, unless there is nothing in it: {"columns": [{"column",
/// "question"}], "options": [{"scale", "text", "code"}]}. Without "question" a column is not used; without "code" a
/// text counts as left empty.
void add_mapping(const project::Survey& survey, Json& out);

/// Reads that field; the instrument of `survey` is there. What is wrong ends up in `check`: a column twice, a question,
/// scale or code that the instrument lacks.
void read_mapping(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey);

} // namespace wk::io
