// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::report {

// What became of every row and column of a file with answers, as tables that add up.

/// A row per kind of row that the file has, with their numbers, and at the end how many rows the file has.
/// empty   numbers of the first few empty rows
DataTable row_ledger_table(const survey::RowAccount& rows, const std::vector<std::size_t>& empty);

/// The heads over column_ledger_row().
std::vector<TableColumn> column_ledger_heads();

/// One column: its name, what it is for, answered, the kinds of missing, invalid, and how many cells that is together.
/// cells   dashes without
std::vector<TableCell> column_ledger_row(const std::string& name, std::string use,
                                         const std::optional<survey::CellCounts>& cells);

/// The columns that are used, of the rows kept. Without rows when none is, or when nobody wrote down what became of them.
DataTable column_ledger_table(const project::Findings& findings);

} // namespace wk::report
