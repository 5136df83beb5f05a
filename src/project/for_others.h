// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

namespace wk::project {

/// Findings of which there are no more than these, as others may see them: what results_findings() and
/// shared_findings() hide of a survey is hidden here as far as the figures allow. No group is smaller than
/// method.min_group, nor than SmallestGroupEver, and nothing that is hidden follows from the groups of its own factor
/// or from weighted figures. What those two functions made changes little: items, tests and scales that too few people
/// answered go too.
///
/// How many people two groups of different factors share is not known here, so what follows from two factors together
/// is not looked at: results from before results_findings() may show it.
Findings for_others(Findings findings);

} // namespace wk::project
