// SPDX-License-Identifier: EUPL-1.2
#include "recompute/means.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

constexpr int most_codes = 12; // beyond it no set of answers is looked for

/// Whole-number division towards minus and plus infinity, for a divisor above 0.
Wide divided_down(Wide value, Wide divisor)
{
    return value / divisor - (value % divisor < 0);
}

Wide divided_up(Wide value, Wide divisor)
{
    return value / divisor + (value % divisor > 0);
}

/// What is left to choose: people, their sum and sum of squares, with codes shifted so that the lowest left is 0.
struct Rest {
    Wide n = 0;
    Wide sum = 0;
    Wide low_squares = 0;
    Wide high_squares = 0;
};

/// Without the `people` who take the lowest code, and with the other codes shifted down by one.
Rest without_lowest(const Rest& rest, Wide people)
{
    const Wide n = rest.n - people;
    const Wide sum = rest.sum - n;
    // Σ(c-1)² = Σc² - 2Σ(c-1) - n
    return {n, sum, rest.low_squares - 2 * sum - n, rest.high_squares - 2 * sum - n};
}

/// Can n answers on 0 … top have this sum and reach these squares, as far as bounds can tell?
bool within_bounds(const Rest& rest, Wide top)
{
    if (rest.n < 0 || rest.sum < 0 || rest.sum > top * rest.n)
        return false;
    if (rest.n == 0)
        return rest.low_squares <= 0 && rest.high_squares >= 0;
    const Wide each = rest.sum / rest.n;
    const Wide more = rest.sum % rest.n;
    const Wide fewest = (rest.n - more) * each * each + more * (each + 1) * (each + 1);
    const Wide at_top = top == 0 ? 0 : rest.sum / top;
    const Wide between = top == 0 ? 0 : rest.sum % top;
    const Wide most = at_top * top * top + between * between;
    // Squares are odd exactly when their numbers are.
    const Wide first = rest.low_squares + ((rest.low_squares ^ rest.sum) & 1);
    return first <= rest.high_squares && fewest <= rest.high_squares && most >= rest.low_squares;
}

/// Three codes or fewer: the counts follow from sum and squares.
bool close(const Rest& rest, int top, std::vector<stats::Count>& counts)
{
    // On 0, 1, 2: x1 + 2·x2 = sum and x1 + 4·x2 = squares, so squares = sum + 2·x2.
    const Wide most_twos = top < 2 ? 0 : rest.sum / 2;
    const Wide first = std::max<Wide>({0, rest.sum - rest.n, divided_up(rest.low_squares - rest.sum, 2)});
    const Wide last = std::min<Wide>(most_twos, divided_down(rest.high_squares - rest.sum, 2));
    if (first > last || (top == 0 && rest.sum != 0))
        return false;
    const Wide ones = rest.sum - 2 * first;
    for (const Wide people : {rest.n - ones - first, ones, first})
        counts.push_back(static_cast<stats::Count>(people));
    counts.resize(counts.size() - static_cast<std::size_t>(2 - std::min(top, 2)));
    return true;
}

bool search(const Rest& rest, int top, std::vector<stats::Count>& counts, stats::Count& steps)
{
    if (--steps < 0 || !within_bounds(rest, top))
        return false;
    const std::size_t kept = counts.size();
    if (top <= 2)
        return close(rest, top, counts);
    // Whoever does not take 0 takes 1 to top.
    const Wide fewest = std::max<Wide>(0, rest.n - rest.sum);
    const Wide most = rest.n - divided_up(rest.sum, top);
    for (Wide people = fewest; people <= most && steps > 0; ++people) {
        counts.push_back(static_cast<stats::Count>(people));
        if (search(without_lowest(rest, people), top - 1, counts, steps))
            return true;
        counts.resize(kept);
    }
    return false;
}

/// The range in which an exact value rounds to a printed one, in twentieths of the last digit.
struct RoundedFrom {
    Wide low = 0;
    Wide high = 0;
    bool with_low = true;
    bool with_high = false;
};

RoundedFrom rounded_from(const PrintedNumber& printed, Rounding rounding)
{
    const Wide centre = Wide(20) * printed.scaled();
    if (rounding == Rounding::Twice)
        return {centre - 11, centre + 9, true, false};
    const bool even = rounding != Rounding::HalfEven || printed.scaled() % 2 == 0;
    return {centre - 10, centre + 10, even, rounding == Rounding::HalfEven && even};
}

