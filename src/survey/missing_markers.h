// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <string_view>
#include <vector>

namespace wk::survey {

/// Whether a text, outer blanks aside, is what a program writes where nothing stands: R, SPSS, Stata and SAS, pandas,
/// a database, a spreadsheet in English or Dutch. Letters count as they are written, so that "na" stays a word.
bool is_program_marker(std::string_view text);

/// Per distinct text of a column whether it stands for a missing value: what a program writes, "n.v.t.", and numbers
/// like -99 that lie at least twice as far below zero as any other number in the column. What a questionnaire has as an
/// answer or a group comes first: that is for whoever asks to decide.
std::vector<bool> missing_texts(const Column& column);

} // namespace wk::survey
