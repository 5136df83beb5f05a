// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <vector>

namespace wk::report {

/// A figure of rows in parts of about the same height, where it is too high: each has what stands above the rows, and
/// the same title, words and numbers. One part when it is low enough or has no rows to cut between.
/// most   CSS pixels that a part may be high; a row more when rows differ much
std::vector<Scene> scene_parts(const Scene& scene, float most);

} // namespace wk::report
