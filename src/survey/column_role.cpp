// SPDX-License-Identifier: EUPL-1.2
#include "survey/column_role.h"

#include <algorithm>
#include <array>

namespace wk::survey {

namespace {

constexpr std::array<std::string_view, 5> RoleNames{"unused", "item", "factor", "numeric", "open"};

} // namespace

std::string_view column_role_name(ColumnRole role)
{
    return RoleNames[static_cast<std::size_t>(role)];
}

std::optional<ColumnRole> column_role_from_name(std::string_view name)
{
    const auto at = std::find(RoleNames.begin(), RoleNames.end(), name);
    return at == RoleNames.end() ? std::nullopt : std::optional(ColumnRole(at - RoleNames.begin()));
}

} // namespace wk::survey
