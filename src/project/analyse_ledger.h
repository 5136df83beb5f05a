// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/ledger_finding.h"
#include "project/project.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>

namespace wk::project {

/// So many numbers of empty rows are told.
inline constexpr std::size_t MostEmptyRows = 10;

/// What became of the file of `survey`, as it may be told to others as far as names go: where the header may be the
/// answers of a respondent, columns that are not used have no name. Goes through all rows of all columns, so that
/// analyse() leaves it to those who need it.
/// kept   of whom the cells are counted. Not of everybody: what a report says of the rows that a filter keeps, taken
///        from a count of all rows, would tell what the others answered
LedgerFinding ledger_finding(const Survey& survey, const survey::Responses& responses, const survey::RowMask& kept);

} // namespace wk::project
