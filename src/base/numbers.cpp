// SPDX-License-Identifier: EUPL-1.2
#include "base/numbers.h"

#include "base/digits.h"
#include "base/text.h"

#include <cassert>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace wk {

namespace {

/// Digits with a point before every third from the right.
std::string with_points(bool negative, std::string_view digits)
{
    std::string out(negative ? "-" : "");
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += '.';
        out += digits[i];
    }
    return out;
}

/// value = 0.d1d2d3… × 10^exponent, in the fewest digits that give `value` back; without digits it is 0.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

Decimal shortest_decimal(double value)
{
    // A number of 15 digits or fewer comes back as itself, with zeros behind it: nothing shorter has to be tried.
    char buffer[40];
    for (int precision = 14; precision <= 16; ++precision) {
        std::snprintf(buffer, sizeof buffer, "%.*e", precision, value);
        if (std::strtod(buffer, nullptr) == value)
            break;
    }
    const std::string_view text = buffer;
    const std::size_t e = text.find('e');
    Decimal out;
    for (const char c : text.substr(0, e)) {
        if (is_digit(c))
            out.digits += c;
    }
    out.digits.resize(out.digits.find_last_not_of('0') + 1);
    out.exponent = std::atoi(buffer + e + 1) + 1;
    return out;
}

/// The digits of `decimal` × 10^decimals, rounded half up to a whole number.
std::string rounded_digits(const Decimal& decimal, int decimals)
{
    const int keep = decimal.exponent + decimals; // digits before the cut
    if (keep < 0)
        return "0";
    std::string out = decimal.digits.substr(0, static_cast<std::size_t>(keep));
    const bool up =
        static_cast<std::size_t>(keep) < decimal.digits.size() && decimal.digits[static_cast<std::size_t>(keep)] >= '5';
    out.resize(static_cast<std::size_t>(keep), '0');
    std::size_t at = out.size();
    while (up && at > 0 && out[at - 1] == '9')
        out[--at] = '0';
    if (up && at > 0)
        ++out[at - 1];
    else if (up)
        out.insert(out.begin(), '1');
    const std::size_t first = out.find_first_not_of('0');
    return first == std::string::npos ? "0" : out.substr(first);
}

/// Digits that may hold `thousands` before every third from the right, each group complete.
bool is_grouped(std::string_view digits, char thousands)
{
    std::size_t group = 0;
    bool first = true;
    for (const char c : digits) {
        if (c == thousands) {
            if (group == 0 || group > 3 || (!first && group != 3))
                return false;
            first = false;
            group = 0;
        } else if (is_digit(c)) {
            ++group;
        } else {
            return false;
        }
    }
    return first ? group > 0 : group == 3;
}

double value_of(bool negative, std::string_view whole, std::string_view fraction)
{
    std::string plain = negative ? "-" : "";
    for (const char c : whole) {
        if (is_digit(c))
            plain += c;
    }
    plain += '.';
    plain += fraction;
    plain += '0';
    return std::strtod(plain.c_str(), nullptr);
}

bool all_digits(std::string_view text)
{
    for (const char c : text) {
        if (!is_digit(c))
            return false;
    }
    return true;
}

} // namespace

std::string format_count(std::int64_t count)
{
    const std::string digits = std::to_string(count);
    return with_points(count < 0, std::string_view(digits).substr(count < 0 ? 1 : 0));
}

std::string format_number(double value, int decimals)
{
    assert(std::isfinite(value) && decimals >= 0 && decimals <= 12);
    std::string digits = rounded_digits(shortest_decimal(std::fabs(value)), decimals);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    const bool zero = digits.find_first_not_of('0') == std::string::npos;
    std::string out = with_points(value < 0 && !zero, std::string_view(digits).substr(0, digits.size() - places));
    if (places > 0) {
        out += ',';
        out += std::string_view(digits).substr(digits.size() - places);
    }
    return out;
}

std::string format_share(double share, int decimals)
{
    // 12 digits first: 100 × 0.145 is 14.499999999999998.
    return format_number(round_significant(share * 100, 12), decimals) + "%";
}

std::string format_p(double p)
{
    if (p < 0.001)
        return "< 0,001";
    if (p > 0.9995 && p < 1)
        return "> 0,999";
    return format_number(p, 3);
}

std::optional<double> number_from_text(std::string_view text)
{
    text = trim(text);
    // Long enough for every number of a survey, and short enough to keep strtod from a megabyte of digits.
    if (text.empty() || text.size() > 40)
        return std::nullopt;
    const bool negative = text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    const std::size_t comma = text.find(',');
    const std::size_t point = text.find('.');
    if (comma == std::string_view::npos && point == std::string_view::npos)
        return !text.empty() && all_digits(text) ? std::optional(value_of(negative, text, "")) : std::nullopt;

    if (comma != std::string_view::npos && point != std::string_view::npos) {
        // The last sign is the decimal one, the other separates thousands.
        const char decimal = text.rfind(',') > text.rfind('.') ? ',' : '.';
        const std::size_t at = text.find(decimal);
        const std::string_view whole = text.substr(0, at);
        const std::string_view fraction = text.substr(at + 1);
        if (fraction.empty() || !all_digits(fraction) || !is_grouped(whole, decimal == ',' ? '.' : ','))
            return std::nullopt;
        return value_of(negative, whole, fraction);
    }

    const char sign = comma != std::string_view::npos ? ',' : '.';
    const std::size_t at = text.find(sign);
    if (text.rfind(sign) != at) // twice the same sign can only be thousands
        return is_grouped(text, sign) ? std::optional(value_of(negative, text, "")) : std::nullopt;
    const std::string_view whole = text.substr(0, at);
    const std::string_view fraction = text.substr(at + 1);
    if (whole.empty() || fraction.empty() || !all_digits(whole) || !all_digits(fraction))
        return std::nullopt;
    // 1.234 and 1,234 can be a thousand or a decimal; 0.123 and 1234.567 cannot be thousands.
    if (fraction.size() == 3 && whole.size() <= 3 && whole.front() != '0')
        return std::nullopt;
    return value_of(negative, whole, fraction);
}

std::optional<std::int64_t> count_from_text(std::string_view text)
{
    constexpr double most = 1e9;
    std::string plain(trim(text));
    for (const std::string_view blank : {"\u00A0", "\u2007", "\u202F"})
        for (std::size_t at = plain.find(blank); at != std::string::npos; at = plain.find(blank, at))
            plain.replace(at, blank.size(), " ");
    auto number = number_from_text(plain);
    for (const char thousands : {'.', ',', ' ', '\''})
        if (!number && plain.size() <= 20 && is_grouped(plain, thousands))
            number = value_of(false, plain, "");
    if (!number || *number < 0 || *number > most || std::floor(*number) != *number)
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

std::optional<std::int64_t> integer_from_text(std::string_view text)
{
    text = trim(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    if (text.empty() || text.size() > 18 || !all_digits(text))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return negative ? -value : value;
}

double round_significant(double value, int digits)
{
    assert(digits >= 1 && digits <= 17);
    if (value == 0 || !std::isfinite(value))
        return value == 0 ? 0 : value;
    // By way of text: printf and strtod round correctly on every platform, multiplying by powers of ten does not.
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
    return std::strtod(buffer, nullptr);
}

} // namespace wk
