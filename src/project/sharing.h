// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analyse_groups.h"
#include "project/findings.h"
#include "project/project.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::project {

/// Why nothing about the rows kept may leave; nothing when it may.
/// errors  none; codes of the notice: too-few-people, export-together (earlier exports with which it gives somebody
/// away)
std::optional<Notice> sharing_problem(const survey::RowMask& kept, const SharingRules& rules,
                                      std::span<const ExportRecord> records);

/// A group of a factor.
struct SharingGroup {
    ComparedGroup group;
    RowSet rows;
};

/// The groups of several factors as `options` compare them, per factor.
std::vector<std::vector<SharingGroup>> sharing_groups(const survey::Responses& responses,
                                                      std::span<const std::size_t> factors, const survey::RowMask& kept,
                                                      const AnalysisOptions& options);

/// Findings that may be shown to others, and of whom they are.
struct SharedFindings {
    Findings findings;
    /// Everybody who was kept, then the groups that show in some item, weighted figures; none of a file without rows.
    std::vector<ExportedSet> sets;
};

/// The survey analysed as for the screen, without what would give people away: groups and weighted figures as
/// export_plan() says; what too few people answered, or all alike (hide_few()); and what earlier exports give away.
/// A file without one row has findings without figures: what it asks about, and nothing more.
/// errors  those of analyse() and sharing_problem(); export-together when earlier exports leave no item to show
Result<SharedFindings> shared_findings(const Survey& survey, const survey::Responses& responses,
                                       const SharingRules& rules, std::span<const ExportRecord> records);

/// The survey analysed as `options` say, for results. They hold everybody's answers to every item, so that figures can
/// be checked; of groups and weighted figures they hide what export_plan() says, with groups of options.min_group
/// people or more: what is hidden does not follow from what is shown. for_others() makes a report for others of it.
///
/// internal   who computes for himself gets everything that groups of that size show, and findings that say so. Where
///            min_group is 1 nobody is hidden and nothing can follow
/// errors     those of analyse()
Result<Findings> results_findings(const Survey& survey, const survey::Responses& responses, AnalysisOptions options,
                                  bool internal);

} // namespace wk::project