/// The sums of squares that give this deviation with this sum.
Rest squares_for(const PrintedNumber& sd, stats::Count n, stats::Count sum, SdDivisor divisor, Rounding rounding)
{
    const RoundedFrom from = rounded_from(sd, rounding);
    Wide unit = 20;
    for (int i = 0; i < sd.decimals(); ++i)
        unit *= 10;
    // low² ≤ unit²·(n·Q - S²)/(n·(n-1)) < high²
    const Wide people = Wide(n) * (divisor == SdDivisor::LessOne ? n - 1 : n);
    const Wide base = unit * unit * sum * sum;
    const Wide per_square = unit * unit * n;
    const Wide low = std::max<Wide>(0, from.low);
    const Wide at_low = low * low * people + base;
    const Wide at_high = from.high * from.high * people + base;
    Rest out{n, sum, divided_up(at_low, per_square), divided_down(at_high, per_square)};
    if (from.low > 0 && !from.with_low && at_low % per_square == 0)
        ++out.low_squares;
    if (!from.with_high && at_high % per_square == 0)
        --out.high_squares;
    return out;
}

struct Attempt {
    bool possible = false;
    std::vector<stats::Count> counts; ///< empty when only the conditions were checked
};

Attempt attempt(const PrintedNumber& mean, const PrintedNumber& sd, stats::Count n, CodeScale scale, SdDivisor divisor,
                Rounding rounding)
{
    constexpr stats::Count most_steps = 3'000'000;
    const double room = 1.2 * mean.half_unit() * double(n) + 1;
    const double centre = mean.value() * double(n);
    const auto low = std::max(stats::Count(scale.low) * n, static_cast<stats::Count>(std::floor(centre - room)));
    const auto high = std::min(stats::Count(scale.high) * n, static_cast<stats::Count>(std::ceil(centre + room)));
    stats::Count steps = most_steps; // for all sums together; after that the conditions alone decide
    for (stats::Count sum = low; sum <= high; ++sum) {
        if (!rounds_to(sum, n, mean, rounding))
            continue;
        const Rest squares = squares_for(sd, n, sum, divisor, rounding);
        const Wide shift = scale.low; // codes from 0: Σ(c-low)² = Σc² - 2·low·Σc + n·low²
        const Wide moved = 2 * shift * sum - n * shift * shift;
        const Rest rest{n, sum - n * shift, squares.low_squares - moved, squares.high_squares - moved};
        const int top = scale.high - scale.low;
        Attempt out;
        if (top >= most_codes)
            out.possible = within_bounds(rest, top);
        else
            out.possible = search(rest, top, out.counts, steps) || (steps <= 0 && within_bounds(rest, top));
        if (out.possible)
            return out;
    }
    return {};
}

} // namespace

Recomputed mean_and_sd_possible(const PrintedNumber& mean, const PrintedNumber& sd, stats::Count n, CodeScale scale)
{
    if (auto unusable = unusable_size(n))
        return *unusable;
    if (n < 2)
        return answer(Verdict::No, {Phrase::SdNeedsTwo});
    Recomputed by_mean = mean_possible(mean, n, scale);
    if (by_mean.verdict == Verdict::No)
        return by_mean;
    for (const SdDivisor divisor : {SdDivisor::LessOne, SdDivisor::All}) {
        for (const Rounding rounding : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Twice}) {
            const Attempt found = attempt(mean, sd, n, scale, divisor, rounding);
            if (!found.possible)
                continue;
            Recomputed out;
            const bool plain = divisor == SdDivisor::LessOne && rounding == Rounding::HalfUp;
            out.verdict = plain ? Verdict::Yes : Verdict::OnlyIf;
            out.evidence.push_back({n, found.counts, rounding});
            out.sizes.push_back(n);
            out.reasons.push_back(plain                       ? Reason{Phrase::SdPossible, {mean, sd, n}}
                                  : divisor == SdDivisor::All ? Reason{Phrase::SdOnlyDividedByN, {sd, n}}
                                                              : Reason{Phrase::SdOnlyRounded, {mean, sd, n, rounding}});
            return out;
        }
    }
    return answer(Verdict::No, {Phrase::SdImpossible, {n, scale.low, scale.high, mean, sd}});
}

} // namespace wk::recompute
