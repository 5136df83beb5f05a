// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/route_work.h"

namespace wk::io {

/// What a user added to the routekaart, as the field "routekaart" of a project file; nothing when that is nothing.
/// The profile is a `wijkkompas/profile/1` within it.
void add_route(const project::RouteWork& work, Json& out);

/// What add_route() wrote. A note on a place that this version does not know is kept. Complains about a place or
/// dilemma that is there twice, and about names and numbers that there are not.
project::RouteWork read_route(JsonCheck& check, const Json& document);

} // namespace wk::io
