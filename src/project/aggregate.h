// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/sharing.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace wk::project {

/// Counts that may leave, and of whom.
struct SharedCounts {
    ComparisonSource source;
    std::vector<ExportedSet> sets; ///< everybody who was kept, then the groups that show in some item
};

/// The answers of a survey as counts, per item and per group within it, without what would give people away.
/// factors  indices of factors, whose groups are those that the survey's analysis compares
/// kept     of whom sharing_problem() has nothing to say
SharedCounts shared_counts(const Survey& survey, const survey::Responses& responses, const survey::RowMask& kept,
                           std::span<const std::size_t> factors, const SharingRules& rules,
                           std::span<const ExportRecord> records, std::string title);

/// Counts of several sources added up, item by item and group by group. What one of them hides, lacks or asked on
/// another scale, is hidden in the sum: half a sum says nothing. A factor counts when every source has it; a level that
/// a source does not have is nobody there.
///
/// sources   two or more, with counts
/// smallest  in a source of which nothing was hidden yet, items with fewer answers are hidden
/// errors    no-counts (published figures), other-instrument
Result<ComparisonSource> merged_counts(std::span<const ComparisonSource> sources, std::string title, Count smallest);

} // namespace wk::project
