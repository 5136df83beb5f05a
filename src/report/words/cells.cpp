// SPDX-License-Identifier: EUPL-1.2
#include "report/words/cells.h"

#include "base/numbers.h"
#include "base/phrases.h"

namespace wk::report {

std::string number_or_dash(const std::optional<double>& value, int decimals)
{
    return value ? format_number(*value, decimals) : say(Phrase::NoValue);
}

std::string share_or_dash(const std::optional<double>& share)
{
    return share ? format_share(*share, 1) : say(Phrase::NoValue);
}

std::string count_or_dash(const std::optional<survey::Count>& count)
{
    return count ? format_count(*count) : say(Phrase::NoValue);
}

TableCell count_cell(const std::optional<survey::Count>& count)
{
    return count ? TableCell{format_count(*count), double(*count)} : TableCell{say(Phrase::NoValue)};
}

TableCell number_cell(const std::optional<double>& value, int decimals)
{
    return value ? TableCell{format_number(*value, decimals), *value} : TableCell{say(Phrase::NoValue)};
}

TableCell share_cell(const std::optional<double>& share)
{
    return share ? TableCell{format_share(*share, 1), *share} : TableCell{say(Phrase::NoValue)};
}

TableCell p_cell(const std::optional<double>& p)
{
    return p ? TableCell{format_p(*p), *p} : TableCell{say(Phrase::NoValue)};
}

} // namespace wk::report
