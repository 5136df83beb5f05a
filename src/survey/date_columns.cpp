// SPDX-License-Identifier: EUPL-1.2
#include "survey/date_columns.h"

#include "base/digits.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace wk::survey {

namespace {

constexpr std::size_t MostTexts = 60; ///< groups are fewer, days of an inquiry soon more

constexpr std::array<std::string_view, 16> Months{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug",
                                                  "sep", "okt", "nov", "dec", "mar", "may", "oct", "sept"};

bool all_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "1-feb" or "feb-05": without a year or a day.
bool is_day_and_month(std::string_view text)
{
    const std::size_t cut = text.find('-');
    if (cut == std::string_view::npos)
        return false;
    const auto first = text.substr(0, cut);
    const auto second = text.substr(cut + 1);
    const auto is_pair = [](std::string_view number, std::string_view month) {
        return all_digits(number) && number.size() <= 2 && contains(Months, month);
    };
    return is_pair(first, second) || is_pair(second, first);
}

struct Date {
    std::int64_t year = 0;
    std::int64_t month = 0;
    std::int64_t day = 0;
};

/// "2026-02-01", or "1-2-2026" as a Dutch spreadsheet writes it to a file of text.
std::optional<Date> date_from_text(std::string_view text)
{
    const std::size_t one = text.find('-');
    const std::size_t two = one == std::string_view::npos ? one : text.find('-', one + 1);
    if (two == std::string_view::npos || text.size() > 10)
        return std::nullopt;
    const auto first = text.substr(0, one);
    const auto middle = text.substr(one + 1, two - one - 1);
    const auto last = text.substr(two + 1);
    if (!all_digits(first) || !all_digits(middle) || !all_digits(last) || middle.size() > 2)
        return std::nullopt;
    const bool year_first = first.size() == 4 && last.size() <= 2;
    if (!year_first && (last.size() != 4 || first.size() > 2))
        return std::nullopt;
    const Date out{*integer_from_text(year_first ? first : last), *integer_from_text(middle),
                   *integer_from_text(year_first ? last : first)};
    return out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31 ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<std::vector<std::string>> dates_for_ranges(const Column& column)
{
    if (column.distinct() > MostTexts)
        return std::nullopt;
    std::vector<std::string> dates;
    std::size_t others = 0;
    bool without_year = false;
    bool rising = true;
    std::optional<std::int64_t> year;
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const std::string text = fold(column.text(i));
        if (text.empty())
            continue;
        const auto date = date_from_text(text);
        const bool short_date = !date && is_day_and_month(text);
        without_year = without_year || short_date;
        if (date) {
            rising = rising && date->day < date->month && (!year || *year == date->year);
            year = date->year;
        }
        if (date || short_date)
            dates.push_back(std::string(trim(column.text(i))));
        else
            ++others;
    }
    constexpr std::size_t several = 2;
    const bool repeated = column.rows() >= 2 * (dates.size() + others);
    const bool ranges = without_year || (others > 0 && repeated) || (rising && repeated && dates.size() >= several);
    if (dates.empty() || !ranges)
        return std::nullopt;
    return dates;
}

} // namespace wk::survey
