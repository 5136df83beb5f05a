// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"
#include "project/route_lights.h"
#include "project/route_work.h"
#include "report/map/route_map.h"
#include "routekaart/advice.h"
#include "routekaart/content.h"

#include <span>
#include <vector>

namespace wk::report {

// What is laid over the map, per step of the content: for MapLook::marks.

using StepMarks = std::vector<std::vector<StepMark>>;

/// How many notes there are at each step and what belongs to it, and how many have a star. Notes on places that this
/// content does not know are on no step.
StepMarks note_marks(const routekaart::Content& content, const project::RouteWork& work);

/// How many risks, attention points and strengths each step has. What holds whatever the profile does not count.
StepMarks advice_marks(const routekaart::Content& content, std::span<const routekaart::AdviceGroup> advice);

/// The mean score of each step with its n, where it is shown. groups   GroupFigures of steps
StepMarks score_marks(const routekaart::Content& content, std::span<const assessment::GroupFigures> groups);

/// The lights of the beloften that belong to each step's basisfunctie. lights   per basisfunctie
StepMarks light_marks(const routekaart::Content& content, std::span<const std::vector<project::RouteLight>> lights);

} // namespace wk::report
