// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/ledger_json.h"

#include <utility>

namespace wk::io {

void add_cell_counts(const survey::CellCounts& cells, Json& column)
{
    Json missing = {{"empty", cells.empty},
                    {"noOpinion", cells.no_opinion},
                    {"skipped", cells.skipped},
                    {"declared", cells.declared}};
    column["answered"] = cells.answered;
    column["missing"] = std::move(missing);
    column["invalid"] = cells.invalid;
}

Json ledger_columns_json(const survey::Table& table, const std::vector<survey::ColumnLedger>& columns)
{
    Json out = Json::array();
    for (const auto& column : columns) {
        Json entry = {{"name", table.columns()[column.column].name()}, {"use", survey::column_role_name(column.use)}};
        add_cell_counts(column, entry);
        if (!column.id.empty())
            entry["id"] = column.id;
        if (!column.samples.empty())
            entry["samples"] = column.samples;
        if (!column.declared_texts.empty())
            entry["declaredTexts"] = column.declared_texts;
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace wk::io
