// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wk {

/// A whole number of any type, such as how many a list holds, with a point between thousands: 1234 -> "1.234".
std::string format_count(std::int64_t count);

/// A number with a comma and points between thousands: (1234.5, 1) -> "1.234,5".
/// Rounds half up (away from zero) on the shortest decimal form of `value`, so that 0.125 and 1.005 behave as
/// they read: (62.5, 0) -> "63", (1.005, 2) -> "1,01".
/// value     finite
/// decimals  0 to 12
std::string format_number(double value, int decimals);

/// A share from 0 to 1 as a percentage: (0.62, 1) -> "62,0%".
std::string format_share(double share, int decimals);

/// A p-value in three decimals: "0,977"; below 0.001 "< 0,001", above 0.9995 "> 0,999".
std::string format_p(double p);

/// The number that a cell holds, outer blanks aside: 12, -3, 12,5, 12.5, 1.234,5 and 1,234.5.
/// Nothing when it is no number, or when it can be read in two ways: 1.234 may be a thousand or a decimal.
std::optional<double> number_from_text(std::string_view text);

/// How many a cell says there are, outer blanks aside: 1240, 1240,0, and with a point, comma, blank or apostrophe
/// between thousands: 1.240, 1,240, 1 240. There is no third of a person, so unlike number_from_text() nothing is
/// ambiguous. Nothing when it is no whole number from 0 to a thousand million.
std::optional<std::int64_t> count_from_text(std::string_view text);

/// The whole number that a text is, outer blanks aside: digits with an optional minus sign and nothing else.
std::optional<std::int64_t> integer_from_text(std::string_view text);

/// `value` rounded to `digits` significant digits, the same on every machine; 0 is never negative.
/// digits   1 to 17
double round_significant(double value, int digits);

} // namespace wk
