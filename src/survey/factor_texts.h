// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/missing_markers.h"
#include "survey/table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// Texts that are written in more than one way and are one group.
struct OneLevel {
    std::string level;               ///< the way it is called
    std::vector<std::string> others; ///< as they stand in the data
};

/// What the texts of a factor's column mean.
struct FactorTexts {
    std::vector<std::string> levels;     ///< the questionnaire's order, or of first appearance
    std::vector<std::uint32_t> level_of; ///< per distinct text an index into levels, or FactorColumn::NoLevel
    std::vector<MissingBy> missing;      ///< per distinct text; No where it is a level
    std::vector<OneLevel> unified;       ///< where more than capitals or outer blanks of the questionnaire differ
    std::vector<std::size_t> dates;      ///< distinct texts that are levels, or would be, and read as a date
};

/// A text is the level that the questionnaire lists; else missing; else the listed level that it looks like, as
/// look_of() sees it, or whose code it is in the file, or in a tool that the questionnaire was exported to (level_code()). Without a list, texts that look alike are one level, called as
/// most respondents have it, plain writing first.
FactorTexts factor_texts(const Column& column, const Factor& factor);

/// Whether a text is a day, or a day with a time, as spreadsheets give them.
bool is_date_text(std::string_view text);

} // namespace wk::survey
