// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "project/disclosure.h"
#include "project/significance_findings.h"
#include "stats/counts/contingency_table.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace wk::project {

/// A level, or several that were merged, as people are compared by it.
struct ComparedGroup {
    std::string name;
    std::vector<std::uint32_t> levels; ///< indices into FactorColumn::levels
    Count people = 0;                  ///< rows kept, whatever they answered
};

/// What a factor is compared by, in the order of the first levels; levels that nobody kept is in, or that the options
/// leave out, are not there.
std::vector<ComparedGroup> compared_groups(const survey::Responses& responses, std::size_t factor,
                                           const survey::RowMask& mask, const AnalysisOptions& options);

/// Per item, per group of compared_groups(): whether it stays behind. Empty when nothing does.
using GroupsToHide = std::vector<std::span<const Hidden>>;

/// Every item by the levels of one factor, appended to `groups`; p-values not yet adjusted.
///
/// A level takes part in an item's test when at least options.min_group of its people gave an answer to that item;
/// otherwise it is suppressed there, and where `hidden` says so. Levels that nobody
/// kept is in are left out. Two levels are tested by mann-whitney, more by kruskal-wallis.
///
/// factor     index into the instrument's factors
/// warnings   gets a small-groups notice when a level is suppressed anywhere
void add_group_findings(const survey::Responses& responses, std::size_t factor, const survey::RowMask& mask,
                        const AnalysisOptions& options, std::vector<GroupFinding>& groups,
                        std::vector<Notice>& warnings, const GroupsToHide& hidden = {});

/// Tests some levels of `out` against each other and notes what comes out in it; p not yet adjusted.
///
/// rows     indices into out.levels, one per row of `table`
/// table    answers in people, every row with people
/// returns  why a figure is missing
stats::Reason add_group_test(GroupFinding& out, const stats::ContingencyTable& table,
                             const std::vector<std::size_t>& rows, stats::Exact exact);

} // namespace wk::project
