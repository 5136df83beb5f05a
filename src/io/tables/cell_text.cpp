// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/cell_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace wk::io {

namespace {

constexpr double SecondsPerDay = 86400;

bool only_digits(std::string_view text)
{
    return !text.empty() && text.size() <= 15 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr long long DaysTo1970 = 25569; ///< from 30 December 1899

/// The date so many days after 1 January 1970, "2020-03-01". Years begin in March here, so that the leap day is the
/// last day of a year and needs no exception; 400 years always have 146 097 days.
std::string date_text(long long days)
{
    const long long since = days + 719468; // from 1 March of the year 0; never negative for a spreadsheet
    const long long era = since / 146097;
    const long long day_of_era = since % 146097;
    const long long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365; // leap days taken out
    const long long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long long month = (5 * day_of_year + 2) / 153; // 0 is March; five months have 153 days
    const long long day = day_of_year - (153 * month + 2) / 5 + 1;
    const long long year = year_of_era + 400 * era + (month >= 10 ? 1 : 0);
    char out[64];
    std::snprintf(out, sizeof out, "%04lld-%02lld-%02lld", year, month >= 10 ? month - 9 : month + 3, day);
    return out;
}

std::string time_text(long long seconds)
{
    char out[64];
    std::snprintf(out, sizeof out, "%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return out;
}

/// A moment, as much of it as `format` shows; midnight needs no time.
std::string moment_text(const std::string& date, const std::string& time, CellFormat format)
{
    const bool midnight = time == "00:00:00";
    return format == CellFormat::Date || (format == CellFormat::DateTime && midnight) ? date : date + " " + time;
}

} // namespace

std::string number_cell_text(std::string_view number)
{
    if (only_digits(number) && (number.size() == 1 || number.front() != '0'))
        return std::string(number);
    const std::string text(number);
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || end != text.c_str() + text.size() || !std::isfinite(value))
        return text;
    return number_cell_text(value);
}

std::string number_cell_text(double value)
{
    char out[40];
    std::snprintf(out, sizeof out, "%.15g", value == 0 ? 0.0 : value);
    return out;
}

CellFormat builtin_format(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return CellFormat::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return CellFormat::Time;
    return id == 22 ? CellFormat::DateTime : CellFormat::Number;
}

CellFormat format_of_code(std::string_view code)
{
    bool date = false;
    bool time = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t close = std::min(code.find(']', i), code.size());
            time = time || code.substr(i + 1, close - i - 1).find_first_not_of("hHmMsS") == std::string_view::npos;
            i = close;
        } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
            date = true;
        } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
            time = true;
        } else if (c == '0' || c == '#' || c == '?' || c == '@' || c == 'G') {
            return time ? CellFormat::Time : CellFormat::Number; // ss.00 is still a time
        }
    }
    if (date)
        return time ? CellFormat::DateTime : CellFormat::Date;
    return time ? CellFormat::Time : CellFormat::Number;
}

std::optional<std::string> date_cell_text(double serial, CellFormat format, bool base1904)
{
    constexpr double last = 2958466; // the year 10000
    if (!(serial >= 0 && serial < last))
        return std::nullopt;
    const auto seconds = std::llround(serial * SecondsPerDay);
    auto days = seconds / std::llround(SecondsPerDay);
    const std::string time = time_text(seconds % std::llround(SecondsPerDay));
    if (format == CellFormat::Time && days == 0)
        return time;
    // Lotus 1-2-3 took 1900 for a leap year, and spreadsheets have counted its 29 February ever since.
    const long long before = base1904 ? 1462 : (days < 60 ? 1 : 0); // days between the base and 30 December 1899
    return moment_text(date_text(days + before - DaysTo1970), time, format);
}

bool is_number_shown_as_date(double serial, CellFormat format)
{
    constexpr double last = 366; // 31 December 1900
    return (format == CellFormat::Date || format == CellFormat::DateTime) && serial >= 0 && serial <= last &&
           serial == std::floor(serial);
}

std::optional<std::string> number_shown_as_date(std::string_view iso)
{
    int year = 0;
    int month = 0;
    int day = 0;
    const std::string text(iso.substr(0, 10));
    const bool midnight = iso.size() == 10 || iso_cell_text(iso).size() == 10;
    if (!midnight || std::sscanf(text.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3)
        return std::nullopt;
    for (int serial = 0; serial <= 366; ++serial)
        if (date_text(serial - DaysTo1970) == text)
            return std::to_string(serial);
    return std::nullopt;
}

std::optional<std::string> spss_date_cell_text(double seconds, CellFormat format)
{
    constexpr double last = 265621680000; // the year 10000
    if (!(seconds >= 0 && seconds < last))
        return std::nullopt;
    const auto whole = std::llround(seconds);
    if (format == CellFormat::Time)
        return time_text(whole);
    constexpr long long days_before_1970 = 141428; // from 14 October 1582
    const auto day = std::llround(SecondsPerDay);
    return moment_text(date_text(whole / day - days_before_1970), time_text(whole % day), format);
}

std::string iso_cell_text(std::string_view iso)
{
    std::string out(iso.substr(0, iso.find('Z')));
    const std::size_t t = out.find('T');
    if (t == std::string::npos)
        return out;
    out[t] = ' ';
    if (const std::size_t fraction = out.find_first_of(".,", t); fraction != std::string::npos)
        out.resize(fraction);
    if (out.substr(t) == " 00:00:00")
        out.resize(t);
    return out;
}

std::string duration_cell_text(std::string_view duration)
{
    int hours = 0;
    int minutes = 0;
    double seconds = 0;
    if (std::sscanf(std::string(duration).c_str(), "PT%dH%dM%lfS", &hours, &minutes, &seconds) != 3 || hours < 0 ||
        minutes < 0 || !(seconds >= 0 && seconds < 60) || hours > 100000 || minutes > 59)
        return std::string(duration);
    return time_text(hours * 3600LL + minutes * 60 + static_cast<long long>(seconds));
}

std::string_view boolean_cell_text(bool value)
{
    return value ? "WAAR" : "ONWAAR";
}

} // namespace wk::io
