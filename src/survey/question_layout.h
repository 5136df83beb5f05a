// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/mapping.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wk::survey {

/// What is asked at once: one question, or several items on one scale as the rows of a table.
struct QuestionBlock {
    std::vector<std::size_t> targets; ///< indices into QuestionLayout::targets

    bool operator==(const QuestionBlock&) const = default;
};

/// What stands under one heading.
struct QuestionGroup {
    std::string theme;             ///< id; empty when the questions belong to none
    bool about_respondent = false; ///< factors and numeric variables
    std::vector<QuestionBlock> blocks;
};

/// The questions of an instrument in the order in which they can be asked.
struct QuestionLayout {
    std::vector<MappingTarget> targets; ///< as mapping_targets() gives them
    std::vector<std::string> codes;     ///< per target: question_codes()
    std::vector<QuestionGroup> groups;

    /// Items whose routing skips a question that is asked before them: a form cannot do that.
    std::vector<std::size_t> late_conditions; ///< indices into Instrument::items()
};

/// A group per theme, in order of its first question: its items on the same scale together, then its open questions.
/// An item on which others of its group depend stands apart from them. Whom one asks (factors, numbers) comes last.
QuestionLayout question_layout(const Instrument& instrument);

/// Who is skipped: per target the conditions under which it is not asked, as indices into routing().
std::vector<std::vector<std::size_t>> skipping_rules(const Instrument& instrument,
                                                     const std::vector<MappingTarget>& targets);

} // namespace wk::survey
