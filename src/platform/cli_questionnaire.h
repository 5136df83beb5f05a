// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "io/tables/table_file.h"
#include "platform/cli_options.h"
#include "platform/cli_stop.h"
#include "survey/responses.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::platform {

/// With which questionnaire a file is read.
struct CliQuestionnaire {
    std::shared_ptr<const survey::Instrument> instrument; ///< none when nothing can be made of the file
    std::shared_ptr<const survey::Responses> responses;   ///< when they were made on the way
    bool proposed = false;                                ///< nobody said which: it fits, or it was made of the file
    bool made = false;                                    ///< of the file
    std::vector<Notice> notices;                          ///< about the proposal
    std::string said; ///< which one it is and how to choose another, for who reads along
};

/// What --instrument names: a file, or by its id a questionnaire that the program carries. Without it, what the
/// application would do: a questionnaire that the program carries when the file fits it, else one made of the file.
/// name   of the file with answers
Or<CliQuestionnaire> questionnaire_of(const Options& options, const io::TableFile& file, std::string_view name);

/// A proposal as `inspect` prints it: what each column is for, and each scale with its points in the order that counts.
Json proposal_json(const CliQuestionnaire& questionnaire, const survey::Responses& responses);

} // namespace wk::platform
