// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace wk {

/// Whether `text` is a day of the calendar as YYYY-MM-DD, leap years included. Of two such days the earlier one is the
/// smaller text.
bool is_day(std::string_view text);

} // namespace wk
