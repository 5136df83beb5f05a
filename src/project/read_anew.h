// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/lost_work.h"
#include "project/project.h"
#include "survey/responses.h"

#include <memory>
#include <vector>

namespace wk::project {

struct ReadAnew {
    std::shared_ptr<const survey::Responses> responses;
    std::vector<Lost> lost; ///< what did not fit them, in the order of the enum
};

/// Reads the answers of a survey whose table, questionnaire or couplings are other ones than before, and takes away what
/// no longer fits: couplings of columns or to questions that are gone, comparisons and correlations of what is gone, a
/// filter that names a factor or level that is gone, and an address file about such a factor. Each is looked at by
/// itself, so that none goes because another one does not fit. After it analyse() finds everything that `survey` names.
/// errors   those of prepare(); `survey` may have lost couplings then
Result<ReadAnew> read_anew(Survey& survey);

} // namespace wk::project
