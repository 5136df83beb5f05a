// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/ledger_json.h"

#include <array>
#include <string_view>

namespace wk::io {

Json ledger_columns_json(const survey::Table& table, const std::vector<survey::ColumnLedger>& columns)
{
    constexpr std::array<std::string_view, 5> uses{"unused", "item", "factor", "numeric", "open"}; // by ColumnRole
    Json out = Json::array();
    for (const auto& column : columns) {
        Json missing = {{"empty", column.empty},
                        {"noOpinion", column.no_opinion},
                        {"skipped", column.skipped},
                        {"declared", column.declared}};
        Json entry = {{"name", table.columns()[column.column].name()},
                      {"use", uses[static_cast<std::size_t>(column.use)]},
                      {"answered", column.answered},
                      {"missing", std::move(missing)},
                      {"invalid", column.invalid}};
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
