// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument_edit.h"
#include "survey/responses.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wk::survey {

/// What became of the cells of one column, so that nothing is left over.
struct ColumnLedger {
    std::size_t column = 0; ///< index into the table
    ColumnRole use = ColumnRole::Unused;
    std::string id;             ///< of its question; empty when it is not used
    std::size_t answered = 0;   ///< a point of the scale, a level, a number, a text
    std::size_t empty = 0;      ///< blank
    std::size_t no_opinion = 0; ///< an answer outside the scale
    std::size_t skipped = 0;    ///< not asked, by routing
    std::size_t declared = 0;   ///< holds what stands for a missing value
    std::size_t invalid = 0;    ///< holds what is no answer to the question
    /// What was answered, as it stands in the cells, the first few; of closed questions and factors only, so that no
    /// words of a respondent are among them.
    std::vector<std::string> samples;
    std::vector<std::string> declared_texts; ///< what stands for a missing value, the first few

    /// All cells: the rows of the table.
    std::size_t rows() const { return answered + empty + no_opinion + skipped + declared + invalid; }
};

/// Per column of the table, in its order.
std::vector<ColumnLedger> column_ledger(const Responses& responses);

/// The same when there is no questionnaire yet: no column is used.
std::vector<ColumnLedger> column_ledger(const Table& table);

} // namespace wk::survey
