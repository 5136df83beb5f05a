// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"
#include "report/document/document.h"

// What update() does with the actions about what is in the report.

namespace wk::app {

Effects apply(State& state, const SetReport& action);
Effects apply(State& state, const ChooseReportPart& action);
Effects apply(State& state, const MoveReportPart& action);
Effects apply(State& state, const WriteSentence& action);
Effects apply(State& state, const ChooseDocument& action);
Effects apply(State& state, const SaveReport& action);

/// A document in the form that is chosen for documents; its name is made safe and gets the ending of that form.
/// findings   of the survey it tells of: they go into a ZIP as well; may be null
WriteFile saved_document(const State& state, const report::Document& document, const std::string& stem,
                         const project::Findings* findings = nullptr);

} // namespace wk::app
