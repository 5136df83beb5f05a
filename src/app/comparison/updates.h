// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"
#include "base/result.h"
#include "project/comparison.h"

// What update() does with the actions about other surveys and published figures beside this one.

namespace wk::app {

Effects apply(State& state, const UseReference& action);
Effects apply(State& state, const AddSource& action);
Effects apply(State& state, const RemoveSource& action);
Effects apply(State& state, const NameSource& action);
Effects apply(State& state, const NameFrame& action);
Effects apply(State& state, const MergeSources& action);
Effects apply(State& state, const SetMeasure& action);
Effects apply(State& state, const ChooseComparedTheme& action);

/// Puts what a file holds beside the survey on screen.
Effects add_source(State& state, const FileArrived& action);
Effects add_source(State& state, Result<project::ComparisonSource> source);
/// A file with counts while there is no survey to put it beside.
Effects counts_without_survey(State& state, const std::string& name);

} // namespace wk::app
