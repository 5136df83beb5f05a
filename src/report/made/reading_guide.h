// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"

#include <string_view>

namespace wk::report {

/// Id of the section that names the chapters.
inline constexpr std::string_view GuideSection = "leeswijzer";

/// Writes that section anew, where a document has it: every other chapter but the summary, by its number and title, with what
/// it tells. To be called when chapters came, went or moved. The user's words above it stay.
void fill_guide(Document& document);

} // namespace wk::report
