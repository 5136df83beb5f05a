// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/correlation.h"

#include "stats/counts/distributions.h"
#include "stats/counts/ranks.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wk::stats {

namespace {

/// People per value of both variables.
struct Margins {
    std::vector<Count> x;
    std::vector<Count> y;
};

Margins margins_of(const JointCounts& counts)
{
    Margins out{std::vector<Count>(counts.x_values.size()), std::vector<Count>(counts.y_values.size())};
    for (const auto& cell : counts.cells) {
        out.x[cell.x] += cell.people;
        out.y[cell.y] += cell.people;
    }
    return out;
}

bool is_constant(std::span<const Count> totals)
{
    return std::count_if(totals.begin(), totals.end(), [](Count total) { return total > 0; }) < 2;
}

/// n, ties, and the reasons that hold for every coefficient.
Correlation start(const Margins& margins)
{
    Correlation out;
    for (const Count total : margins.x)
        out.n += total;
    out.x_ties = tied_people(margins.x);
    out.y_ties = tied_people(margins.y);
    if (out.n < 2)
        out.reason = out.n == 0 ? Reason::NoAnswers : Reason::TooFewPeople;
    else if (is_constant(margins.x))
        out.reason = Reason::ConstantX;
    else if (is_constant(margins.y))
        out.reason = Reason::ConstantY;
    return out;
}

/// Scores less their mean.
std::vector<double> centred(std::span<const double> scores, std::span<const Count> totals, Count n)
{
    double sum = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
        sum += scores[i] * double(totals[i]);
    std::vector<double> out(scores.begin(), scores.end());
    for (double& score : out)
        score -= sum / double(n);
    return out;
}

double sum_of_squares(std::span<const double> scores, std::span<const Count> totals)
{
    double out = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
        out += scores[i] * scores[i] * double(totals[i]);
    return out;
}

/// A coefficient of rounded sums: what differs from 1 by no more than rounding is 1.
double bounded(double r)
{
    constexpr double rounding = 1e-15;
    return std::abs(r) > 1 - rounding ? std::copysign(1.0, r) : r;
}

double product_moment(const JointCounts& counts, const Margins& margins, Count n, std::span<const double> x_scores,
                      std::span<const double> y_scores)
{
    const auto x = centred(x_scores, margins.x, n);
    const auto y = centred(y_scores, margins.y, n);
    double sum = 0;
    for (const auto& cell : counts.cells)
        sum += x[cell.x] * y[cell.y] * double(cell.people);
    return bounded(sum / std::sqrt(sum_of_squares(x, margins.x)) / std::sqrt(sum_of_squares(y, margins.y)));
}

/// tanh(artanh(r) ± 1.96·√variance), by exp and log only: those give the same digits on every machine we know.
Interval fisher_interval(double r, double variance)
{
    if (std::abs(r) == 1)
        return {r, r};
    const double half = Level::percent95().z() * std::sqrt(variance);
    const double middle = std::log((1 + r) / (1 - r)) / 2;
    const auto back = [](double z) {
        const double small = std::exp(-2 * std::abs(z));
        return std::copysign((1 - small) / (1 + small), z);
    };
    return {back(middle - half), back(middle + half)};
}

void add_t_and_interval(Correlation& out, double variance_numerator)
{
    if (out.n < 4)
        out.reason = Reason::TooFewPeople;
    else
        out.ci95 = fisher_interval(*out.coefficient, variance_numerator / double(out.n - 3));
    if (out.n >= 3)
        out.p_asymptotic = correlation_two_sided(*out.coefficient, out.n);
}

/// Share of the ways to pair the ranks that lie at least as far from no correlation as the data.
double permutation_p(const JointCounts& counts, std::span<const Count> x_ranks, std::span<const Count> y_ranks)
{
    std::vector<Count> x;
    std::vector<Count> y;
    for (const auto& cell : counts.cells) {
        x.insert(x.end(), static_cast<std::size_t>(cell.people), x_ranks[cell.x]);
        y.insert(y.end(), static_cast<std::size_t>(cell.people), y_ranks[cell.y]);
    }
    const auto n = Count(x.size());
    const auto distance = [&] {
        Count sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += x[i] * y[i];
        return std::abs(sum - n * (n + 1) * (n + 1)); // doubled ranks have mean n + 1
    };
    const Count observed = distance();
    std::sort(y.begin(), y.end());
    Count ways = 0;
    Count extreme = 0;
    do {
        ++ways;
        extreme += distance() >= observed;
    } while (std::next_permutation(y.begin(), y.end()));
    return double(extreme) / double(ways);
}

std::vector<double> as_scores(std::span<const Count> ranks)
{
    return {ranks.begin(), ranks.end()};
}

/// Pairs of people that stand in the same order on both variables, less those in opposite order.
double concordance(const JointCounts& counts)
{
    double out = 0;
    std::vector<Count> before(counts.y_values.size(), 0); // people with a lower x, by y
    Count seen = 0;
    for (std::size_t begin = 0; begin < counts.cells.size();) {
        std::size_t end = begin;
        for (; end < counts.cells.size() && counts.cells[end].x == counts.cells[begin].x; ++end) {
            const auto& cell = counts.cells[end];
            Count below = 0;
            for (std::uint32_t y = 0; y < cell.y; ++y)
                below += before[y];
            const Count above = seen - below - before[cell.y];
            out += double(cell.people) * double(below - above);
        }
        for (; begin < end; ++begin) {
            before[counts.cells[begin].y] += counts.cells[begin].people;
            seen += counts.cells[begin].people;
        }
    }
    return out;
}

/// Sum over the values of t(t−1), t(t−1)(t−2) and t(t−1)(2t+5).
struct TieSums {
    double two = 0;
    double three = 0;
    double five = 0;
};

TieSums tie_sums(std::span<const Count> totals)
{
    TieSums out;
    for (const Count total : totals) {
        const double t = double(total);
        out.two += t * (t - 1);
        out.three += t * (t - 1) * (t - 2);
        out.five += t * (t - 1) * (2 * t + 5);
    }
    return out;
}

double concordance_variance(double n, const TieSums& x, const TieSums& y)
{
    double out = (n * (n - 1) * (2 * n + 5) - x.five - y.five) / 18 + x.two * y.two / (2 * n * (n - 1));
    if (n > 2)
        out += x.three * y.three / (9 * n * (n - 1) * (n - 2));
    return out;
}

} // namespace

