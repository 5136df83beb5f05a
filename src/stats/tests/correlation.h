// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/intervals.h"
#include "stats/counts/reason.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

/// People by two variables at once: only the combinations that occur.
struct JointCounts {
    struct Cell {
        std::uint32_t x = 0; ///< index into x_values
        std::uint32_t y = 0; ///< index into y_values
        Count people = 0;    ///< above 0
    };
    std::span<const double> x_values; ///< ascending, distinct, finite; values without people are allowed
    std::span<const double> y_values;
    std::vector<Cell> cells; ///< ascending x
};

/// A coefficient from −1 to 1 with its p-value and 95% interval.
struct Correlation {
    /// Why figures are missing: NoAnswers, TooFewPeople, ConstantX or ConstantY. With TooFewPeople the coefficient
    /// may be there and the p or the interval not.
    Reason reason = Reason::None;
    Count n = 0;
    Count x_ties = 0; ///< people who share their value of x with somebody else
    Count y_ties = 0;
    std::optional<double> coefficient;
    std::optional<double> p_asymptotic; ///< two-sided
    std::optional<double> p_exact;      ///< two-sided; spearman with n of 9 or less, when asked for
    std::optional<Interval> ci95;
};

/// Pearson's correlation of the midranks.
///
/// p_asymptotic   from t with n−2 degrees of freedom; needs n of 3 or more
/// p_exact        over all ways to pair the ranks, given the ties, two-sided by distance from the mean
/// ci95           Fisher's z with variance 1.06/(n−3); needs n of 4 or more
/// source         Spearman (1904), Am. J. Psychol. 15:72; variance: Fieller, Hartley and Pearson (1957), Biometrika
///                44:470
Correlation spearman(const JointCounts& counts, Exact exact);

/// p_asymptotic   from t with n−2 degrees of freedom; needs n of 3 or more
/// ci95           Fisher's z with variance 1/(n−3); needs n of 4 or more
/// source         Pearson (1896), Phil. Trans. A 187:253; Fisher (1921), Metron 1:3
Correlation pearson(const JointCounts& counts);

/// Kendall's tau-b.
///
/// p_asymptotic   normal, variance of S corrected for ties, no continuity correction
/// ci95           Fisher's z with variance 0.437/(n−4); needs n of 5 or more
/// source         Kendall (1945), Biometrika 33:239; variance: Kendall (1970), Rank Correlation Methods, 4th ed., 4.4;
///                interval: Fieller, Hartley and Pearson (1957), Biometrika 44:470
Correlation kendall(const JointCounts& counts);

} // namespace wk::stats
