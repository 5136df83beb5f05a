// SPDX-License-Identifier: EUPL-1.2
#include "survey/row_account.h"

#include <algorithm>
#include <array>

namespace wk::survey {

namespace {

constexpr std::array<std::string_view, 5> UseNames{"header", "title", "totals", "repeated-header", "remark"};

} // namespace

std::string_view row_use_name(RowUse use)
{
    return UseNames[static_cast<std::size_t>(use)];
}

std::optional<RowUse> row_use_from_name(std::string_view name)
{
    const auto at = std::find(UseNames.begin(), UseNames.end(), name);
    return at == UseNames.end() ? std::nullopt : std::optional(RowUse(at - UseNames.begin()));
}

RowAccount plain_account(std::size_t rows, const std::vector<std::uint32_t>& blank_lines)
{
    // Those above the first row may stand above the header or below it; where nobody noted it, above.
    const auto above = std::size_t(std::count(blank_lines.begin(), blank_lines.end(), 0U));
    return {1 + rows + blank_lines.size(), rows, blank_lines.size(), {{1 + above, RowUse::Header}}};
}

std::size_t RowAccount::number(RowUse use) const
{
    return std::size_t(
        std::count_if(others.begin(), others.end(), [&](const UsedRow& each) { return each.use == use; }));
}

} // namespace wk::survey
