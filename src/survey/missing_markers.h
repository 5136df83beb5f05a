// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/table.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wk::survey {

/// Whether a text, outer blanks aside, is what a program writes where nothing stands: R, SPSS, Stata and SAS, pandas,
/// a database, a spreadsheet in English or Dutch. Letters count as they are written, so that "na" stays a word.
bool is_program_marker(std::string_view text);

/// Per distinct text of a column the value of the file that it stands for; null where the file says nothing of it.
std::vector<const ValueLabel*> described_texts(const Column& column);

/// Why a text counts as missing.
enum class MissingBy : std::uint8_t {
    No,
    Marker,   ///< a program or person writes it where nothing stands
    Far,      ///< a number like 999, far beyond all that it could be
    Declared, ///< the file says so, or the questionnaire
    Chosen    ///< a person said so, of this text
};

/// Per distinct text of a column whether it stands for a missing value: what the file says, what a program writes,
/// "n.v.t.", and numbers like -99 that lie at least twice as far below zero as any other number in the column. What a
/// questionnaire has as an answer or a group comes first: that is for whoever asks to decide.
/// listed   what the questionnaire says of it
std::vector<MissingBy> missing_texts(const Column& column, const MissingList& listed = {});

/// Whether somebody said of a text that it is no missing value, whatever else says so.
bool is_never_missing(std::string_view text, const MissingList& listed);

/// The same for a column of numbers up to about `highest`: 999 and the like are missing when they lie five times as far.
/// Without a scale so are -1 to -9, when nothing else is below zero and some numbers are large.
/// highest   of the scale; without one that of the other numbers in the column
void add_far_numbers(const Column& column, const MissingList& listed, std::optional<int> highest,
                     std::vector<MissingBy>& missing);

} // namespace wk::survey
