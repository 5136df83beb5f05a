// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <string>

namespace wk::report {

/// What the two sides of the pairs of a questionnaire are called.
struct PairNames {
    std::string first;  ///< "Theorie"
    std::string second; ///< "Praktijk"
    bool own = false;   ///< theory and practice of the beloften: only of those do our sentences speak
};

/// Theory and practice when every pair is of our kinds trust and progress; else the two kinds as the study named them,
/// when all pairs are of the same two; else the first and second statement.
PairNames pair_names(const project::Findings& findings);

/// "Theorie en praktijk"; without names of their own what pairs are called.
std::string pairs_title(const project::Findings& findings);

} // namespace wk::report
