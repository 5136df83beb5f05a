// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"

#include <cstdint>
#include <string>

// Fields that files of several kinds have alike.

namespace wk::io {

/// Beyond any survey.
inline constexpr std::int64_t MostPeople = 1'000'000'000;
/// Beyond any scale, below zero as well.
inline constexpr std::int64_t MostCode = 1'000'000;

/// Writes a text, unless it is empty.
void add_text(Json& out, const char* key, const std::string& text);

} // namespace wk::io
