// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/column_role.h"
#include "survey/row_account.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::project {

/// What became of a column of the file, of the rows kept. Nothing that stands in its cells.
struct ColumnFinding {
    std::string name; ///< empty when it may be somebody's answer
    survey::ColumnRole use = survey::ColumnRole::Unused;
    std::string id;                          ///< of its question; empty when it is not used
    std::optional<survey::CellCounts> cells; ///< nothing when they may not be shown

    bool operator==(const ColumnFinding&) const = default;
};

/// What became of every row and column of the file with answers.
struct LedgerFinding {
    survey::RowAccount rows;             ///< of the whole file, whatever the filter
    std::vector<std::size_t> empty_rows; ///< numbers of the first few of them
    std::vector<ColumnFinding> columns;  ///< in the order of the file

    bool operator==(const LedgerFinding&) const = default;
};

} // namespace wk::project
