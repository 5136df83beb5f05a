// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::survey {

/// The dates of a column that look like ranges which a spreadsheet took for dates: "1-2" became 1 February. That is so
/// where a day and a month stand without a year ("1-feb"), where a few dates stand among other texts, and where all dates
/// have a day below their month. Nothing when the column looks like one of dates, or holds none.
std::optional<std::vector<std::string>> dates_for_ranges(const Column& column);

} // namespace wk::survey
