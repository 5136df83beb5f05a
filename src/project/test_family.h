// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/significance_findings.h"

#include <string>
#include <vector>

namespace wk::project {

/// A run of tests that are corrected together.
struct TestFamily {
    std::string section; ///< groups, correlations or pairs
    std::string name;    ///< id of the factor or variable; empty for pairs

    /// Whether its method knows an exact p for every number of people.
    bool exact_exists() const { return section != "correlations"; }
};

/// What a family comes to, beside the adjusted p-values.
struct ClosedFamily {
    std::vector<ChanceFinding> chance; ///< one per level of method.alpha
    Count approximate = 0;             ///< tests whose p is no exact one, where there could be one
};

/// Adjusts the p-values of a family as `method` says, and counts what chance would give.
ClosedFamily close_family(const TestFamily& family, const std::vector<PFinding*>& tests, const MethodFinding& method);

/// That so many tests of a family have an approximate p.
Notice approximate_notice(const TestFamily& family, Count approximate, const MethodFinding& method);

/// Closes a family anew after some of its tests lost their p: its p-values, what chance gives, and the notice.
void close_again(const TestFamily& family, TestFindings& tests, std::vector<Notice>& warnings);

} // namespace wk::project
