// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/missing_markers.h"
#include "survey/table.h"

#include <optional>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What the texts of a column of numbers mean.
struct NumberTexts {
    std::vector<double> values;     ///< per distinct text; NaN where it is none
    std::vector<MissingBy> missing; ///< per distinct text; No where it is a number
    bool from_labels = false;       ///< the number behind words of the file was read
};

/// The decimal sign of a column, which its numbers prove: weights of 0.987 and 1.234 are both decimals. Nothing when none
/// does, or when they disagree.
std::optional<char> decimal_sign_of(const Column& column);
/// number_from_text() where the decimal sign may be known: 1.234 is a decimal then.
std::optional<double> number_with_sign(std::string_view text, std::optional<char> decimal);

/// A text is missing where file or questionnaire say so, or a program writes it for nothing; else a number; else the
/// number that the file has it for ("jongste" for 25), unless it says that someone did not answer.
NumberTexts number_texts(const Column& column, const NumericVariable& variable);

} // namespace wk::survey
