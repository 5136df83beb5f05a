// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "project/project.h"
#include "survey/responses.h"

namespace wk::project {

/// The counts behind findings: of every item in them those of everybody, and those of the groups that show in a test of
/// it. Of a group that is hidden there nothing stands here either, nor why.
///
/// findings   of `survey`, as others may see them
ComparisonSource counts_shown(const Findings& findings, const Survey& survey, const survey::Responses& responses);

/// The same without the groups, for findings of which the answers are not at hand.
ComparisonSource counts_shown(const Findings& findings);

/// How the people of a group answered an item; null when it is hidden or not there.
const LevelTally* shown_tally(const ComparisonSource& counts, const std::string& item, const std::string& factor,
                              const std::string& level);

} // namespace wk::project
