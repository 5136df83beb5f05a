// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>

namespace wk::write {

/// How many bytes a blank or a character that nobody sees (of no width, for direction, control) takes at the beginning
/// of a text; 0 when it begins with another.
std::size_t unseen_size(std::string_view text);

/// Whether a workbook that a text is typed or read into could make it a formula: it begins, behind what nobody sees,
/// with = + - or @, also in their wide forms, or with a tab or a line end.
bool looks_like_formula(std::string_view text);

} // namespace wk::write
