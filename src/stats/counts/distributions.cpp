// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/distributions.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>

#include <cassert>
#include <cmath>

namespace wk::stats {

namespace {

const double root_half = std::sqrt(0.5);

} // namespace

double normal_two_sided(double z)
{
    return boost::math::erfc(std::abs(z) * root_half);
}

double normal_quantile(double p)
{
    assert(p > 0 && p < 1);
    return -boost::math::erfc_inv(2 * p) / root_half;
}

double correlation_two_sided(double r, Count n)
{
    assert(n >= 3 && r >= -1 && r <= 1);
    const double rest = (1 - r) * (1 + r);
    if (rest <= 0)
        return 0;
    return boost::math::ibeta(double(n - 2) / 2, 0.5, rest);
}

double student_two_sided(double t, double df)
{
    assert(df > 0);
    return boost::math::ibeta(df / 2, 0.5, df / (df + t * t));
}

double f_upper_tail(double f, double df1, double df2)
{
    assert(f >= 0 && df1 > 0 && df2 > 0);
    return boost::math::ibeta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f));
}

double binomial_upper_tail(Count at_least, Count trials, double p)
{
    assert(p >= 0 && p <= 1);
    if (at_least <= 0)
        return 1;
    if (at_least > trials)
        return 0;
    return boost::math::ibeta(double(at_least), double(trials - at_least) + 1, p);
}

} // namespace wk::stats
