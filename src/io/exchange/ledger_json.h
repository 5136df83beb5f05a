// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "survey/ledger.h"

#include <vector>

namespace wk::io {

/// What became of each column of a table: `columns` of the ledger that `inspect` prints.
Json ledger_columns_json(const survey::Table& table, const std::vector<survey::ColumnLedger>& columns);

/// "answered", "missing" by kind and "invalid", as they stand in every ledger.
void add_cell_counts(const survey::CellCounts& cells, Json& column);

} // namespace wk::io
