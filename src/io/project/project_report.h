// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/report_choices.h"

namespace wk::io {

/// What the user decided about a report, under "report" in a survey; nothing when nothing was decided.
void add_report(const project::ReportChoices& choices, Json& out);

project::ReportChoices read_report(JsonCheck& check, const Json& survey, const std::string& path);

} // namespace wk::io
