// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/exact_multinomial.h"

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

std::vector<FitCell> fit_cells(const std::vector<Count>& observed, const std::vector<Count>& population)
{
    std::vector<FitCell> out;
    for (std::size_t i = 0; i < observed.size(); ++i)
        out.push_back({observed[i], population[i]});
    return out;
}

/// Sum over every table, by multiplying the probabilities of single people: no factorials, no bounds.
void add_tables(const std::vector<FitCell>& cells, std::vector<FitCell>& table, std::size_t at, Count left, double ways,
                double observed, double& sum)
{
    double population = 0;
    for (const auto& cell : cells)
        population += double(cell.population);
    if (at + 1 == cells.size()) {
        table[at].observed = left;
        for (Count i = 0; i < left; ++i)
            ways *= double(cells[at].population) / population;
        if (*goodness_of_fit(table).statistic >= observed * (1 - 1e-7) - 1e-10)
            sum += ways;
        return;
    }
    double ways_here = ways; // times C(left, here) · share^here
    for (Count here = 0; here <= left; ++here) {
        table[at].observed = here;
        add_tables(cells, table, at + 1, left - here, ways_here, observed, sum);
        ways_here *= double(left - here) / double(here + 1) * double(cells[at].population) / population;
    }
}

double p_of_all_samples(const std::vector<FitCell>& cells)
{
    Count n = 0;
    for (const auto& cell : cells)
        n += cell.observed;
    std::vector<FitCell> table = cells;
    double sum = 0;
    add_tables(cells, table, 0, n, 1, *goodness_of_fit(cells).statistic, sum);
    return sum;
}

const std::vector<FitCell> leeuwarden = {{74, 117}, {10, 14}, {8, 13}, {2, 3}, {7, 14}, {5, 10}};

} // namespace

TEST_CASE("exact_multinomial agrees with R's sum of dmultinom over all tables")
{
    for (const auto& row : wk::tests::reference_fields("multinomial.csv")) {
        CAPTURE(row[0]);
        CAPTURE(row[1]);
        const auto fit = exact_multinomial(fit_cells(reference_counts(row[0]), reference_counts(row[1])));
        if (reference_counts(row[0]).size() < 2)
            continue;
        REQUIRE(fit.p);
        CHECK(!fit.simulated);
        CHECK(agrees(*fit.p, std::stod(row[2]), 1e-11)); // sums of up to 10^4 rounded terms
    }
}

TEST_CASE("exact_multinomial equals the sum over every table, and does not mind the order of the levels")
{
    wk::tests::Draw draw(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<FitCell> cells(2 + draw.below(3));
        for (auto& cell : cells)
            cell = {static_cast<Count>(draw.below(5)), static_cast<Count>(1 + draw.below(9))};
        cells.front().observed += 1;
        const auto fit = exact_multinomial(cells);
        REQUIRE(fit.p);
        CHECK(std::abs(*fit.p - p_of_all_samples(cells)) < 1e-12);
        std::reverse(cells.begin(), cells.end());
        CHECK(exact_multinomial(cells).p == fit.p);
    }
}

TEST_CASE("the response of Leeuwarden is enumerated, and simulation finds the same within its error")
{
    const auto exact = exact_multinomial(leeuwarden);
    REQUIRE(exact.p);
    CHECK(!exact.simulated);
    CHECK(exact.standard_error == 0);
    const auto simulated = exact_multinomial(leeuwarden, {TableSearch::Simulate});
    CHECK(simulated.simulated);
    CHECK(simulated.draws == 100'000);
    CHECK(simulated.standard_error > 0);
    CHECK(std::abs(*simulated.p - *exact.p) < 4 * simulated.standard_error + 1e-5);
    CHECK(exact_multinomial(leeuwarden, {TableSearch::Simulate}).p == simulated.p);
    CHECK(std::abs(*exact.p - *goodness_of_fit(leeuwarden).p) < 0.02); // 106 people: not far from the asymptotic one
}

TEST_CASE("Auto simulates what would take too long")
{
    std::vector<FitCell> cells;
    for (Count i = 0; i < 12; ++i)
        cells.push_back({20 + (i % 3) * 9, 100 + i});
    const auto fit = exact_multinomial(cells);
    CHECK(fit.simulated);
    CHECK(std::abs(*fit.p - *goodness_of_fit(cells).p) < 5 * fit.standard_error + 0.002);
}

TEST_CASE("a fit that cannot be computed has no exact p, and the far tail keeps its digits")
{
    CHECK(!exact_multinomial({}).p);
    CHECK(!exact_multinomial(std::vector<FitCell>{{0, 5}, {0, 6}}).p);
    CHECK(!exact_multinomial(std::vector<FitCell>{{3, 5}}).p);
    CHECK(!exact_multinomial(std::vector<FitCell>{{3, 5}, {1, 5}, {1, 0}}).p);
    CHECK(exact_multinomial(std::vector<FitCell>{{LargestExactTable, 5}, {1, 5}}).too_large);
    // All 1000 in one of two equal levels: 2 · 2^-1000.
    const auto fit = exact_multinomial(std::vector<FitCell>{{1000, 1}, {0, 1}});
    CHECK(agrees(*fit.p / std::ldexp(1.0, -999), 1, 1e-11));
}

TEST_SUITE_END();
