// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/contingency_tests.h"

#include "stats/tests/goodness_of_fit.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace wk::stats {

namespace {

void add_cramers_v(IndependenceTest& test)
{
    const double n = double(test.n);
    const double rows = double(test.rows);
    const double columns = double(test.columns);
    const double phi2 = *test.statistic / n;
    // Rounding may leave 1 + 1e-16.
    test.cramers_v = std::min(1.0, std::sqrt(phi2 / (std::min(rows, columns) - 1)));
    const double phi2_corrected = std::max(0.0, phi2 - (rows - 1) * (columns - 1) / (n - 1));
    const double rows_corrected = rows - (rows - 1) * (rows - 1) / (n - 1);
    const double columns_corrected = columns - (columns - 1) * (columns - 1) / (n - 1);
    const double largest = std::min(rows_corrected, columns_corrected) - 1;
    if (largest > 0)
        test.cramers_v_corrected = std::min(1.0, std::sqrt(phi2_corrected / largest));
}

} // namespace

ContingencyTable without_empty_lines(const ContingencyTable& table)
{
    std::vector<Count> cells;
    std::size_t rows = 0;
    std::size_t columns = 0;
    for (const Count total : table.column_totals())
        columns += total > 0;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        if (table.row_totals()[i] == 0)
            continue;
        ++rows;
        for (std::size_t j = 0; j < table.columns(); ++j) {
            if (table.column_totals()[j] > 0)
                cells.push_back(table.at(i, j));
        }
    }
    return *ContingencyTable::make(rows, columns, std::move(cells)); // part of a table, so never too many people
}

IndependenceTest chi_square_independence(const ContingencyTable& table)
{
    const ContingencyTable kept = without_empty_lines(table);
    IndependenceTest out;
    out.n = kept.total();
    out.rows = kept.rows();
    out.columns = kept.columns();
    if (out.n == 0)
        out.problem = TableProblem::Nobody;
    else if (out.rows < 2)
        out.problem = TableProblem::OneRow;
    else if (out.columns < 2)
        out.problem = TableProblem::OneColumn;
    if (out.problem != TableProblem::None)
        return out;

    double statistic = 0;
    out.smallest_expected = double(out.n);
    for (std::size_t i = 0; i < kept.rows(); ++i) {
        for (std::size_t j = 0; j < kept.columns(); ++j) {
            const double expected = double(kept.row_totals()[i]) * double(kept.column_totals()[j]) / double(out.n);
            const double difference = double(kept.at(i, j)) - expected;
            statistic += difference * difference / expected;
            out.smallest_expected = std::min(out.smallest_expected, expected);
            out.cells_below_5 += expected < 5;
        }
    }
    out.statistic = statistic;
    out.df = static_cast<int>((out.rows - 1) * (out.columns - 1));
    out.p = chi_square_upper_tail(statistic, out.df);
    add_cramers_v(out);
    return out;
}

} // namespace wk::stats
