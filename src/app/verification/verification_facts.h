// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/verification.h"
#include "report/scene/scene.h"

#include <string>
#include <vector>

namespace wk::app {

/// A report that is being checked, beside the project: nothing of it becomes part of that. Made once, when the file
/// comes in.
struct VerificationFacts {
    Verification verification;
    std::string sentence;              ///< how many numbers are right
    std::vector<std::string> remarks;  ///< what there is to know beside
    std::vector<std::string> evidence; ///< what is wrong with what it carries
    report::DataTable differences;     ///< a row per number; without rows when all are right
    report::DataTable edited;          ///< a row per text
    std::vector<std::string> beyond;   ///< figures that counts cannot give
    std::string input;                 ///< how a file with answers is compared
    std::string input_found = {};      ///< what came of that; empty when none came in
    bool input_is_other = false;
};

} // namespace wk::app
