// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/findings.h"

#include <vector>

namespace wk::io {

/// The closed items out of results, with distinct ids. Without "text" an item is called by its id, and without "scales"
/// a point by its code. The points of a scale are all codes that the file names for it, in "scales" or in "counts", so
/// that items on one scale have the same.
/// complains   also when "n" is not what the counts add up to, and of a scale with fewer than two points
std::vector<project::ItemFinding> items_from_results(JsonCheck& check, const Json& results);

} // namespace wk::io
