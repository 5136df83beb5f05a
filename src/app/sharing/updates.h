// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/documents/document_files.h"
#include "app/state/state.h"
#include "base/result.h"
#include "project/exports.h"
#include "project/findings.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// What update() does with the actions about what leaves for others.

namespace wk::app {

Effects apply(State& state, const SetAudience& action);
Effects apply(State& state, const SetSmallestGroup& action);
Effects apply(State& state, const ShareByFactor& action);
Effects apply(State& state, const ShareWithOthers& action);
Effects apply(State& state, const ShareCounts& action);
Effects apply(State& state, const ShareResults& action);
Effects apply(State& state, const ShareQuotes& action);
Effects apply(State& state, const SaveFigure& action);
Effects apply(State& state, const Shared& action);
Effects apply(State& state, const WithdrawExport& action);
Effects apply(State& state, const StopWriting& action);

/// What goes on the log when a file of that name has left.
/// sets   whose figures it holds
PendingExport export_record(const State& state, const std::string& name, std::vector<project::ExportedSet> sets);

/// Hands a file with figures of the survey to the browser; it is noted as shared when the browser has written it.
Effects hand_over(State& state, WriteFile file, PendingExport record);

/// The same for what is written already. Refused while a document is being written: what may leave depends on what left
/// before.
/// sets   whose figures it holds
Effects share(State& state, WriteFile file, std::vector<project::ExportedSet> sets);

/// Hands over the file that `make` writes of the findings as others may see them, or says why none may leave.
Effects share_findings(State& state, const std::function<Result<WriteFile>(const project::Findings&)>& make);

/// Begins to write a document, which write_on() hands over; refused while another one is being written.
/// file   without its bytes
/// sets   whose figures it holds; nothing where it tells of no survey, and so is not noted as shared
Effects write_document(State& state, WriteFile file, DocumentWriter writer,
                       std::optional<std::vector<project::ExportedSet>> sets);
/// Writes on; nothing without a document that is being written.
/// seconds   now, as GoOn counts them
Effects write_on(State& state, double seconds);
Effects refuse_while_writing(State& state);

} // namespace wk::app
