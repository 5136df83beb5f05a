// SPDX-License-Identifier: EUPL-1.2
#include "recompute/means.h"

#include "base/sorted.h"
#include "recompute/percentages.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

/// The first sum within the scale that prints as this mean.
std::optional<stats::Count> fitting_sum(const PrintedNumber& mean, stats::Count n, CodeScale scale, Rounding rounding)
{
    const double centre = mean.value() * double(n);
    const double room = 1.2 * mean.half_unit() * double(n) + 1;
    const stats::Count low =
        std::max<stats::Count>(stats::Count(scale.low) * n, static_cast<stats::Count>(std::floor(centre - room)));
    const stats::Count high =
        std::min<stats::Count>(stats::Count(scale.high) * n, static_cast<stats::Count>(std::ceil(centre + room)));
    for (stats::Count sum = low; sum <= high; ++sum) {
        if (rounds_to(sum, n, mean, rounding))
            return sum;
    }
    return std::nullopt;
}

bool possible(const PrintedNumber& mean, stats::Count n, CodeScale scale)
{
    return fitting_sum(mean, n, scale, Rounding::Mixed).has_value();
}

/// Percentages at their lowest, filled up to 100 from one end of the codes.
double extreme_mean(std::span<const PrintedNumber> row, std::span<const int> codes, bool highest)
{
    std::vector<std::size_t> order(row.size());
    double left = 100;
    double sum = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        order[i] = i;
        const double low = std::max(0.0, row[i].value() - row[i].half_unit());
        left -= low;
        sum += low * codes[i];
    }
    sort_stably(order,
                [&](std::size_t a, std::size_t b) { return highest ? codes[a] > codes[b] : codes[a] < codes[b]; });
    for (const std::size_t i : order) {
        const double low = std::max(0.0, row[i].value() - row[i].half_unit());
        const double more = std::min(left, row[i].value() + row[i].half_unit() - low);
        sum += more * codes[i];
        left -= more;
    }
    return sum / 100;
}

stats::Count sum_of(const std::vector<stats::Count>& counts, std::span<const int> codes)
{
    stats::Count out = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        out += counts[i] * codes[i];
    return out;
}

/// What one size says: does the row allow it, and does it then allow the mean?
struct SizeAnswer {
    bool row_possible = false;
    bool row_plain = false; ///< rounded half up
    double low = 0;         ///< means that the row allows
    double high = 0;
    std::optional<Evidence> evidence;
};

/// The counts within `ranges` with the lowest (or highest) sum of codes, n people in all.
std::vector<stats::Count> extreme_counts(const std::vector<CountRange>& ranges, std::span<const int> codes,
                                         stats::Count n, bool highest)
{
    std::vector<std::size_t> order;
    std::vector<stats::Count> out;
    stats::Count left = n;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        order.push_back(i);
        out.push_back(ranges[i].low);
        left -= ranges[i].low;
    }
    sort_stably(order,
                [&](std::size_t a, std::size_t b) { return highest ? codes[a] > codes[b] : codes[a] < codes[b]; });
    for (const std::size_t i : order) {
        const stats::Count more = std::min(left, ranges[i].high - ranges[i].low);
        out[i] += more;
        left -= more;
    }
    return out;
}

/// Too many sets of counts to go through: walks from the lowest sum to the highest, one person at a time.
std::optional<Evidence> evidence_on_the_way(std::vector<stats::Count> counts, const std::vector<stats::Count>& target,
                                            std::span<const int> codes, const PrintedNumber& mean, stats::Count n)
{
    std::optional<Evidence> out;
    std::size_t from = 0;
    std::size_t to = 0;
    while (true) {
        const auto rounding = rounding_that_gives(sum_of(counts, codes), n, mean);
        if (rounding && (!out || *rounding < out->rounding))
            out = Evidence{n, counts, *rounding};
        if (out && out->rounding == Rounding::HalfUp)
            return out;
        while (from < counts.size() && counts[from] <= target[from])
            ++from;
        while (to < counts.size() && counts[to] >= target[to])
            ++to;
        if (from == counts.size() || to == counts.size())
            return out;
        --counts[from];
        ++counts[to];
    }
}

void add_rounding(SizeAnswer& out, std::span<const PrintedNumber> row, std::span<const int> codes,
                  const PrintedNumber& mean, stats::Count n, Rounding rounding)
{
    const PercentageRow percentages{{row.begin(), row.end()}, true};
    const auto ranges = row_ranges(percentages, n, rounding);
    if (!ranges)
        return;
    const auto lowest = extreme_counts(*ranges, codes, n, false);
    const auto highest = extreme_counts(*ranges, codes, n, true);
    const double low = double(sum_of(lowest, codes)) / double(n);
    const double high = double(sum_of(highest, codes)) / double(n);
    out.low = out.row_possible ? std::min(out.low, low) : low;
    out.high = out.row_possible ? std::max(out.high, high) : high;
    out.row_possible = true;
    out.row_plain = out.row_plain || rounding == Rounding::HalfUp;
    if (mean.value() < low - 1.2 * mean.half_unit() || mean.value() > high + 1.2 * mean.half_unit())
        return;
    const auto keep = [&](const std::vector<stats::Count>& counts, Rounding of_mean) {
        const Rounding widest = std::max(rounding, of_mean);
        if (!out.evidence || widest < out.evidence->rounding)
            out.evidence = Evidence{n, counts, widest};
    };
    const auto solutions = row_solutions(percentages, n, rounding, most_solutions);
    for (const auto& counts : solutions) {
        if (const auto of_mean = rounding_that_gives(sum_of(counts, codes), n, mean))
            keep(counts, *of_mean);
    }
    if (solutions.size() == most_solutions) {
        if (const auto found = evidence_on_the_way(lowest, highest, codes, mean, n))
            keep(found->counts, found->rounding);
    }
}

