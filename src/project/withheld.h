// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

// What is taken away from findings that are there, because others may not see it.

namespace wk::project {

/// Takes away what is about too few people, whatever else is shown: items that fewer than `smallest` people answered,
/// or nearly all alike, with everything that rests on them; open questions that fewer answered; and the figures of
/// pairs, correlations and scales in which fewer people count, which may be fewer than answered each of the items. What
/// is left of those says why it is empty. A notice counts them. The ledger keeps no counts of what does not show.
void hide_few(Findings& findings, Count smallest);

/// The same with items that stay behind for another reason.
void hide_few(Findings& findings, Count smallest, std::set<std::string> items);

/// Takes the figures of these levels away: indices into group.levels. The test goes with them, also the mean ranks of
/// the others, because a statistic and the figures of all groups but one give that one away.
void withhold_levels(GroupFinding& group, const std::vector<std::size_t>& levels);

/// Takes all answers to an open question away.
void withhold_answers(OpenFinding& open);

/// Corrects the families anew of which tests were lost.
/// before   the tests as they were
void close_again(const TestFindings& before, Findings& findings);

} // namespace wk::project
