// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/rank_sum_tail.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace wk::stats {

namespace {

using Groups = std::span<const TieGroup>;

constexpr Count MostPeople = 100'000; // beyond, even the estimate costs time, and the normal tail is as good
constexpr double MostCells = 2e7;     // 160 MB

Count people_in_groups(Groups groups)
{
    Count out = 0;
    for (const auto& group : groups)
        out += group.people;
    return out;
}

/// Binomial probabilities of 0 to `people` successes, odds to 1 each, outwards from the likeliest: no overflow, and
/// every probability to full relative precision. Only arithmetic, so the same bits on every machine.
std::vector<double> binomial_weights(Count people, double odds)
{
    const auto size = static_cast<std::size_t>(people);
    const auto mode = std::min(size, static_cast<std::size_t>(double(people + 1) * (odds / (1 + odds))));
    std::vector<double> out(size + 1);
    out[mode] = 1;
    double sum = 1;
    for (std::size_t i = mode; i < size; ++i)
        sum += out[i + 1] = out[i] * (double(size - i) / double(i + 1) * odds);
    for (std::size_t i = mode; i > 0; --i)
        sum += out[i - 1] = out[i] * (double(i) / double(size - i + 1) / odds);
    for (double& weight : out)
        weight /= sum;
    return out;
}

/// Which sums can occur with a number of people, in steps of the half's grid.
struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t size() const { return high - low + 1; }
};

/// One half of the tie groups: its scores as whole steps above a base.
struct Half {
    Groups groups;
    Selection selection = Selection::Drawn;
    Count most = 0;        ///< people drawn at most from this half
    std::int64_t base = 0; ///< score of step 0
    std::int64_t step = 1;

    Half(const RankSum& sum, Groups part)
        : groups(part), selection(sum.selection), most(std::min(sum.drawn, people_in_groups(part)))
    {
        base = selection == Selection::Drawn && !part.empty() ? part.front().score : 0;
        std::int64_t divisor = 0;
        for (const auto& group : part)
            divisor = std::gcd(divisor, group.score - base);
        step = std::max<std::int64_t>(divisor, 1);
        if (selection == Selection::Signed)
            most = 0;
    }

    std::int64_t steps(const TieGroup& group) const { return (group.score - base) / step; }

    /// Per number of people the range of sums of the first `count` groups: the lowest first, or the highest first.
    std::vector<Range> ranges(std::size_t count) const
    {
        const Groups part = groups.first(count);
        if (selection == Selection::Signed) {
            std::int64_t all = 0;
            for (const auto& group : part)
                all += group.people * steps(group);
            return {{0, all}};
        }
        std::vector<Range> out(static_cast<std::size_t>(std::min(most, people_in_groups(part))) + 1);
        std::size_t row = 0;
        for (std::size_t i = 0; i < part.size(); ++i) {
            for (Count k = 0; k < part[i].people && row + 1 < out.size(); ++k, ++row)
                out[row + 1].low = out[row].low + steps(part[i]);
        }
        row = 0;
        for (std::size_t i = part.size(); i-- > 0;) {
            for (Count k = 0; k < part[i].people && row + 1 < out.size(); ++k, ++row)
                out[row + 1].high = out[row].high + steps(part[i]);
        }
        return out;
    }

    /// Steps that building the grid takes, and its cells at the end.
    double cost() const
    {
        double out = 1;
        auto before = ranges(0);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            auto after = ranges(i + 1);
            const auto rows = Count(after.size());
            for (std::size_t row = 0; row < before.size(); ++row) {
                const Count more = selection == Selection::Signed ? groups[i].people
                                                                  : std::min(groups[i].people, rows - 1 - Count(row));
                out += double(before[row].size() + 4) * double(more + 1); // 4: starting a row costs too
            }
            before = std::move(after);
        }
        double cells = 0;
        for (const auto& range : before)
            cells += double(range.size());
        return cells > MostCells ? std::numeric_limits<double>::infinity() : out + 2 * cells;
    }
};

/// Probabilities by number of people (rows) and sum (cells).
class Grid {
public:
    explicit Grid(std::vector<Range> ranges) : m_ranges(std::move(ranges))
    {
        std::size_t size = 0;
        for (const auto& range : m_ranges) {
            m_begin.push_back(size);
            size += static_cast<std::size_t>(range.size());
        }
        m_begin.push_back(size);
        m_cells.assign(size, 0);
    }

    std::size_t rows() const { return m_ranges.size(); }
    std::int64_t low(std::size_t row) const { return m_ranges[row].low; }
    std::span<double> row(std::size_t row)
    {
        return std::span(m_cells).subspan(m_begin[row], m_begin[row + 1] - m_begin[row]);
    }
    std::span<const double> row(std::size_t row) const { return const_cast<Grid*>(this)->row(row); }

private:
    std::vector<Range> m_ranges;
    std::vector<std::size_t> m_begin;
    std::vector<double> m_cells;
};

