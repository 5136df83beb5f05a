// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "project/findings.h"
#include "project/project.h"
#include "project/reference.h"

#include <memory>
#include <span>
#include <vector>

namespace wk::project {

/// Published figures that Wijkkompas carries.
using References = std::span<const std::shared_ptr<const Reference>>;

/// The survey beside what the user chose to set beside it: published figures first, in the order of `known`, then other
/// counts. Without sources when nothing was chosen.
///
/// findings   of `survey`
Comparison survey_comparison(const Survey& survey, const Findings& findings, References known);

/// The same for others: what would give people away is TooFew in every source, by the smallest group of `rules`.
///
/// shared   findings that may be shown to others, as shared_findings() gives them: an item that they lack is hidden
Comparison shared_comparison(const Survey& survey, const Findings& shared, References known, const SharingRules& rules);

} // namespace wk::project
