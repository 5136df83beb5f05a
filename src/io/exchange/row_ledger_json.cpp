// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/row_ledger_json.h"

#include <utility>

namespace wk::io {

Json row_ledger_json(const survey::RowAccount& account, const std::vector<std::size_t>& empty)
{
    using survey::RowUse;
    const auto rows_of = [&](RowUse use) {
        Json out = Json::array();
        for (const auto& each : account.others)
            if (each.use == use)
                out.push_back(each.row);
        return out;
    };
    Json skipped = Json::array();
    for (const auto& each : account.others)
        if (each.use == RowUse::RepeatedHeader || each.use == RowUse::Remark)
            skipped.push_back({{"row", each.row}, {"why", survey::row_use_name(each.use)}});
    return {{"rows",
             {{"file", account.file},
              {"header", account.number(RowUse::Header)},
              {"title", account.number(RowUse::Title)},
              {"empty", account.empty},
              {"totals", account.number(RowUse::Totals)},
              {"skipped", account.skipped()},
              {"respondents", account.respondents}}},
            {"rowNumbers",
             {{"header", rows_of(RowUse::Header)},
              {"title", rows_of(RowUse::Title)},
              {"empty", empty},
              {"totals", rows_of(RowUse::Totals)},
              {"skipped", std::move(skipped)}}}};
}

} // namespace wk::io
