// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"
#include "project/sharing.h"
#include "report/document/document.h"

#include <memory>
#include <string>

// What update() does with the actions about what is in the report.

namespace wk::app {

Effects apply(State& state, const SetReport& action);
Effects apply(State& state, const ChooseReportPart& action);
Effects apply(State& state, const MoveReportPart& action);
Effects apply(State& state, const WriteSentence& action);
Effects apply(State& state, const ChooseDocument& action);
Effects apply(State& state, const SaveReport& action);

/// Begins to write a document in the form that is chosen for documents; its name is made safe and gets the ending of that
/// form.
/// shared         what it tells of the survey; null where it tells of none, and so is not noted as shared
/// with_results   a ZIP has the findings as well
/// paper          it is printed as the web page that it would be, and not kept
Effects save_document(State& state, report::Document document, const std::string& stem,
                      std::shared_ptr<const project::SharedFindings> shared = nullptr, bool with_results = false,
                      bool paper = false);

} // namespace wk::app
