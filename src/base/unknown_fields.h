// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"

#include <span>
#include <string_view>

namespace wk {

/// The fields of an object that are not `known`: what a newer version wrote, to be kept as it is.
/// object   an object
Json unknown_fields(const Json& object, std::span<const std::string_view> known);

/// Puts them behind the fields of `out`.
void add_unknown(Json& out, const Json& unknown);

} // namespace wk
