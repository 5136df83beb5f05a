// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <string>

namespace wk::report {

/// What the answers to one open question are about: a bar per category with the number of answers and their share of
/// those that were looked at, most first.
Scene coding_chart(const project::OpenFinding& open, std::string title, std::string note, ChartSize size);

} // namespace wk::report
