// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/exchange/tool_survey.h"
#include "survey/instrument.h"

#include <vector>

namespace wk::io {

/// A questionnaire for another tool, and what does not go with it or has to be seen to there.
struct ExportedSurvey {
    ToolSurvey survey;
    std::vector<Notice> losses;
};

/// A questionnaire as LimeSurvey asks it: a group per theme, items on one scale as rows with the same answers, one item,
/// or a factor with levels, as a list; numbers, and short and long texts. Codes are those of question_codes.h, so that
/// the answers come back by themselves, as codes or in full. Routing becomes the condition of what it skips. What has no
/// place in LimeSurvey travels as class_names().
///
/// losses  "levels" (a factor without levels becomes a text), "order", "unsure", "late-condition", "same-words",
///         "long-codes", "unused" (themes and scales that no question has), "reworded" (which reports asked an item in other words),
///         "unknown-fields"
ExportedSurvey limesurvey_survey(const survey::Instrument& instrument);

} // namespace wk::io
