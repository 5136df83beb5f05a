// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "survey/row_account.h"

#include <cstddef>
#include <vector>

namespace wk::io {

/// What became of the rows of a file: "rows" with numbers that add up, and "rowNumbers" that says which rows they are.
/// empty   numbers of the first few empty rows
Json row_ledger_json(const survey::RowAccount& account, const std::vector<std::size_t>& empty);

} // namespace wk::io
