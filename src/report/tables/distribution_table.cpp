// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/distribution_table.h"

#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

namespace wk::report {

using project::ItemFinding;

DataTable distribution_table(std::span<const ItemFinding> items, const std::string& title)
{
    DataTable table;
    table.caption = say(Phrase::DistributionCaption, {title});
    table.columns = {{say(Phrase::ColumnItem), false}, {say(Phrase::ColumnKind), false}};
    for (const auto& point : items.front().points)
        table.columns.push_back({point.label, true});
    const std::string head = favourable_name(items);
    for (const auto& name : {say(Phrase::ColumnN), say(Phrase::ColumnMean), say(Phrase::ColumnMedian),
                             say(Phrase::ColumnSd), head, say(Phrase::ColumnNoOpinion), say(Phrase::ColumnSkipped),
                             say(Phrase::ColumnMissing), say(Phrase::ColumnInvalid)})
        table.columns.push_back({name, true});
    for (const auto& item : items) {
        std::vector<TableCell> row{item_words(item), kind_title(item)};
        for (const auto& point : item.points)
            row.push_back(item.n > 0 ? share_cell(double(point.count) / double(item.n)) : share_cell(std::nullopt));
        row.insert(row.end(),
                   {count_cell(item.n), number_cell(item.mean, 2), number_cell(item.median, 1), number_cell(item.sd, 2),
                    share_cell(share_under(head, item)), count_cell(item.no_opinion), count_cell(item.skipped),
                    count_cell(item.missing), count_cell(item.invalid)});
        table.rows.push_back(std::move(row));
    }
    table.totals = items.back().id.empty() ? 1 : 0; // items together have no id
    return table;
}

} // namespace wk::report
