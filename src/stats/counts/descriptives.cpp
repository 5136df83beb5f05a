// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/descriptives.h"

#include <cmath>

namespace wk::stats {

namespace {

/// The code of person number `rank` (0 is the lowest) when all stand in order of their code.
int code_at_rank(std::span<const CodeCount> counts, Count rank)
{
    for (const auto& [code, count] : counts) {
        if (rank < count)
            return code;
        rank -= count;
    }
    return counts.back().code;
}

/// Definition 2 of Hyndman and Fan for `quarters` quarters of `n` people.
double quartile(std::span<const CodeCount> counts, Count n, Count quarters)
{
    const Count at = quarters * n / 4;
    const bool between = quarters * n % 4 == 0;
    return between ? (code_at_rank(counts, at - 1) + code_at_rank(counts, at)) / 2.0 : code_at_rank(counts, at);
}

} // namespace

Descriptives descriptives(std::span<const CodeCount> counts)
{
    Descriptives out;
    double sum = 0;
    for (const auto& [code, count] : counts) {
        out.n += count;
        sum += double(code) * double(count);
    }
    if (out.n == 0)
        return out;

    const double n = double(out.n);
    const double mean = sum / n;
    out.mean = mean;
    out.lower_quartile = quartile(counts, out.n, 1);
    out.median = quartile(counts, out.n, 2);
    out.upper_quartile = quartile(counts, out.n, 3);
    if (out.n >= 2) {
        double squares = 0;
        for (const auto& [code, count] : counts)
            squares += double(count) * (code - mean) * (code - mean);
        out.sd = std::sqrt(squares / (n - 1));
    }
    if (counts.size() >= 2) {
        out.bottom_two = double(counts[0].count + counts[1].count) / n;
        out.top_two = double(counts[counts.size() - 1].count + counts[counts.size() - 2].count) / n;
    }
    return out;
}

} // namespace wk::stats
