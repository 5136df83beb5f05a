// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/phrases.h"
#include "base/result.h"

#include <optional>
#include <string_view>

namespace wk::io {

/// Whether a document is what its reader reads, "wijkkompas/<kind>/1" in its field "schema"; nothing when it is.
/// kind        like "project"
/// otherwise   what to say of a document of another kind, or of none
/// errors      <kind>-schema (something else), newer-schema
std::optional<Error> schema_problem(const Json& document, std::string_view file, std::string_view kind,
                                    Phrase otherwise);

} // namespace wk::io
