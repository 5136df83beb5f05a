// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_scaled.h"
#include "stats/tests/contingency_tests.h"
#include "stats/tests/contingency_tests_network.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace wk::stats {

namespace {

constexpr double log_tie_tolerance = 1e-7;

/// With the shorter side in the rows: the network's nodes are the rows' remaining totals.
ContingencyTable lying(const ContingencyTable& table)
{
    if (table.rows() <= table.columns())
        return table;
    std::vector<Count> cells;
    for (std::size_t j = 0; j < table.columns(); ++j) {
        for (std::size_t i = 0; i < table.rows(); ++i)
            cells.push_back(table.at(i, j));
    }
    return *ContingencyTable::make(table.columns(), table.rows(), std::move(cells));
}

std::vector<Count> count_list(std::span<const Count> counts)
{
    return {counts.begin(), counts.end()};
}

/// The part of a table's log-probability that differs between tables with the same margins.
double log_cells(const Factorials& factorials, const std::vector<Count>& cells)
{
    double out = 0;
    for (const Count cell : cells)
        out -= factorials.log(cell);
    return out;
}

double log_margins(const Factorials& factorials, const std::vector<Count>& rows, const std::vector<Count>& columns,
                   Count n)
{
    double out = -factorials.log(n);
    for (const Count total : rows)
        out += factorials.log(total);
    for (const Count total : columns)
        out += factorials.log(total);
    return out;
}

/// One draw of how many of `drawn` out of `n` people belong to `marked`: inverse of the distribution from its mode.
Count hypergeometric_draw(const Factorials& factorials, Count n, Count marked, Count drawn, double uniform)
{
    const Count fewest = std::max<Count>(0, marked + drawn - n);
    const Count most = std::min(marked, drawn);
    const auto mode =
        std::clamp(static_cast<Count>(double(marked + 1) * double(drawn + 1) / double(n + 2)), fewest, most);
    double above = (factorials.binomial(marked, mode) * factorials.binomial(n - marked, drawn - mode) /
                    factorials.binomial(n, drawn))
                       .value();
    double below = above;
    Count high = mode;
    Count low = mode;
    uniform -= above;
    while (uniform >= 0 && (high < most || low > fewest)) {
        if (high < most) {
            above *= double(marked - high) * double(drawn - high) /
                     (double(high + 1) * double(n - marked - drawn + high + 1));
            ++high;
            uniform -= above;
            if (uniform < 0)
                return high;
        }
        if (low > fewest) {
            below *=
                double(low) * double(n - marked - drawn + low) / (double(marked - low + 1) * double(drawn - low + 1));
            --low;
            uniform -= below;
            if (uniform < 0)
                return low;
        }
    }
    return mode;
}

/// One table with these margins, drawn with its probability: column after column, row after row.
void draw_table(const Factorials& factorials, std::vector<Count> rows, const std::vector<Count>& columns, Count n,
                CounterDraws& draws, std::vector<Count>& cells)
{
    cells.clear();
    for (const Count column : columns) {
        Count open = column;
        Count people = n;
        for (auto& row : rows) {
            const Count here = hypergeometric_draw(factorials, people, row, open, draws.uniform());
            people -= row;
            row -= here;
            open -= here;
            cells.push_back(here);
        }
        n -= column;
    }
}

} // namespace

TableP fisher_exact(const ContingencyTable& table, const TableOptions& options)
{
    TableP out;
    const ContingencyTable kept = lying(without_empty_lines(table));
    const auto rows = count_list(kept.row_totals());
    const auto columns = count_list(kept.column_totals());
    const Count n = kept.total();
    out.too_large = n > LargestExactTable;
    if (kept.rows() < 2 || kept.columns() < 2 || out.too_large)
        return out;

    const Factorials factorials(n);
    std::vector<Count> cells;
    for (std::size_t i = 0; i < kept.rows(); ++i)
        cells.insert(cells.end(), kept.row(i).begin(), kept.row(i).end());
    const double observed = log_cells(factorials, cells);
    if (options.search != TableSearch::Simulate) {
        TableNetwork network(rows, columns, factorials);
        const double limit = observed + log_margins(factorials, rows, columns, n) + log_tie_tolerance;
        if (network.arcs() <= options.steps())
            out.p = network.tail(limit, options.steps());
        if (out.p) {
            out.p = std::min(1.0, *out.p);
            return out;
        }
    }
    CounterDraws draws(options.seed);
    std::int64_t hits = 0;
    for (std::int64_t i = 0; i < options.draws; ++i) {
        draw_table(factorials, rows, columns, n, draws, cells);
        hits += log_cells(factorials, cells) <= observed + log_tie_tolerance;
    }
    return simulated_p(hits, options.draws);
}

} // namespace wk::stats
