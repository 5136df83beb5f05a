// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"
#include "survey/quote_risks.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <string>
#include <vector>

namespace wk::project {

/// Whether a quote may leave, and why not.
struct QuoteSharing {
    bool may_leave = false;
    std::string problem; ///< why not, when its words are not those of an answer of somebody who is kept
    std::vector<survey::QuoteRisk> risks; ///< what a person has to look at
};

/// What in a quote may tell who wrote it, or about whom; names that the questionnaire and its answers have, of teams and
/// places, aside. A quote with any of it cannot be called checked.
std::vector<survey::QuoteRisk> risks_of(const survey::Quote& quote, const survey::Responses& responses);

/// A quote leaves only when it was checked, stands so in the answer of somebody who is kept, and holds no address or
/// number. Names were looked at by whoever checked the quote, in files from before a quote with one could not be.
QuoteSharing quote_sharing(const survey::Quote& quote, const survey::Responses& responses, const survey::RowMask& kept);

/// The quotes of a survey that may leave, in order.
std::vector<survey::Quote> shared_quotes(const Survey& survey, const survey::Responses& responses);

} // namespace wk::project
