// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/instrument.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

/// What a questionnaire can be handed on as.
enum class QuestionnaireForm : std::uint8_t {
    LimeSurvey, ///< survey for that tool
    Paper,      ///< to print and fill in
    Codebook    ///< table of what each answer means
};

/// Names of the forms on the command line, in the order of the enum.
inline constexpr std::array<std::string_view, 3> questionnaire_form_names = {"limesurvey", "paper", "codebook"};

/// How files of a form may end; the first is the usual one.
std::vector<std::string_view> questionnaire_endings(QuestionnaireForm form);

struct QuestionnaireFile {
    std::string bytes;
    std::string media_type;
    std::vector<Notice> losses; ///< what the form cannot carry, or has to be seen to
};

/// name   of the file: its ending is one of questionnaire_endings()
QuestionnaireFile questionnaire_file(const survey::Instrument& instrument, QuestionnaireForm form,
                                     std::string_view name);

} // namespace wk::app
