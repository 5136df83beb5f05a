// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/answer_key.h"
#include "survey/missing_markers.h"
#include "survey/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// A number and the words beside it: "4 - mee eens", "4. mee eens", "(4) mee eens", "mee eens (4)", "(4)".
struct NumberedText {
    int number = 0;
    std::string_view words; ///< may be empty
};

/// Nothing for a text without a number at one end, for a bare number, and where the words hold another number.
std::optional<NumberedText> numbered_text(std::string_view text);

/// A code of the file that was read as that of the scale, whatever it is called there.
struct CodeRead {
    int code = 0;
    std::string words; ///< in the file
    std::string label; ///< of the scale
};

/// What the texts of a closed item's column mean, and how that was found.
struct ItemTexts {
    std::vector<Answer> answers;    ///< per distinct text
    std::vector<MissingBy> missing; ///< per distinct text; No where it is an answer
    /// Texts that were read as an option although they are written otherwise.
    std::vector<std::size_t> variants;
    std::vector<CodeRead> codes; ///< when the whole column was read by its codes
    bool letters = false;        ///< codes are "A1", "A2" …
    bool odd_numbers = false;    ///< labels of the file are numbers, others than their values; they were read
    /// Per distinct text that is Invalid, what can be said about it; else empty.
    std::vector<std::string> why;
};

/// A text is what the user said of it; else missing where file or questionnaire say so (unless it is "no opinion");
/// else its label, its code, the label that it looks like, the label beside its own code, or what a program writes for
/// nothing. When texts are left that are none of these, the codes of the file count for all of them, if every code is
/// one of the scale, no label contradicts it, and words of both do not run against each other; else "A4" is code 4 in a
/// column that has nothing but such codes. What is left is Invalid.
ItemTexts item_texts(const Column& column, const Scale& scale, const AnswerKey& key);

} // namespace wk::survey
