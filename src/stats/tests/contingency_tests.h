// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "stats/tests/exact_multinomial_p.h"

#include <cstdint>
#include <optional>

namespace wk::stats {

/// `table` without rows and columns that are all zeros.
ContingencyTable without_empty_lines(const ContingencyTable& table);

/// Why a table cannot be tested; empty rows and columns do not count.
enum class TableProblem : std::uint8_t { None, Nobody, OneRow, OneColumn };

/// Do the rows differ in their distribution over the columns?
struct IndependenceTest {
    TableProblem problem = TableProblem::None;
    Count n = 0;
    std::size_t rows = 0;    ///< with people in them
    std::size_t columns = 0; ///< with people in them
    std::optional<double> statistic;
    int df = 0;
    std::optional<double> p;      ///< upper tail, asymptotic, no continuity correction
    double smallest_expected = 0; ///< in people
    int cells_below_5 = 0;        ///< expected numbers below 5
    std::optional<double> cramers_v;
    std::optional<double> cramers_v_corrected; ///< without the bias that small samples give; 0 when below it
};

/// Pearson's chi-square for independence, with Cramér's V.
///
/// source  Pearson (1900), Phil. Mag. 50:157; Cramér (1946), Mathematical Methods of Statistics, 21.9;
///         corrected V: Bergsma (2013), J. Korean Stat. Soc. 42:323
IndependenceTest chi_square_independence(const ContingencyTable& table);

/// Fisher's exact test (Fisher–Freeman–Halton when larger than 2×2), two-sided by probability: the probability, given
/// both margins, of a table no more likely than the observed one. Tables that are equally likely within a relative
/// 1e-7 count, as in R.
///
/// returns  p absent when chi_square_independence(table) has a problem
/// cost     a network over the shorter side's remaining totals; Auto simulates when it would be too large
/// source   Freeman and Halton (1951), Biometrika 38:141; network: Mehta and Patel (1983), JASA 78:427
/// Differs: the longest and shortest path from a node are found exactly, by going backwards through the network, so
///          that nothing is bounded too loosely and nothing can overflow
TableP fisher_exact(const ContingencyTable& table, const TableOptions& options = {});

} // namespace wk::stats
