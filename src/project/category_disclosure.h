// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/disclosure.h"
#include "project/export_sums.h"
#include "survey/coding.h"
#include "survey/responses.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// Which counts of a coded question may be shown.
struct CategoryPlan {
    /// Per category of the codebook, and last: that an answer is not codable. Empty when none may.
    using Shown = std::vector<bool>;

    Shown everybody;
    std::vector<std::vector<Shown>> levels; ///< per factor, per level
};

/// What an exported set calls a category when it did not show it; an empty category: that nothing of the coding was.
std::string category_reference(std::string_view question, std::string_view category);

/// A count of a category is a sum over the people whose answer was looked at. It is shown when it is of `smallest`
/// people or more, not of everybody but one at most, and when no combination of all counts that are shown, or were
/// earlier, rests on fewer people: neither what a total leaves for the levels that are not shown, nor what the other
/// categories leave for the one that is not. For that last reason an answer that is not codable counts as a category
/// here. That a count is not shown does not tell which of this it was. Totals come first, then levels, the largest
/// first.
///
/// levels   per factor of `sums`, per level whether the number of people who wrote something may be shown
CategoryPlan category_plan(const ExportSums& sums, const survey::Responses& responses, std::size_t question,
                           const survey::QuestionCoding& coding, std::span<const std::vector<Hidden>> levels,
                           Count smallest);

} // namespace wk::project
