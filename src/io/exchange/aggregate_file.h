// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/comparison.h"

#include <string>
#include <string_view>

namespace wk::io {

/// Counts as a file for others (`wijkkompas/aggregate/1`, assets/schemas/aggregate-1.schema.json): per item, and per
/// group within it, how many people gave each answer. There are no rows of people in it.
/// source   not published figures
std::string write_aggregate(const project::ComparisonSource& source);

/// Such a file. Whether the items exist is for the comparison to see.
/// errors  aggregate-schema (something else), newer-schema, aggregate (with the JSON path in the message: counts that
///         are no whole numbers, an item, factor or level twice, groups that are more than everybody together), those
///         of json_from_text
Result<project::ComparisonSource> read_aggregate(std::string_view text, std::string_view file);

// The same as a part of a project file.
Json source_json(const project::ComparisonSource& source);
project::ComparisonSource source_from_object(JsonCheck& check, const Json& source, const std::string& path);

} // namespace wk::io
