// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "survey/instrument.h"
#include "survey/mapping.h"
#include "survey/missing_markers.h"
#include "survey/responses.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What stands for a missing value in the answers to a question, seen and changed by a person.

namespace wk::survey {

/// A text in a column that answers a question. Texts that are one under fold() are one.
struct TextUse {
    std::string text;
    std::size_t cells = 0;
    MissingBy by = MissingBy::No; ///< No: it counts as an answer, or would if it were one
};

/// The texts of a column that count as missing come first, then what somebody said of that it never does, then the
/// others; within these the most frequent first. Blank cells are none. What somebody said of a text stands there, also
/// when no cell holds it.
/// column   that answers a question
/// most     how many of the others
std::vector<TextUse> text_uses(const Responses& responses, std::size_t column, std::size_t most);

/// The document of an instrument in which a text counts as missing in the answers to a question from now on, or no longer
/// does. For an item that holds for its whole scale, and for the options of the scale: what counts as missing is none of
/// them any more (unless fewer than two points would be left), and what no longer does is one: a number a point, words
/// an answer outside the points, until somebody moves them. For a factor with listed levels it is a level.
/// target   of the question
Json with_missing(const Instrument& instrument, const MappingTarget& target, std::string_view text, bool missing);

/// Writes a list into what the document of an instrument says of a question or scale.
void put_missing(const MissingList& list, Json& entry);

} // namespace wk::survey
