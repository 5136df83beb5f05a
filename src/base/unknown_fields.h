// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"

#include <span>
#include <string>
#include <string_view>

// What a newer version wrote goes back into the file as it came. In between it is text that nobody looks into or sees.

namespace wk {

/// The fields of an object that are not `known`, as kept_json(); empty when there are none.
/// object   an object
std::string unknown_fields(const Json& object, std::span<const std::string_view> known);

/// Puts what unknown_fields() found behind the fields of `out`.
void add_unknown(Json& out, std::string_view unknown);

} // namespace wk
