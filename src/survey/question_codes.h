// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/mapping.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// Codes by which a survey tool knows the questions and answers of a questionnaire. They are made here, for whoever writes
// a questionnaire for such a tool, and for whoever reads what the tool gives back: that is why nobody has to couple.

namespace wk::survey {

/// What LimeSurvey allows: letters and digits, a letter first.
inline constexpr std::size_t LongestQuestionCode = 20;
inline constexpr std::size_t LongestAnswerCode = 5;

/// Per target its code, from its id: small letters and digits, a letter first, each once, and none that a tool keeps for
/// itself. "vert-5a" is "vert5a".
std::vector<std::string> question_codes(const std::vector<MappingTarget>& targets);

/// Of a question that has others as its rows: from the code of the first of them.
std::string array_code(std::string_view first_row);

/// What a tool writes above the column of a row: "rijv1[v2]", or with an underscore.
std::string row_name(std::string_view array, std::string_view row, bool bracketed);

/// Codes of answers: "4" for code 4, which reads as itself; "M4" for -4; "P4" for the fourth point when its code is too
/// long for either.
std::string answer_code(const Scale& scale, std::size_t point);
/// "geen1" for the first answer outside the scale.
std::string no_opinion_code(std::size_t index);
/// "G1" for the first level of a factor.
std::string level_code(std::size_t level);

/// Finds a target by what stands above a column: its code alone, in brackets behind another or behind the code of its
/// array and an underscore, each with or without a wording after a point.
class CodeFinder {
public:
    explicit CodeFinder(const std::vector<MappingTarget>& targets);
    /// Index of the target, or how many there are when the name is none of their codes.
    std::size_t target_of(std::string_view name) const;

private:
    std::size_t target_of_code(std::string_view code) const;

    std::size_t m_targets;
    std::unordered_map<std::string, std::size_t> m_codes;
    std::unordered_set<std::string> m_arrays;
};

} // namespace wk::survey
