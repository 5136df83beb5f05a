// SPDX-License-Identifier: EUPL-1.2
#include "base/dates.h"

#include <cstddef>

namespace wk {

bool is_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int parts[3] = {};
    std::size_t part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return false;
        parts[part] = parts[part] * 10 + (text[i] - '0');
    }
    const auto [year, month, day] = parts;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
    const int days = month == 2 ? (leap ? 29 : 28) : short_month ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

} // namespace wk
