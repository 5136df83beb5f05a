// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace wk::io {

/// The character that an entity stands for: "eacute". Nothing when there is none of this name.
/// source  HTML 4.01, 24 (all 252), with apos, check, half and star of HTML 5
std::optional<char32_t> named_character(std::string_view name);

} // namespace wk::io
