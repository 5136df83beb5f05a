// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/reference.h"

#include <string_view>

namespace wk::io {

/// Published figures from a file (`wijkkompas/reference/1`). Whether the items exist is for the comparison to see.
/// errors  reference-schema (something else), newer-schema, reference (with the JSON path in the message: a number
///         outside its range, a base that is not there, an item or base twice, percentages that do not add up to
///         about 100, an item without any figure), those of json_from_text
Result<project::Reference> read_reference(std::string_view text, std::string_view file);

} // namespace wk::io
