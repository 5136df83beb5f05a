// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/open_reference.h"

#include <string_view>

namespace wk::io {

/// Published counts of open answers from a file (`wijkkompas/open-reference/1`). Whether the questions exist is for who
/// shows them to see.
/// errors  reference-schema (something else), newer-schema, reference (with the JSON path in the message), those of
///         json_from_text
Result<project::OpenReference> read_open_reference(std::string_view text, std::string_view file);

} // namespace wk::io
