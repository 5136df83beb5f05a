// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/missing_markers.h"
#include "survey/table.h"

#include <vector>

namespace wk::survey {

/// What the texts of a column of numbers mean.
struct NumberTexts {
    std::vector<double> values;     ///< per distinct text; NaN where it is none
    std::vector<MissingBy> missing; ///< per distinct text; No where it is a number
    bool from_labels = false;       ///< the number behind words of the file was read
};

/// A text is missing where file or questionnaire say so, or a program writes it for nothing; else a number; else the
/// number that the file has it for ("jongste" for 25), unless it says that someone did not answer.
NumberTexts number_texts(const Column& column, const NumericVariable& variable);

} // namespace wk::survey
