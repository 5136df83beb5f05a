// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/frame_tests.h"

#include <vector>

namespace wk::stats {

FrameComparison responders_against_others(std::span<const FitCell> cells, const TableOptions& options)
{
    FrameComparison out;
    std::vector<Count> counts;
    bool too_many = false;
    for (const auto& cell : cells) {
        out.responded += cell.observed;
        out.population += cell.population;
        too_many = too_many || cell.observed > cell.population;
        if (cell.population > 0)
            counts.insert(counts.end(), {cell.observed, cell.population - cell.observed});
    }
    if (too_many)
        out.problem = FrameProblem::MoreThanThePopulation;
    else if (out.responded == 0)
        out.problem = FrameProblem::NobodyResponded;
    else if (out.responded == out.population)
        out.problem = FrameProblem::EverybodyResponded;
    else if (counts.size() < 4)
        out.problem = FrameProblem::TooFewLevels;
    if (out.problem != FrameProblem::None)
        return out;

    const auto table = ContingencyTable::make(counts.size() / 2, 2, counts);
    if (!table) {
        out.problem = FrameProblem::TooManyPeople;
        return out;
    }
    const auto test = chi_square_independence(*table);
    out.statistic = test.statistic;
    out.df = test.df;
    out.p = test.p;
    out.smallest_expected = test.smallest_expected;
    out.cells_below_5 = test.cells_below_5;
    out.cramers_v = test.cramers_v;
    if (out.cells_below_5 > 0 || options.search != TableSearch::Auto)
        out.exact = fisher_exact(*table, options);
    return out;
}

} // namespace wk::stats
