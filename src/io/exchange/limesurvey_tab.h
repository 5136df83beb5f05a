// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/exchange/tool_survey.h"

#include <string>
#include <string_view>

namespace wk::io {

/// A survey in LimeSurvey's tab separated form: UTF-8 with a byte order mark, a line per setting, group, question, row
/// and answer. No cell needs quotes, because no text has one.
/// source  LimeSurvey Manual, "Tab Separated Value survey structure"
std::string write_limesurvey_tab(const ToolSurvey& survey);

/// Whether a text looks like one: its first line has the columns "class" and "type/scale".
bool is_limesurvey_tab(std::string_view bytes);

/// Reads one, also as a spreadsheet saves it again (UTF-16, quotes). Texts in another language than the first are passed
/// over.
/// errors  limesurvey, with the row
Result<ToolSurvey> read_limesurvey_tab(std::string_view bytes, std::string_view file);

} // namespace wk::io
