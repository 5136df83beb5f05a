// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/table.h"

#include <memory>
#include <span>
#include <string_view>

namespace wk::survey {

/// A first questionnaire for a file that belongs to none, as the document of an instrument for a person to mend. Per
/// column: answers of a scale that a known questionnaire has, that several columns share (batteries_of), or whose words
/// we know, make an item, on the shortest scale that has them; few different short answers a factor; numbers a
/// variable; other text an open question. What a platform adds (numbers, times, names, addresses) is not used, nor is
/// an empty column. All items stand under one theme.
///
/// known   questionnaires whose scales are tried first
/// title   of the questionnaire; its id follows from it
Json guessed_instrument(const Table& table, std::span<const std::shared_ptr<const Instrument>> known,
                        std::string_view title);

} // namespace wk::survey
