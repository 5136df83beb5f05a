// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/answer_order.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::survey {

/// So many people do not all pass over an answer of their scale by chance.
inline constexpr std::size_t EnoughPeople = 30;

/// A scale has no more.
inline constexpr std::size_t MostAnswers = 11;

/// A column as it was answered.
struct AnsweredColumn {
    FoundAnswers answers;
    std::size_t filled = 0; ///< respondents who answered
    std::string stem;       ///< what it shares with the other rows of one question; empty when that is not known
};

/// Columns that are answered on one scale.
struct Battery {
    FoundAnswers answers;      ///< of all of them
    std::size_t columns = 0;   ///< how many
    bool codes_differ = false; ///< the file has other codes for an answer in one column than in another
    bool unsure = false;       ///< that they are all on one scale, and on this one
};

struct Batteries {
    std::vector<Battery> all;
    std::vector<std::optional<std::size_t>> of_column; ///< index into all; none for a column of less than two answers
};

/// Which columns are answered on one scale. Columns with all answers of one scale never join those with all answers of
/// another, also where the one has all answers of the other: five points are not the seven without the two that nobody
/// chose, unless few people answered and it is another row of the same question. A column that lacks answers goes with
/// the rows of its question, or with the only scale that has them; where several have, it stays apart and is unsure.
Batteries batteries_of(const std::vector<AnsweredColumn>& columns);

} // namespace wk::survey
