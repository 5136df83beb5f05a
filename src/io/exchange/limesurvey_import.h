// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/exchange/tool_survey.h"
#include "survey/instrument.h"

#include <string_view>
#include <vector>

namespace wk::io {

/// A questionnaire that was made of something else, and what did not come over.
struct ImportedInstrument {
    survey::Instrument instrument;
    std::vector<Notice> losses;
};

/// Larger is no questionnaire.
inline constexpr std::size_t MaxToolSurveyBytes = std::size_t(32) * 1024 * 1024;

/// Whether bytes are a survey of LimeSurvey, in one of its two forms.
bool is_limesurvey(std::string_view bytes);

/// A questionnaire of such a file: rows with the same answers, and lists whose answers are a scale, become items; other
/// lists factors; numbers variables; texts open questions. A group is a theme. Answers keep the codes of the file where
/// they are numbers ("4", "A4", "AO04"); what says that one has no opinion stands outside the scale. Conditions on an
/// item become routing. What we exported ourselves comes back with its ids, kinds and pairs.
///
/// losses  "type" (a kind of question that we do not have), "condition", "codes" (which the answers cannot be read back
///         by), "own-answer", "remark", "yes-no", "no-scale", "languages", "answers-alike"
/// errors  limesurvey (also without any question that can be taken over), too-large
Result<ImportedInstrument> read_limesurvey(std::string_view bytes, std::string_view file);

/// The same of a survey that was read.
/// errors  limesurvey
Result<ImportedInstrument> instrument_of_tool(const ToolSurvey& survey, std::string_view file);

} // namespace wk::io
