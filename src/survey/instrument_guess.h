// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/instrument.h"
#include "survey/table.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// A questionnaire as a proposal.
struct Guess {
    /// Text of an instrument's document. Scales that are not sure are so there ("unsure"), their points in the order that
    /// counts until a person says otherwise.
    std::string document;
    /// tool-columns: which columns are left out, because a survey tool wrote them.
    std::vector<Notice> notices;
};

/// A first questionnaire for a file that belongs to none, for a person to mend. Per column: answers of a scale that a
/// known questionnaire has, that several columns share (batteries_of), or whose words we know, make an item, on the
/// shortest scale that has them; few different short answers a factor; numbers a variable; other text an open question.
/// What a survey tool adds (tool_columns()) is not used, nor is an empty column. All items stand under one theme.
///
/// A scale of a known questionnaire is taken when all its points were answered; when some were not and their words do
/// not tell which scale it is, that is not sure. What the file says of a column (ColumnDescription) comes first: what it
/// asks, which codes its answers have, and which answers nobody chose.
///
/// known   questionnaires whose scales are tried first
/// title   of the questionnaire; its id follows from it
Guess guessed_instrument(const Table& table, std::span<const std::shared_ptr<const Instrument>> known,
                         std::string_view title);

} // namespace wk::survey
