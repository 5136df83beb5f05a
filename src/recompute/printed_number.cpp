// SPDX-License-Identifier: EUPL-1.2
#include "recompute/printed_number.h"

#include "base/text.h"

namespace wk::recompute {

namespace {

constexpr std::int64_t most_scaled = 1'000'000'000'000;

std::int64_t power_of_ten(int exponent)
{
    std::int64_t out = 1;
    for (int i = 0; i < exponent; ++i)
        out *= 10;
    return out;
}

} // namespace

std::optional<PrintedNumber> PrintedNumber::make(std::int64_t scaled, int decimals)
{
    if (decimals < 0 || decimals > MostDecimals || scaled <= -most_scaled || scaled >= most_scaled)
        return std::nullopt;
    return PrintedNumber(scaled, decimals);
}

std::optional<PrintedNumber> PrintedNumber::from_text(std::string_view text)
{
    text = trim(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    std::int64_t scaled = 0;
    int digits = 0;
    int decimals = -1; // -1: no decimal sign yet
    for (const char c : text) {
        if ((c == ',' || c == '.') && decimals < 0) {
            decimals = 0;
        } else if (c >= '0' && c <= '9' && digits < 12) {
            scaled = scaled * 10 + (c - '0');
            ++digits;
            decimals += decimals >= 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || decimals == 0)
        return std::nullopt;
    return make(negative ? -scaled : scaled, decimals < 0 ? 0 : decimals);
}

double PrintedNumber::value() const
{
    return double(m_scaled) / double(power_of_ten(m_decimals));
}

double PrintedNumber::half_unit() const
{
    return 0.5 / double(power_of_ten(m_decimals));
}

Wide rounded_fraction(Wide numerator, Wide denominator, int decimals, Rounding rounding)
{
    if (numerator < 0)
        return -rounded_fraction(-numerator, denominator, decimals, rounding);
    if (rounding == Rounding::Twice)
        return (rounded_fraction(numerator, denominator, decimals + 1, Rounding::HalfUp) + 5) / 10;
    const Wide scaled = numerator * power_of_ten(decimals);
    const Wide whole = scaled / denominator;
    const Wide twice_rest = 2 * (scaled % denominator);
    const bool half_goes_up = rounding != Rounding::HalfEven || whole % 2 != 0;
    return whole + (twice_rest > denominator || (twice_rest == denominator && half_goes_up));
}

bool rounds_to(Wide numerator, Wide denominator, const PrintedNumber& printed, Rounding rounding)
{
    if (rounding == Rounding::Mixed)
        return rounding_that_gives(numerator, denominator, printed).has_value();
    return rounded_fraction(numerator, denominator, printed.decimals(), rounding) == printed.scaled();
}

std::optional<Rounding> rounding_that_gives(Wide numerator, Wide denominator, const PrintedNumber& printed)
{
    for (const Rounding rounding : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Twice}) {
        if (rounds_to(numerator, denominator, printed, rounding))
            return rounding;
    }
    return std::nullopt;
}

} // namespace wk::recompute
