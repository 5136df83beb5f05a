// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "survey/row_account.h"

namespace wk::io {

/// What became of the rows of a file: "rows" with numbers that add up, and "rowNumbers" that says which rows they are.
Json row_ledger_json(const survey::RowAccount& account);

} // namespace wk::io
