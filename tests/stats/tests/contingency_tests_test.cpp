// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/contingency_tests.h"

#include "stats/exact/exact_scaled.h"
#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::agrees;
using wk::tests::reference_counts;

namespace {

ContingencyTable observed_table(std::size_t rows, std::size_t columns, std::vector<Count> cells)
{
    return *ContingencyTable::make(rows, columns, std::move(cells));
}

/// Every table with the margins of `cells`, cell by cell: f(table).
template <class F>
void for_each_table(std::vector<Count>& rows, std::vector<Count>& columns, std::size_t at, std::vector<Count>& cells,
                    F f)
{
    if (at == rows.size() * columns.size()) {
        if (std::all_of(rows.begin(), rows.end(), [](Count c) { return c == 0; }) &&
            std::all_of(columns.begin(), columns.end(), [](Count c) { return c == 0; }))
            f(cells);
        return;
    }
    const std::size_t row = at / columns.size();
    const std::size_t column = at % columns.size();
    const Count most = std::min(rows[row], columns[column]);
    for (Count here = 0; here <= most; ++here) {
        rows[row] -= here;
        columns[column] -= here;
        cells[at] = here;
        for_each_table(rows, columns, at + 1, cells, f);
        rows[row] += here;
        columns[column] += here;
    }
}

double p_of_all_tables(const ContingencyTable& table, const std::vector<Count>& observed)
{
    const Factorials factorials(table.total());
    const auto weight = [&](const std::vector<Count>& cells) {
        double out = 1;
        for (const Count cell : cells)
            out /= factorials[cell].value();
        return out;
    };
    std::vector<Count> rows(table.row_totals().begin(), table.row_totals().end());
    std::vector<Count> columns(table.column_totals().begin(), table.column_totals().end());
    std::vector<Count> cells(observed.size());
    const double limit = weight(observed) * (1 + 1e-7);
    double extreme = 0;
    double all = 0;
    for_each_table(rows, columns, 0, cells, [&](const std::vector<Count>& each) {
        all += weight(each);
        extreme += weight(each) <= limit ? weight(each) : 0;
    });
    return extreme / all;
}

} // namespace

TEST_CASE("chi-square, Cramér's V and Fisher's exact test agree with R")
{
    for (const auto& row : wk::tests::reference_fields("tables.csv")) {
        CAPTURE(row[2]);
        const auto table = observed_table(std::stoul(row[0]), std::stoul(row[1]), reference_counts(row[2]));
        const auto test = chi_square_independence(table);
        REQUIRE(test.p);
        CHECK(agrees(*test.statistic, std::stod(row[3]), 1e-12));
        CHECK(test.df == std::stoi(row[4]));
        CHECK(agrees(*test.p / std::stod(row[5]), 1, 1e-10));
        CHECK(agrees(*test.cramers_v, std::stod(row[6]), 1e-12));
        CHECK(agrees(*test.cramers_v_corrected, std::stod(row[8]), 1e-10));
        const auto fisher = fisher_exact(table, {TableSearch::Enumerate});
        REQUIRE(fisher.p);
        CHECK(!fisher.simulated);
        CHECK(agrees(*fisher.p, std::stod(row[7]), 1e-7)); // R's network adds up paths of 7 digits
    }
}

TEST_CASE("Fisher's exact test equals the sum over every table, whichever way the table lies")
{
    wk::tests::Draw draw(5);
    for (int round = 0; round < 250; ++round) {
        const std::size_t rows = 2 + draw.below(2);
        const std::size_t columns = 2 + draw.below(3);
        std::vector<Count> cells(rows * columns);
        for (auto& cell : cells)
            cell = static_cast<Count>(draw.below(rows == 3 ? 4 : 6));
        const auto table = observed_table(rows, columns, cells);
        const auto fisher = fisher_exact(table);
        REQUIRE(fisher.p.has_value() == (chi_square_independence(table).problem == TableProblem::None));
        if (!fisher.p)
            continue;
        CHECK(std::abs(*fisher.p - p_of_all_tables(table, cells)) < 1e-12);
        std::vector<Count> turned;
        for (std::size_t j = columns; j-- > 0;) {
            for (std::size_t i = rows; i-- > 0;)
                turned.push_back(table.at(i, j));
        }
        CHECK(std::abs(*fisher_exact(observed_table(columns, rows, turned)).p - *fisher.p) < 1e-12);
    }
}

TEST_CASE("empty rows and columns change nothing")
{
    const auto plain = observed_table(2, 2, {3, 9, 8, 2});
    const auto padded = observed_table(3, 3, {3, 0, 9, 0, 0, 0, 8, 0, 2});
    CHECK(chi_square_independence(padded).p == chi_square_independence(plain).p);
    CHECK(chi_square_independence(padded).df == 1);
    CHECK(fisher_exact(padded).p == fisher_exact(plain).p);
}

TEST_CASE("a table with nothing to compare has a reason and no numbers")
{
    const auto problem = [](const ContingencyTable& table) {
        const auto test = chi_square_independence(table);
        CHECK(!test.p);
        CHECK(!test.statistic);
        CHECK(!test.cramers_v);
        CHECK(!fisher_exact(table).p);
        return test.problem;
    };
    CHECK(problem(observed_table(2, 2, {0, 0, 0, 0})) == TableProblem::Nobody);
    CHECK(problem(observed_table(2, 2, {3, 4, 0, 0})) == TableProblem::OneRow);
    CHECK(problem(observed_table(2, 2, {3, 0, 4, 0})) == TableProblem::OneColumn);
    const auto tiny = chi_square_independence(observed_table(2, 2, {1, 0, 0, 1}));
    CHECK(*tiny.cramers_v == 1);
    CHECK(!tiny.cramers_v_corrected); // with two people the correction leaves nothing
}

TEST_CASE("a large table is simulated, within its own error of chi-square")
{
    std::vector<Count> cells;
    for (Count i = 0; i < 36; ++i)
        cells.push_back(12 + (i * 7) % 11);
    const auto table = observed_table(6, 6, cells);
    const auto fisher = fisher_exact(table);
    REQUIRE(fisher.p);
    CHECK(fisher.simulated);
    CHECK(std::abs(*fisher.p - *chi_square_independence(table).p) < 0.02);
    CHECK(fisher_exact(table).p == fisher.p);
    // The same way of drawing, held against an exact answer.
    const auto small = observed_table(3, 3, {7, 3, 1, 2, 8, 4, 3, 1, 6});
    const auto simulated = fisher_exact(small, {TableSearch::Simulate});
    CHECK(std::abs(*simulated.p - *fisher_exact(small).p) < 4 * simulated.standard_error + 1e-5);
}

TEST_CASE("the far tail of Fisher's exact test keeps its digits")
{
    // python3 (3.11): float(Fraction(2, math.comb(1000, 500)))
    const auto fisher = fisher_exact(observed_table(2, 2, {500, 0, 0, 500}));
    CHECK(agrees(*fisher.p / 7.399507995628054e-300, 1, 1e-10));
}

TEST_SUITE_END();
