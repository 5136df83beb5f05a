// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "base/result.h"
#include "survey/instrument.h"

#include <string_view>
#include <vector>

namespace wk::app {

/// A questionnaire that was made of a file of another program.
struct ImportedQuestionnaire {
    survey::Instrument instrument;
    std::vector<Notice> losses; ///< what did not come over, or has to be looked at
};

/// Makes a questionnaire of a survey of LimeSurvey (.lss, or its tab separated form), or of the labels in an SPSS file.
/// assets   with the questionnaires whose scales are tried first
/// errors   no-questionnaire, those of io::read_limesurvey and io::read_table
Result<ImportedQuestionnaire> imported_questionnaire(const Assets& assets, std::string_view name,
                                                     std::string_view bytes);

} // namespace wk::app
