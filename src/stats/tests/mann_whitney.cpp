// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/mann_whitney.h"

#include "stats/counts/distributions.h"
#include "stats/counts/ranks.h"
#include "stats/exact/exact_p.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace wk::stats {

namespace {

using Row = std::span<const Count>;

/// Sum over the people of `row` of (their dominance − `mean`)²: dominance is the share of `other` below them less the
/// share above.
double dominance_squares(Row row, Row other, Count other_n, double mean)
{
    double out = 0;
    Count below = 0;
    for (std::size_t code = 0; code < row.size(); ++code) {
        const Count above = other_n - below - other[code];
        const double off = double(below - above) / double(other_n) - mean;
        out += double(row[code]) * off * off;
        below += other[code];
    }
    return out;
}

/// Pairs of a first and a second person in which the first is higher, and in which they are equal.
struct Pairs {
    double higher = 0;
    double equal = 0;
};

Pairs pairs_of(Row first, Row second)
{
    Pairs out;
    Count below = 0;
    for (std::size_t code = 0; code < first.size(); ++code) {
        out.higher += double(first[code]) * double(below);
        out.equal += double(first[code]) * double(second[code]);
        below += second[code];
    }
    return out;
}

std::optional<Interval> delta_interval(Row first, Row second, const std::array<Count, 2>& n, double delta, double z)
{
    if (n[0] < 2 || n[1] < 2)
        return std::nullopt;
    const double z2 = z * z;
    const double all = double(n[0]) * double(n[1]);
    const Pairs pairs = pairs_of(first, second);
    if (pairs.equal == 0 && (pairs.higher == 0 || pairs.higher == all)) {
        // No overlap, hence no variance: Feng and Cliff take the smaller level's size instead.
        const double fewest = double(std::min(n[0], n[1]));
        const double near = std::max(-1.0, (fewest - z2) / (fewest + z2));
        return delta > 0 ? Interval{near, 1} : Interval{-1, -near};
    }
    const double lower = all - pairs.higher - pairs.equal;
    const double cells =
        pairs.higher * (1 - delta) * (1 - delta) + lower * (1 + delta) * (1 + delta) + pairs.equal * delta * delta;
    const double one = double(n[0]) - 1;
    const double two = double(n[1]) - 1;
    const double variance = (two * (dominance_squares(first, second, n[1], delta) / one) +
                             one * (dominance_squares(second, first, n[0], -delta) / two) + cells / (one * two)) /
                            all;
    const double rest = 1 - delta * delta;
    const double middle = delta - delta * delta * delta;
    const double half = z * std::sqrt(variance) * std::sqrt(rest * rest + z2 * variance);
    const double scale = rest + z2 * variance;
    return Interval{std::max(-1.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

std::optional<double> exact_p_of(const ContingencyTable& table, std::span<const Count> ranks, Exact exact)
{
    std::vector<TieGroup> groups;
    for (std::size_t code = 0; code < ranks.size(); ++code) {
        if (table.column_totals()[code] > 0)
            groups.push_back({table.column_totals()[code], ranks[code]});
    }
    // Both levels' sums lie equally far from their means; the smaller level takes less work.
    const std::size_t row = table.row_totals()[0] <= table.row_totals()[1] ? 0 : 1;
    std::int64_t sum = 0;
    for (std::size_t code = 0; code < ranks.size(); ++code)
        sum += table.at(row, code) * ranks[code];
    return exact_p({Selection::Drawn, groups, table.row_totals()[row]}, sum, exact);
}

} // namespace

MannWhitney mann_whitney(const ContingencyTable& table, Exact exact, Level level)
{
    assert(table.rows() == 2);
    MannWhitney out;
    out.n = table.total();
    out.ties = tied_people(table.column_totals());
    out.group_n = {table.row_totals()[0], table.row_totals()[1]};
    const auto ranks = doubled_midranks(table.column_totals());
    std::array<std::int64_t, 2> sums = {};
    for (std::size_t row = 0; row < 2; ++row) {
        for (std::size_t code = 0; code < ranks.size(); ++code)
            sums[row] += table.at(row, code) * ranks[code];
        if (out.group_n[row] > 0)
            out.mean_rank[row] = double(sums[row]) / 2 / double(out.group_n[row]);
    }
    if (out.group_n[0] == 0 || out.group_n[1] == 0) {
        out.reason = out.n == 0 ? Reason::NoAnswers : Reason::TooFewGroups;
        return out;
    }
    const double n = double(out.n);
    const double pairs = double(out.group_n[0]) * double(out.group_n[1]);
    const auto doubled_u = double(sums[0] - out.group_n[0] * (out.group_n[0] + 1));
    out.statistic = doubled_u / 2;
    out.rank_biserial = (doubled_u - pairs) / pairs;
    out.rank_biserial_interval = delta_interval(table.row(0), table.row(1), out.group_n, *out.rank_biserial, level.z());
    const double spread = rank_spread(table.column_totals());
    if (spread == 0) {
        out.reason = Reason::AllEqual;
        return out;
    }
    out.z = (doubled_u - pairs) / 2 / std::sqrt(pairs * spread / (12 * n * (n - 1)));
    out.p_asymptotic = normal_two_sided(*out.z);
    out.p_exact = exact_p_of(table, ranks, exact);
    return out;
}

} // namespace wk::stats
