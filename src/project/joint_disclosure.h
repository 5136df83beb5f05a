// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/category_disclosure.h"
#include "project/disclosure.h"
#include "project/export_sums.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wk::project {

/// What of one question stays behind.
struct QuestionPlan {
    Hidden everybody = Hidden::No;           ///< Difference: the question stays behind, with all that rests on it
    std::vector<std::vector<Hidden>> groups; ///< per factor, per group (of an item) or level (of an open question)
    std::vector<std::size_t> together;       ///< per factor: groups that only all figures together give away
    Hidden weighted = Hidden::No;            ///< the weighted figures
    CategoryPlan categories;                 ///< of an open question that was coded
};

struct ExportPlan {
    std::vector<QuestionPlan> items;
    std::vector<QuestionPlan> open;

    /// What of one factor of the scope stays behind on the items; valid as long as the plan is.
    GroupsToHide items_of(std::size_t factor) const;
};

/// What has to stay behind so that no combination of all that leaves, with what left before, rests on the answers of
/// fewer people than the rules allow.
///
/// A figure of a question is a sum over the people who answered it, so everything that follows from figures is a
/// combination of those sums. Whatever rests on fewer people than `smallest` is found (stats::KnownSums), also where
/// it is no sum of theirs but a difference or a weighted sum: more is hidden than a reader could use. Groups are tried
/// from the first factor to the last, the largest first, then the weighted figures: what does not fit stays behind.
/// What cannot be looked through stays behind too.
///
/// Who reads inside the organisation reads what is public as well. So an export that is public has to be safe with all
/// public ones by its own limit, and with all there are by the internal one; an internal export with all there are.
/// What follows from earlier exports alone is no reason to hide anything: it left.
ExportPlan export_plan(const ExportScope& scope);

/// The earlier exports that together with figures of the people kept give somebody away.
struct JointProblem {
    std::vector<std::size_t> records; ///< indices; as few as do so
    bool unknown = false;             ///< there are too many to say
};

/// Nothing when these people may leave as far as their choice goes; export_plan() looks at single questions.
std::optional<JointProblem> joint_problem(const survey::RowMask& kept, Count smallest, const EarlierExports& earlier);

} // namespace wk::project
