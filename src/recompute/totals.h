// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/figures.h"

namespace wk::recompute {

/// What a table's figures are: counted (sums are exact), or each rounded on its own (sums may be a little off).
enum class FigureKind : std::uint8_t { Counted, Rounded };

/// Do the parts add up to the total?
///
/// returns  Yes: exactly. OnlyIf: kind is Rounded, and the difference is no more than half a last digit per figure.
///          No; for Counted figures the reason adds when rounding would have explained it
Recomputed sum_agrees(std::span<const PrintedNumber> parts, const PrintedNumber& total, FigureKind kind);

/// Is `first` minus `second` the printed difference?
Recomputed difference_agrees(const PrintedNumber& first, const PrintedNumber& second, const PrintedNumber& difference,
                             FigureKind kind);

/// Is a figure the same in the two places where it is printed, in as far as both have decimals?
Recomputed same_figure(const PrintedNumber& first, const PrintedNumber& second);

/// A table with its totals; a total that is not printed is absent.
struct TotalledTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<PrintedNumber> cells;                        ///< row after row
    std::vector<std::optional<PrintedNumber>> row_totals;    ///< one per row, or none at all
    std::vector<std::optional<PrintedNumber>> column_totals; ///< one per column, or none at all
    std::optional<PrintedNumber> grand_total;
    FigureKind kind = FigureKind::Counted;
};

/// A total that does not agree with what it adds up.
struct TotalMismatch {
    enum class Kind : std::uint8_t { Row, Column, GrandByRows, GrandByColumns };
    Kind kind = Kind::Row;
    std::size_t index = 0; ///< of the row or column; 0 for the grand total
    PrintedNumber printed;
    double sum = 0; ///< of what stands in the table
};

struct TableTotals {
    Recomputed answer; ///< the worst of all totals, with its reason
    std::vector<TotalMismatch> mismatches;
};

/// Do rows and columns add up? The grand total is held against row totals and column totals where all are printed.
TableTotals totals_agree(const TotalledTable& table);

} // namespace wk::recompute
