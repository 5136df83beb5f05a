// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/contingency_table.h"

#include <utility>

namespace wk::stats {

std::optional<ContingencyTable> ContingencyTable::make(std::size_t rows, std::size_t columns, std::vector<Count> counts)
{
    const bool fits = columns == 0 ? counts.empty() : counts.size() % columns == 0 && counts.size() / columns == rows;
    if (!fits)
        return std::nullopt;
    ContingencyTable out;
    out.m_row_totals.assign(rows, 0);
    out.m_column_totals.assign(columns, 0);
    std::size_t at = 0;
    for (Count& row_total : out.m_row_totals) {
        for (Count& column_total : out.m_column_totals) {
            const Count count = counts[at++];
            if (count < 0 || count > MostPeople - out.m_total)
                return std::nullopt;
            row_total += count;
            column_total += count;
            out.m_total += count;
        }
    }
    out.m_counts = std::move(counts);
    return out;
}

} // namespace wk::stats
