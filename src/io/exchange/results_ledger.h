// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/findings.h"

#include <optional>

namespace wk::io {

/// The ledger as results have it: as `inspect` prints it, without anything that stands in cells. A column whose counts
/// may not be shown is "suppressed" and has none; one whose name may be somebody's answer has no name.
Json ledger_json(const project::LedgerFinding& ledger);

/// The ledger of results; nothing where they have none, as those of older versions. Complains when its rows do not add up
/// to those of the file, or a column to the respondents.
/// data   of the same results
std::optional<project::LedgerFinding> ledger_from_results(JsonCheck& check, const Json& document,
                                                          const project::DataFinding& data);

} // namespace wk::io
