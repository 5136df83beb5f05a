// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"
#include "base/result.h"
#include "project/exports.h"
#include "project/findings.h"

#include <functional>
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

/// Hands a file with figures of the survey to the browser; it is noted as shared when the browser has written it.
/// sets   whose figures it holds
Effects share(State& state, WriteFile file, std::vector<project::ExportedSet> sets);

/// Hands over the file that `make` writes of the findings as others may see them, or says why none may leave.
Effects share_findings(State& state, const std::function<Result<WriteFile>(const project::Findings&)>& make);

} // namespace wk::app
