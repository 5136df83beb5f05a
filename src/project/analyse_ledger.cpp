// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_ledger.h"

#include "survey/ledger.h"

#include <algorithm>

namespace wk::project {

LedgerFinding ledger_finding(const Survey& survey, const survey::Responses& responses, const survey::RowMask& kept)
{
    const auto& table = responses.table();
    const auto& notices = survey.import_notices;
    const bool own_words =
        std::any_of(notices.begin(), notices.end(), [](const auto& notice) { return notice.code == "header-answers"; });
    LedgerFinding out{table.account(), survey::first_empty_rows(table, MostEmptyRows), {}};
    for (const auto& column : survey::column_ledger(responses, kept)) {
        const bool named = column.use != survey::ColumnRole::Unused || !own_words;
        out.columns.push_back({named ? table.columns()[column.column].name() : std::string(), column.use, column.id,
                               survey::CellCounts(column)});
    }
    return out;
}

} // namespace wk::project
