// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/project.h"

#include <string>

namespace wk::io {

/// Puts the field "comparison" in the JSON of a survey, unless nothing stands beside it: {"references": [id],
/// "sources": [{"title", "instrument", "invented", "people", "items": [{"item", "codes", "counts"}]}]}.
void add_comparison(const project::Survey& survey, Json& out);

/// Reads that field. What is wrong ends up in `check`: counts below 0, codes that do not ascend, more of one than of
/// the other.
void read_comparison(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey);

} // namespace wk::io
