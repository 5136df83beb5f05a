// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/choices.h"
#include "project/findings.h"
#include "report/scene/scene.h"

#include <functional>
#include <string>

namespace wk::app {

struct State;

/// Makes a figure of some findings for a given size; an empty one when they have nothing to show.
using MakeFigure = std::function<report::Scene(const project::Findings&, report::ChartSize)>;

/// What saves a figure of the survey under `name`: drawn of the findings that others may see, with whose figures it
/// holds. Without a drawing when nothing of it may leave; update() then says why.
SaveFigure figure_to_save(const State& state, std::string name, const MakeFigure& make, Shows shows);

/// What saves a figure of a session.
SaveSessionFigure session_figure_to_save(std::string name, const std::function<report::Scene(report::ChartSize)>& make);

} // namespace wk::app
