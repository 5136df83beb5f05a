// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace wk::write {

/// The style sheet of a document in HTML: light, dark and A4 paper, with the colours of inline_svg().
std::string document_style();

/// What puts a title at the foot of every page but the first.
/// title   may hold anything
std::string running_title(std::string_view title);

} // namespace wk::write
