// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "project/findings.h"
#include "project/joint_disclosure.h"
#include "project/project.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <memory>

namespace wk::project {

/// Step one, once per survey: cells become answers. `survey` has a table and an instrument.
/// errors  those of Responses::make
Result<std::shared_ptr<const survey::Responses>> prepare(const Survey& survey);

/// Who the filters of `survey` keep. An empty list of filters keeps everybody.
/// errors  unknown-factor, unknown-level: a filter names what the instrument or the data lack
Result<survey::RowMask> kept_rows(const Survey& survey, const survey::Responses& responses);

/// Step two, at every change of filter or frame: everything there is to show, in the instrument's order.
/// The response is computed on all rows; factors count all rows; everything else counts the rows kept.
/// responses  what prepare() made of this survey's table and instrument
/// options    what is tested, and how
/// plan       what stays behind of groups and weighted figures. Without one and with options.protect it is made as if
///            nothing left before; what it says of items as a whole is for the caller to heed
/// errors     those of kept_rows; unknown-factor, unknown-variable: the frame or the options name what is not there
Result<Findings> analyse(const Survey& survey, const survey::Responses& responses, const AnalysisOptions& options = {},
                         const ExportPlan* plan = nullptr);

/// What of that analysis has to stay behind.
/// errors  unknown-factor
Result<ExportPlan> plan_of(const Survey& survey, const survey::Responses& responses, const survey::RowMask& kept,
                           const AnalysisOptions& options, const EarlierExports& earlier);

/// The part of analyse() that hangs on the coding of open answers: Findings::open.
/// plan    what stays behind, when the answers are for others
/// errors  those of analyse()
Result<std::vector<OpenFinding>> open_findings(const Survey& survey, const survey::Responses& responses,
                                               const AnalysisOptions& options, const ExportPlan* plan = nullptr);

/// One of them, by its place in the instrument.
Result<OpenFinding> one_open_finding(const Survey& survey, const survey::Responses& responses,
                                     const AnalysisOptions& options, std::size_t question);

/// Whether analyse() finds the same in both with their own options, but for Findings::open when their codings differ.
bool same_but_coding(const Survey& a, const Survey& b);

/// Both steps.
Result<Findings> analyse(const Survey& survey, const AnalysisOptions& options = {});

} // namespace wk::project
