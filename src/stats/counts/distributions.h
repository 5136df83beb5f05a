// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

namespace wk::stats {

/// Probability that a standard normal value is at least as far from 0 as `z`. Relative error below 1e-12 down to
/// 1e-300.
/// source   complementary error function of Boost.Math
double normal_two_sided(double z);

/// The value below which a standard normal one falls with probability `p`.
/// p   above 0 and below 1
double normal_quantile(double p);

/// Two-sided p of a correlation `r` of `n` people, from t = r·√((n−2)/(1−r²)) with n−2 degrees of freedom. 0 when r is
/// 1 or −1.
/// r   from −1 to 1
/// n   3 or more
/// source   p = I(1−r²; (n−2)/2, 1/2), the regularised incomplete beta function of Boost.Math
double correlation_two_sided(double r, Count n);

/// Two-sided p of Student's `t` with `df` degrees of freedom, which need not be whole (Welch).
/// df       above 0
/// source   p = I(df/(df+t²); df/2, 1/2), the regularised incomplete beta function of Boost.Math
double student_two_sided(double t, double df);

/// Probability that F with `df1` and `df2` degrees of freedom is at least `f`.
/// f        0 or more; df above 0
/// source   p = I(df2/(df2+df1·f); df2/2, df1/2), as above
double f_upper_tail(double f, double df1, double df2);

/// Probability of `at_least` successes or more in `trials` independent trials that each succeed with probability `p`.
/// p   from 0 to 1
double binomial_upper_tail(Count at_least, Count trials, double p);

} // namespace wk::stats
