// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "survey/coding.h"

#include <cstddef>
#include <string>

namespace wk::io {

// Coding of open answers as JSON: in a project file and in a coder's file.

/// A coding with its codebook; an answer names its row as a number.
Json coding_object(const survey::QuestionCoding& coding);

/// A coding with its codebook, its answers ascending by row.
/// What is wrong ends up in `check`: a row twice or beyond `rows`, a category that the codebook lacks.
survey::QuestionCoding coding_from_object(JsonCheck& check, const Json& source, const std::string& path,
                                          std::size_t rows);

/// The field "row", which is below `rows`.
std::size_t row_of(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows);

} // namespace wk::io
