// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/table_file.h"
#include "platform/cli_options.h"
#include "platform/cli_questionnaire.h"
#include "platform/cli_stop.h"
#include "project/project.h"
#include "survey/responses.h"

#include <memory>

namespace wk::platform {

/// A survey with everything in it that stands in files.
struct OpenedSurvey {
    project::Survey survey;
    io::TableFile file;
    CliQuestionnaire questionnaire;
    std::shared_ptr<const survey::Responses> responses; ///< when there is an instrument that can be used
};

/// The file with answers and the questionnaire that the options name, or a proposal (questionnaire_of). Where nobody chose a sheet and the first has no known
/// column, the next that has is read, as in the application.
Or<OpenedSurvey> open_data(const Options& options);

} // namespace wk::platform
