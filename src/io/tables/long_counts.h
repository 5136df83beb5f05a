// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/comparison.h"
#include "survey/instrument.h"
#include "survey/table.h"

#include <string_view>

namespace wk::io {

/// Whether a table counts answers instead of holding them: it has the columns item, code and n.
bool is_long_counts(const survey::Table& table);

/// Counts as a database prints them: a row per item, level and code with the number of people (columns item, level,
/// code, n; level may be absent or empty). What is not there is nobody. Rows without a level count everybody; without
/// such rows the levels together are everybody. Levels are kept when one factor of the instrument has them all, or when
/// it has one factor only.
///
/// table    is_long_counts()
/// errors   unknown-item, unknown-code, not-a-count, count-twice, more-than-all, long-counts-empty; all but the last
///          with row and column
Result<project::ComparisonSource> long_counts(const survey::Table& table, const survey::Instrument& instrument,
                                              std::string_view name);

} // namespace wk::io