/// `from` with one more group: `chosen` of its people with probability weights[chosen], each adding `steps`.
void spread(const Grid& from, Grid& to, Selection selection, const std::vector<double>& weights, std::int64_t steps)
{
    for (std::size_t row = 0; row < from.rows(); ++row) {
        const auto cells = from.row(row);
        for (std::size_t chosen = 0; chosen < weights.size(); ++chosen) {
            const std::size_t target = selection == Selection::Drawn ? row + chosen : 0;
            if (target >= to.rows())
                break;
            const std::int64_t shift = from.low(row) + std::int64_t(chosen) * steps - to.low(target);
            double* out = to.row(target).data() + shift;
            const double weight = weights[chosen];
            for (std::size_t i = 0; i < cells.size(); ++i)
                out[i] += weight * cells[i];
        }
    }
}

Grid grid_of(const Half& half, double odds)
{
    Grid out(half.ranges(0));
    out.row(0)[0] = 1;
    for (std::size_t i = 0; i < half.groups.size(); ++i) {
        Grid next(half.ranges(i + 1));
        spread(out, next, half.selection, binomial_weights(half.groups[i].people, odds), half.steps(half.groups[i]));
        out = std::move(next);
    }
    return out;
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// Probability that a left sum (cells of `left`, the first at `left_sum`) plus a right one lies at or below `low`, or
/// at or above `high`; both in scores.
double joined_tails(std::span<const double> left, std::int64_t left_sum, std::int64_t left_step,
                    std::span<const double> right, std::int64_t right_sum, std::int64_t right_step, std::int64_t low,
                    std::int64_t high)
{
    // Sums from either end keep their relative precision; one minus the other would lose it.
    const auto size = std::int64_t(right.size());
    std::vector<double> below(right.size() + 1);
    std::vector<double> above(right.size() + 1);
    for (std::size_t i = 0; i < right.size(); ++i)
        below[i + 1] = below[i] + right[i];
    for (std::size_t i = right.size(); i-- > 0;)
        above[i] = above[i + 1] + right[i];
    double out = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == 0)
            continue;
        const std::int64_t fixed = left_sum + std::int64_t(i) * left_step + right_sum;
        const std::int64_t last_low = floor_divide(low - fixed, right_step);
        const std::int64_t first_high = -floor_divide(fixed - high, right_step);
        out += left[i] * (below[std::size_t(std::clamp<std::int64_t>(last_low + 1, 0, size))] +
                          above[std::size_t(std::clamp<std::int64_t>(first_high, 0, size))]);
    }
    return out;
}

double tails(const RankSum& sum, std::size_t split, double odds, std::int64_t low, std::int64_t high)
{
    const Half left_half(sum, sum.groups.first(split));
    const Half right_half(sum, sum.groups.subspan(split));
    const Grid left = grid_of(left_half, odds);
    const Grid right = grid_of(right_half, odds);
    const bool drawn = sum.selection == Selection::Drawn;
    double out = 0;
    for (std::size_t row = 0; row < left.rows(); ++row) {
        const Count rest = drawn ? sum.drawn - Count(row) : 0;
        if (rest >= Count(right.rows()))
            continue;
        const auto other = static_cast<std::size_t>(rest);
        out += joined_tails(left.row(row), left_half.base * Count(row) + left_half.step * left.low(row), left_half.step,
                            right.row(other), right_half.base * rest + right_half.step * right.low(other),
                            right_half.step, low, high);
    }
    return out;
}

} // namespace

RankSumPlan rank_sum_plan(const RankSum& sum)
{
    RankSumPlan best{0, std::numeric_limits<double>::infinity()};
    if (people_in_groups(sum.groups) > MostPeople)
        return best;
    constexpr std::size_t most_tries = 12;
    const std::size_t size = sum.groups.size();
    const std::size_t stride = std::max<std::size_t>(1, size / most_tries);
    for (std::size_t at = std::min<std::size_t>(1, size); at <= size; at += stride) {
        const double steps = Half(sum, sum.groups.first(at)).cost() + Half(sum, sum.groups.subspan(at)).cost();
        if (steps < best.steps)
            best = {at, steps};
    }
    return best;
}

double rank_sum_tail(const RankSum& sum, const RankSumPlan& plan, std::int64_t observed)
{
    const Count people = people_in_groups(sum.groups);
    std::int64_t all = 0;
    for (const auto& group : sum.groups)
        all += group.people * group.score;
    const bool drawn = sum.selection == Selection::Drawn;
    assert(!drawn || (sum.drawn > 0 && sum.drawn < people));
    // Midranks make both means whole: drawn · (N + 1), and N(N + 1)/2.
    const std::int64_t mean = drawn ? sum.drawn * (all / people) : all / 2;
    const std::int64_t distance = observed > mean ? observed - mean : mean - observed;
    if (distance == 0)
        return 1;
    const double odds = drawn ? double(sum.drawn) / double(people - sum.drawn) : 1;
    const double in_both_tails = tails(sum, plan.split, odds, mean - distance, mean + distance);
    const double of_all = drawn ? binomial_weights(people, odds)[static_cast<std::size_t>(sum.drawn)] : 1;
    return std::min(1.0, in_both_tails / of_all);
}

} // namespace wk::stats
