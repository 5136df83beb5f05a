// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/column_role.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wk::survey {

/// What became of one column.
struct ColumnLedger : CellCounts {
    std::size_t column = 0; ///< index into the table
    ColumnRole use = ColumnRole::Unused;
    std::string id; ///< of its question; empty when it is not used
    /// What was answered, as it stands in the cells, the first few; of closed questions and factors only, so that no
    /// words of a respondent are among them.
    std::vector<std::string> samples;
    std::vector<std::string> declared_texts; ///< what stands for a missing value, the first few
};

/// Per column of the table, in its order.
std::vector<ColumnLedger> column_ledger(const Responses& responses);

/// The same of the rows that are kept.
std::vector<ColumnLedger> column_ledger(const Responses& responses, const RowMask& kept);

/// The same when there is no questionnaire yet: no column is used.
std::vector<ColumnLedger> column_ledger(const Table& table);

/// Which rows of the file were empty, as a spreadsheet numbers them: the first `most`.
std::vector<std::size_t> first_empty_rows(const Table& table, std::size_t most);

} // namespace wk::survey
