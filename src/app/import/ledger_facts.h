// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "survey/ledger.h"
#include "survey/responses.h"

#include <memory>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// What became of every row and every column of the file, for the screen.
struct LedgerFacts {
    std::shared_ptr<const survey::Responses> responses;               ///< that this is about
    std::shared_ptr<const std::vector<survey::ColumnLedger>> counted; ///< kept while they are on screen
    std::string rows_words;
    report::DataTable rows;
    std::string columns_words;
    std::string help;
    /// Columns with invalid cells first, then those that are not used, then the others, each in the order of the file;
    /// or as the user sorts them.
    report::DataTable columns;
};

/// Makes State::ledger_facts while the data are on screen: it goes through all cells.
void make_ledger_facts(State& state);

} // namespace wk::app