Correlation spearman(const JointCounts& counts, Exact exact)
{
    constexpr Count most_permuted = 9;
    const Margins margins = margins_of(counts);
    Correlation out = start(margins);
    if (out.reason != Reason::None)
        return out;
    const auto x_ranks = doubled_midranks(margins.x);
    const auto y_ranks = doubled_midranks(margins.y);
    out.coefficient = product_moment(counts, margins, out.n, as_scores(x_ranks), as_scores(y_ranks));
    if (exact != Exact::Never && out.n <= most_permuted)
        out.p_exact = permutation_p(counts, x_ranks, y_ranks);
    add_t_and_interval(out, 1.06);
    return out;
}

Correlation pearson(const JointCounts& counts)
{
    const Margins margins = margins_of(counts);
    Correlation out = start(margins);
    if (out.reason != Reason::None)
        return out;
    out.coefficient = product_moment(counts, margins, out.n, counts.x_values, counts.y_values);
    add_t_and_interval(out, 1);
    return out;
}

Correlation kendall(const JointCounts& counts)
{
    const Margins margins = margins_of(counts);
    Correlation out = start(margins);
    if (out.reason != Reason::None)
        return out;
    const double n = double(out.n);
    const TieSums x = tie_sums(margins.x);
    const TieSums y = tie_sums(margins.y);
    const double all = n * (n - 1);
    const double s = concordance(counts);
    out.coefficient = bounded(2 * s / std::sqrt(all - x.two) / std::sqrt(all - y.two));
    out.p_asymptotic = normal_two_sided(s / std::sqrt(concordance_variance(n, x, y)));
    if (out.n < 5)
        out.reason = Reason::TooFewPeople;
    else
        out.ci95 = fisher_interval(*out.coefficient, 0.437 / (n - 4));
    return out;
}

} // namespace wk::stats
