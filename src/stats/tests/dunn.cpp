// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/dunn.h"

#include "stats/counts/corrections.h"
#include "stats/counts/distributions.h"
#include "stats/counts/ranks.h"

#include <cmath>

namespace wk::stats {

std::vector<DunnComparison> dunn_comparisons(const ContingencyTable& table)
{
    std::vector<DunnComparison> out;
    const double spread = rank_spread(table.column_totals());
    if (spread == 0)
        return out;
    const auto ranks = doubled_midranks(table.column_totals());
    std::vector<double> mean_rank(table.rows(), 0);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        Count sum = 0;
        for (std::size_t code = 0; code < ranks.size(); ++code)
            sum += table.at(row, code) * ranks[code];
        if (sum > 0)
            mean_rank[row] = double(sum) / 2 / double(table.row_totals()[row]);
    }
    const double variance = spread / (12 * (double(table.total()) - 1));
    std::vector<std::optional<double>> p;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        for (std::size_t j = i + 1; j < table.rows(); ++j) {
            if (table.row_totals()[i] == 0 || table.row_totals()[j] == 0)
                continue;
            const double per_person = 1 / double(table.row_totals()[i]) + 1 / double(table.row_totals()[j]);
            const double z = (mean_rank[i] - mean_rank[j]) / std::sqrt(variance * per_person);
            out.push_back({i, j, z, normal_two_sided(z), 1});
            p.emplace_back(out.back().p);
        }
    }
    const auto holm = adjusted(p, Adjustment::Holm);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].p_adjusted = *holm[i];
    return out;
}

} // namespace wk::stats
