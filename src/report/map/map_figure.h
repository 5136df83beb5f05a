// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/map/route_marks.h"
#include "report/scene/scene.h"
#include "routekaart/content.h"

#include <string>

namespace wk::report {

/// The whole map as a figure of a document, with marks laid over it; its table has the marks of each step in a last
/// column of this name. No shapes when no step has a mark.
Scene map_figure(const routekaart::Content& content, StepMarks marks, std::string title, std::string note,
                 std::string column);

} // namespace wk::report
