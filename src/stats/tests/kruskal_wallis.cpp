// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/kruskal_wallis.h"

#include "stats/counts/ranks.h"
#include "stats/exact/exact_levels.h"
#include "stats/tests/goodness_of_fit.h"

#include <algorithm>
#include <cassert>

namespace wk::stats {

KruskalWallis kruskal_wallis(const ContingencyTable& table, Exact exact)
{
    KruskalWallis out;
    out.n = table.total();
    out.ties = tied_people(table.column_totals());
    const auto ranks = doubled_midranks(table.column_totals());
    const double n = double(out.n);
    double between = 0;
    int levels = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        out.mean_rank.emplace_back();
        const Count people = table.row_totals()[row];
        if (people == 0)
            continue;
        Count sum = 0;
        for (std::size_t code = 0; code < ranks.size(); ++code)
            sum += table.at(row, code) * ranks[code];
        out.mean_rank.back() = double(sum) / 2 / double(people);
        const double off = double(sum - people * (out.n + 1)) / 2;
        between += off * off / double(people);
        ++levels;
    }
    if (levels < 2) {
        out.reason = levels == 0 ? Reason::NoAnswers : Reason::TooFewGroups;
        return out;
    }
    const double spread = rank_spread(table.column_totals());
    if (spread == 0) {
        out.reason = Reason::AllEqual;
        return out;
    }
    out.df = levels - 1;
    out.statistic = 12 * (n - 1) * between / spread;
    out.p_asymptotic = chi_square_upper_tail(*out.statistic, out.df);
    out.p_exact = exact_levels_p(table, exact);
    out.epsilon_squared = std::min(1.0, *out.statistic / (n - 1));
    return out;
}

} // namespace wk::stats
