// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/figures.h"
#include "stats/counts/intervals.h"

namespace wk::recompute {

/// Do r, n and p agree? Two-sided p of t = r·√((n−2)/(1−r²)), as for Pearson's r and the usual approximation for
/// Spearman's.
///
/// sizes      the numbers of people that come into question, ascending
/// search_to  `sizes` of the answer holds every n from 3 to this with which r and p agree, given how they were rounded
/// returns    Yes: with every size. OnlyIf: with some of them, or when p was one-sided. evidence: n of the sizes that
/// do
Recomputed correlation_agrees(const PrintedNumber& r, const PrintedP& p, std::span<const stats::Count> sizes,
                              stats::Count search_to = 1000);

/// Do a chi-square statistic, its degrees of freedom and p agree? No: `sizes` holds the degrees of freedom, 1 to 100,
/// with which they would.
Recomputed chi_square_agrees(const PrintedNumber& statistic, int df, const PrintedP& p);

/// An interval as printed.
struct PrintedInterval {
    PrintedNumber low;
    PrintedNumber high;
};

/// Do a percentage, its interval and n agree? Tried: Wilson, Clopper–Pearson and the simple normal interval.
///
/// returns  Yes: all methods print so. OnlyIf: some do, and the reason names them. No: `sizes` tells which n up to
///          `search_to` would do by one of the methods
/// source   Newcombe (1998), Stat. Med. 17:857, methods 1, 3 and 5
Recomputed share_interval_agrees(const PrintedNumber& percentage, const PrintedInterval& interval, stats::Count n,
                                 stats::Level level, stats::Count search_to = 500);

/// Do a mean, its standard deviation, its interval and n agree? Tried: Student's t with n-1 and the normal
/// distribution.
Recomputed mean_interval_agrees(const PrintedNumber& mean, const PrintedNumber& sd, const PrintedInterval& interval,
                                stats::Count n, stats::Level level, stats::Count search_to = 500);

/// Do a correlation, its interval and n agree, by Fisher's z with standard error 1/√(n−3)?
/// source   Fisher (1921), Metron 1:3
Recomputed correlation_interval_agrees(const PrintedNumber& r, const PrintedInterval& interval, stats::Count n,
                                       stats::Level level, stats::Count search_to = 500);

} // namespace wk::recompute
