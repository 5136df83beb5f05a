// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
    /// As a Dutch text: "60,4", "1.234".
    std::string text() const;

    bool operator==(const PrintedNumber&) const = default;

private:
    PrintedNumber(std::int64_t scaled, int decimals) : m_scaled(scaled), m_decimals(decimals) {}

    std::int64_t m_scaled;
    int m_decimals;
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

/// What a recomputation found.
enum class Verdict : std::uint8_t {
    Yes,    ///< the figures agree
    OnlyIf, ///< they agree on a condition, which the reason names
    No      ///< they cannot both be right
};

/// One way in which the figures come out.
struct Evidence {
    stats::Count n = 0;
    std::vector<stats::Count> counts = {}; ///< people per option (or per code), in the order that was asked
    Rounding rounding = Rounding::HalfUp;

    bool operator==(const Evidence&) const = default;
};

/// The answer to "can these figures be right?", with its reason in words and its evidence.
struct Recomputed {
    Verdict verdict = Verdict::No;
    std::string reason;              ///< one or two Dutch sentences
    std::vector<Evidence> evidence;  ///< ways in which it works; empty when there is none
    std::vector<stats::Count> sizes; ///< numbers of people with which it does work, among those looked at
};

/// Most people a question may be about; larger ones are answered No with that reason.
inline constexpr stats::Count LargestRecomputed = 10'000'000;

/// "91, 92, 94–97 en 99": numbers in words, ranges drawn together; at most `most` pieces and then "…".
std::string list_of_sizes(std::span<const stats::Count> sizes, std::size_t most = 8);

/// "17, 37, 28, 10 en 2".
std::string list_of_counts(std::span<const stats::Count> counts);

/// "half omhoog" and so on, to follow "afgerond".
std::string rounding_in_words(Rounding rounding);

/// An answer without evidence.
Recomputed answer(Verdict verdict, std::string reason);

/// The answer when n is not a number of people; nothing when it is.
std::optional<Recomputed> unusable_size(stats::Count n);

} // namespace wk::recompute