SizeAnswer size_answer(std::span<const PrintedNumber> row, std::span<const int> codes, const PrintedNumber& mean,
                       stats::Count n)
{
    SizeAnswer out;
    for (const Rounding rounding : all_roundings)
        add_rounding(out, row, codes, mean, n, rounding);
    return out;
}

Recomputed follows_without_size(std::span<const PrintedNumber> row, std::span<const int> codes,
                                const PrintedNumber& mean)
{
    const auto range = mean_range(row, codes);
    if (!range)
        return answer(Verdict::No, {Phrase::RowNotHundred});
    const double low = mean.value() - mean.half_unit();
    const double high = mean.value() + mean.half_unit();
    constexpr double slack = 1e-9;
    const ExactRange means{range->low, range->high, mean.decimals() + 2};
    if (range->low > high + slack || range->high < low - slack)
        return answer(Verdict::No, {Phrase::MeanOutsideRange, {means, mean}});
    if (range->low >= low - slack && range->high <= high + slack)
        return answer(Verdict::Yes, {Phrase::MeanInsideRange, {means, mean}});
    return answer(Verdict::OnlyIf, {Phrase::MeanPartlyInRange, {means, mean}});
}

} // namespace

Recomputed mean_possible(const PrintedNumber& mean, stats::Count n, CodeScale scale)
{
    if (auto unusable = unusable_size(n))
        return *unusable;
    for (const Rounding rounding : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Twice}) {
        const auto sum = fitting_sum(mean, n, scale, rounding);
        if (!sum)
            continue;
        const SumOverPeople fraction{*sum, n, mean.decimals() + 2};
        Recomputed out = rounding == Rounding::HalfUp
                             ? answer(Verdict::Yes, {Phrase::FigureAgrees, {fraction}})
                             : answer(Verdict::OnlyIf, {Phrase::FigureOnlyRounded, {fraction, mean, rounding}});
        out.evidence.push_back({n, {*sum}, rounding});
        out.sizes.push_back(n);
        return out;
    }
    Recomputed out = answer(Verdict::No, {Phrase::MeanImpossible, {mean, n, scale.low, scale.high}});
    for (stats::Count other = 1; other <= sizes_searched_to; ++other) {
        if (possible(mean, other, scale))
            out.sizes.push_back(other);
    }
    out.reasons.push_back(sizes_that_would_do(out.sizes, sizes_searched_to));
    return out;
}

std::optional<MeanRange> mean_range(std::span<const PrintedNumber> row, std::span<const int> codes)
{
    double lowest = 0;
    double highest = 0;
    for (const auto& percentage : row) {
        lowest += std::max(0.0, percentage.value() - percentage.half_unit());
        highest += percentage.value() + percentage.half_unit();
    }
    constexpr double slack = 1e-9;
    if (lowest > 100 + slack || highest < 100 - slack)
        return std::nullopt;
    return MeanRange{extreme_mean(row, codes, false), extreme_mean(row, codes, true)};
}

Recomputed mean_follows(std::span<const PrintedNumber> row, std::span<const int> codes, const PrintedNumber& mean,
                        std::span<const stats::Count> sizes)
{
    if (sizes.empty())
        return follows_without_size(row, codes, mean);
    Recomputed out;
    std::optional<MeanRange> range;
    Rounding widest = Rounding::HalfUp;
    std::size_t plain_rows = 0;
    std::vector<stats::Count> plain;
    for (const stats::Count n : sizes) {
        if (auto unusable = unusable_size(n))
            return *unusable;
        const SizeAnswer here = size_answer(row, codes, mean, n);
        if (!here.row_possible)
            continue;
        range = range ? MeanRange{std::min(range->low, here.low), std::max(range->high, here.high)}
                      : MeanRange{here.low, here.high};
        plain_rows += here.row_plain;
        if (!here.evidence)
            continue;
        widest = std::max(widest, here.evidence->rounding);
        out.sizes.push_back(n);
        out.evidence.push_back(*here.evidence);
        if (here.evidence->rounding == Rounding::HalfUp)
            plain.push_back(n);
    }
    if (!range)
        return answer(Verdict::No, {Phrase::PercentageRowImpossible, {SizeList{{sizes.begin(), sizes.end()}}}});
    if (out.evidence.empty())
        return answer(Verdict::No,
                      {Phrase::MeanOutsideRange, {ExactRange{range->low, range->high, mean.decimals() + 1}, mean}});
    out.verdict = !plain.empty() && plain.size() == plain_rows ? Verdict::Yes : Verdict::OnlyIf;
    out.reasons.push_back(plain.empty()                 ? Reason{Phrase::MeanFollowsRounded, {mean, widest}}
                          : out.verdict == Verdict::Yes ? Reason{Phrase::MeanFollows, {mean, SizeList{plain}}}
                                                        : Reason{Phrase::MeanFollowsSizes, {mean, SizeList{plain}}});
    out.reasons.push_back(example_of(out.evidence));
    return out;
}

} // namespace wk::recompute
