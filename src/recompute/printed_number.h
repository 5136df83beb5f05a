// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wk::recompute {

/// 128 bits, so that comparing fractions is exact.
__extension__ typedef __int128 Wide;

/// A number as it stands in a report: 60,4 is 604 in tenths. How many decimals were printed is part of it.
class PrintedNumber {
public:
    static constexpr int MostDecimals = 6;

    /// "60,4", "60.4", ".039", "-3" and "71,0"; at most 12 digits and MostDecimals decimals. A comma or a point is the
    /// decimal sign; a number with both, or with points between thousands, is refused.
    static std::optional<PrintedNumber> from_text(std::string_view text);
    /// scaled   the number in units of 10^-decimals, below 10^12 in size
    static std::optional<PrintedNumber> make(std::int64_t scaled, int decimals);

    std::int64_t scaled() const { return m_scaled; }
    int decimals() const { return m_decimals; }
    double value() const;
    /// Half the last printed digit: 0.05 for 60,4.
    double half_unit() const;

    bool operator==(const PrintedNumber&) const = default;

private:
    PrintedNumber(std::int64_t scaled, int decimals) : m_scaled(scaled), m_decimals(decimals) {}

    std::int64_t m_scaled;
    int m_decimals;
};

/// "p = 0,039", or "p < 0,05".
struct PrintedP {
    PrintedNumber value;
    bool below = false; ///< printed as "smaller than"

    bool operator==(const PrintedP&) const = default;
};

/// How a printed number may have come from an exact one.
enum class Rounding : std::uint8_t {
    HalfUp,   ///< halves away from 0, as taught at school and done by spreadsheets
    HalfEven, ///< halves to the even digit
    Twice,    ///< first to one decimal more, then again, both half up: 38.46 → 38.5 → 39
    Mixed     ///< each number by whichever of the three fits
};
inline constexpr Rounding all_roundings[] = {Rounding::HalfUp, Rounding::HalfEven, Rounding::Twice, Rounding::Mixed};

/// numerator/denominator in units of 10^-decimals, rounded. Not for Mixed.
/// denominator   above 0; numerator · 10^(decimals+1) stays within 126 bits
Wide rounded_fraction(Wide numerator, Wide denominator, int decimals, Rounding rounding);

/// Does numerator/denominator give `printed`? Mixed: by any of the rules.
bool rounds_to(Wide numerator, Wide denominator, const PrintedNumber& printed, Rounding rounding);

/// The first rule, in the order of all_roundings, by which numerator/denominator gives `printed`.
std::optional<Rounding> rounding_that_gives(Wide numerator, Wide denominator, const PrintedNumber& printed);

} // namespace wk::recompute
