// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace wk::write {

/// The style sheet of a document in HTML: light, dark and A4 paper, with the colours of inline_svg().
std::string document_style();

} // namespace wk::write
