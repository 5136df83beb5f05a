// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/instrument.h"
#include "survey/mapping.h"
#include "survey/table.h"

#include <optional>
#include <vector>

namespace wk::survey {

/// What has to be said of scales that may not be those of the questions, once per scale, under its first such column:
///   scale-unsure    it was guessed and nobody said that it is right; with its answers in the order that counts,
///                   and its columns
///   scale-smaller   of a column that many people answered, all answers together are a shorter scale by themselves
///
/// targets   of mapping_targets(instrument)
/// matches   the columns of these, as matched_columns() gives them
std::vector<Notice> scale_notices(const Instrument& instrument, const Table& table,
                                  const std::vector<MappingTarget>& targets,
                                  const std::vector<std::optional<ColumnMatch>>& matches);

/// "1 = mee oneens, 2 = mee eens": the points of a scale, the lowest first.
std::string scale_in_words(const Scale& scale);

/// What stands outside a scale, in a sentence; empty when nothing does.
std::string outside_in_words(const Scale& scale);

} // namespace wk::survey
