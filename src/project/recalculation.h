// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "recompute/figures.h"
#include "survey/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// Which printed figures are held against each other, and so what stands on a line.
enum class RecalculationKind : std::uint8_t {
    Percentages,     ///< name, a percentage per option
    PercentagesMean, ///< name, a percentage per option, their mean
    Means,           ///< name, mean, standard deviation or nothing, n
    Shares,          ///< name, part, whole, percentage
    Correlations,    ///< name, r, p, n or nothing
    ChiSquare,       ///< name, statistic, degrees of freedom, p
    Intervals,       ///< name, percentage, low, high, n
    Totals           ///< name, figures, their total; the last line has the totals of the columns
};

/// Names for files, in the order of the enum.
inline constexpr std::array<std::string_view, 8> recalculation_names = {
    "percentages", "percentages-mean", "means", "shares", "correlations", "chi-square", "intervals", "totals"};

/// Figures copied from a report, as typed or pasted, and what is known about them.
struct Recalculation {
    RecalculationKind kind = RecalculationKind::Percentages;
    std::string text;      ///< a line per item or test; cells between tabs, semicolons or upright bars
    survey::Count low = 1; ///< fewest people the figures may be about, where no line says it
    survey::Count high = 200;
    int code_low = 1; ///< of the scale
    int code_high = 5;
    bool rounded = false; ///< of Totals: each figure was rounded on its own

    bool operator==(const Recalculation&) const = default;
};

inline constexpr survey::Count MostRecalculationSizes = 2000; ///< widest range from low to high that is looked at

/// What became of one line. Without a verdict the line could not be read, and the reasons tell why.
struct RecalculatedLine {
    std::size_t line = 0; ///< 1 is the first; 0 for the totals of a table
    std::string name;
    std::optional<recompute::Verdict> verdict;
    std::vector<recompute::Reason> reasons; ///< as of Recomputed
    bool of_totals = false;                 ///< about the totals of a table, which have no name

    bool operator==(const RecalculatedLine&) const = default;
};

/// Every line that has figures, in order. A first line without any number is a heading and is passed over, as are blank
/// lines. Cells of a line without tabs, semicolons or bars stand between blanks; then the name is what stands before
/// the first number.
std::vector<RecalculatedLine> recalculated(const Recalculation& what);

} // namespace wk::project
