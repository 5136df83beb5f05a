// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/exchange/tool_survey.h"

#include <string_view>

namespace wk::io {

/// Whether a text begins as XML does in which LimeSurvey keeps a survey.
bool is_lss(std::string_view bytes);

/// Reads a survey as LimeSurvey exports it in XML: version 3, in which texts stand beside what they are of, and versions
/// 4 to 6, in which they stand apart. Texts in another language than the survey's own are passed over.
/// errors  limesurvey: not well-formed, with a document type, nested too deep, or no survey as a whole
Result<ToolSurvey> read_lss(std::string_view bytes, std::string_view file);

} // namespace wk::io
