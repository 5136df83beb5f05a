// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "report/made/survey_report.h"

namespace wk::report {

/// The survey on one printed page: who took part, the stoplicht of its themes, the three items that most and the three
/// that fewest people favour, conclusions and recommendations by title, and what it all rests on. What it shares with
/// survey_report() has the same words, numbers and keys. A section without content is left out.
///
/// Only items with as many answers as the smallest group count. Equal shares stand in the order of the instrument, and
/// no item stands in both lists.
Document summary_report(const SurveyReportInput& input);

} // namespace wk::report
