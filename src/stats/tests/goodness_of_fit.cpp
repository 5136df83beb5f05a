// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/goodness_of_fit.h"

#include <boost/math/special_functions/gamma.hpp>

#include <cassert>

namespace wk::stats {

double chi_square_upper_tail(double statistic, int df)
{
    assert(statistic >= 0 && df > 0);
    return boost::math::gamma_q(df / 2.0, statistic / 2.0);
}

FitResult goodness_of_fit(std::span<const FitCell> cells)
{
    FitResult out;
    Count observed = 0;
    Count population = 0;
    int levels = 0;
    bool outside = false;
    for (const auto& cell : cells) {
        observed += cell.observed;
        population += cell.population;
        levels += cell.population > 0;
        outside = outside || (cell.population == 0 && cell.observed > 0);
    }
    if (population == 0 || observed == 0) {
        out.problem = population == 0 ? FitProblem::NoPopulation : FitProblem::NobodyObserved;
        return out;
    }
    for (const auto& cell : cells) {
        out.expected.push_back(double(observed) * double(cell.population) / double(population));
        out.cells_below_5 += cell.population > 0 && out.expected.back() < 5;
    }
    out.df = levels - 1;
    if (levels < 2 || outside) {
        out.problem = outside ? FitProblem::ObservedWithoutPopulation : FitProblem::TooFewLevels;
        return out;
    }
    double statistic = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].population == 0)
            continue;
        const double difference = double(cells[i].observed) - out.expected[i];
        statistic += difference * difference / out.expected[i];
    }
    out.statistic = statistic;
    out.p = chi_square_upper_tail(statistic, out.df);
    return out;
}

} // namespace wk::stats
