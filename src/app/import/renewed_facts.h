// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/new_answers.h"
#include "report/scene/scene.h"
#include "survey/responses.h"

#include <memory>
#include <string>
#include <vector>

namespace wk::app {

/// How many respondents are the same, changed, gone or new, a line each.
std::vector<std::string> row_words(const survey::MatchedRows& rows);

/// What became other when answers took the place of others: kept until other answers come, or it is undone.
struct RenewedFacts {
    std::shared_ptr<const survey::Responses> responses; ///< that took their place
    std::string found_by;                               ///< how the respondents were recognised
    std::vector<std::string> lines;                     ///< respondents, codes and quotes
    std::string moved;                                  ///< how many statements have other figures
    report::DataTable table;                            ///< of those statements; without rows when there are none
};

/// before, after   figures of the survey, each with its own answers
RenewedFacts renewed_facts(const project::NewAnswers& answers, const project::Findings& before,
                           const project::Findings& after);

/// In what the respondents were recognised, in a sentence.
std::string found_by_words(const survey::MatchedRows& rows);

} // namespace wk::app
