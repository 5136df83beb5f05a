// SPDX-License-Identifier: EUPL-1.2
#include "recompute/tests.h"

#include "recompute/percentages.h"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

bool prints_as(double exact, const PrintedNumber& printed)
{
    return std::abs(exact - printed.value()) <= printed.half_unit() * (1 + 1e-9);
}

bool prints_as(const stats::Interval& exact, const PrintedInterval& printed)
{
    return prints_as(exact.low, printed.low) && prints_as(exact.high, printed.high);
}

/// In per cent, as printed.
stats::Interval in_percent(const stats::Interval& shares)
{
    return {100 * shares.low, 100 * shares.high};
}

stats::Interval wald_interval(const stats::Proportion& proportion, stats::Level level)
{
    const double share = proportion.share();
    const double half = level.z() * std::sqrt(share * (1 - share) / double(proportion.trials()));
    return {std::max(0.0, share - half), std::min(1.0, share + half)};
}

stats::Interval clopper_pearson_interval(const stats::Proportion& proportion, stats::Level level)
{
    const double tail = (1 - level.coverage()) / 2;
    const double yes = double(proportion.successes());
    const double no = double(proportion.trials()) - yes;
    return {yes == 0 ? 0 : boost::math::ibeta_inv(yes, no + 1, tail),
            no == 0 ? 1 : boost::math::ibeta_inv(yes + 1, no, 1 - tail)};
}

struct Method {
    Phrase name;
    stats::Interval (*interval)(const stats::Proportion&, stats::Level);
};

stats::Interval wilson(const stats::Proportion& proportion, stats::Level level)
{
    return wilson_interval(proportion, level);
}

constexpr Method share_methods[] = {{Phrase::MethodWilson, wilson},
                                    {Phrase::MethodClopperPearson, clopper_pearson_interval},
                                    {Phrase::MethodWald, wald_interval}};

/// The methods by which some number of people out of n prints as percentage and interval, as bits of share_methods.
unsigned share_methods_that_fit(const PrintedNumber& percentage, const PrintedInterval& printed, stats::Count n,
                                stats::Level level)
{
    unsigned out = 0;
    const CountRange counts = counts_for_percentage(percentage, n, Rounding::Mixed);
    for (stats::Count count = counts.low; count <= counts.high; ++count) {
        const auto proportion = stats::Proportion::make(count, n);
        for (std::size_t i = 0; proportion && i < std::size(share_methods); ++i) {
            if (prints_as(in_percent(share_methods[i].interval(*proportion, level)), printed))
                out |= 1u << i;
        }
    }
    return out;
}

/// The means and deviations that print as given can have this interval, when its half-width is `quantile` standard
/// errors.
bool mean_interval_fits(const PrintedNumber& mean, const PrintedNumber& sd, const PrintedInterval& printed,
                        stats::Count n, double quantile)
{
    const double error = quantile / std::sqrt(double(n));
    const double narrow = std::max(0.0, sd.value() - sd.half_unit()) * error;
    const double wide = (sd.value() + sd.half_unit()) * error;
    const double low = mean.value() - mean.half_unit();
    const double high = mean.value() + mean.half_unit();
    const auto reaches = [](double from, double to, const PrintedNumber& end) {
        const double slack = end.half_unit() * (1 + 1e-9);
        return from <= end.value() + slack && to >= end.value() - slack;
    };
    return reaches(low - wide, high - narrow, printed.low) && reaches(low + narrow, high + wide, printed.high);
}

unsigned mean_methods_that_fit(const PrintedNumber& mean, const PrintedNumber& sd, const PrintedInterval& printed,
                               stats::Count n, stats::Level level)
{
    const boost::math::students_t_distribution<double> t(double(n - 1));
    const double by_t = boost::math::quantile(t, 0.5 + level.coverage() / 2);
    return unsigned(mean_interval_fits(mean, sd, printed, n, by_t)) |
           unsigned(mean_interval_fits(mean, sd, printed, n, level.z())) << 1;
}

bool correlation_interval_fits(const PrintedNumber& r, const PrintedInterval& printed, stats::Count n,
                               stats::Level level)
{
    const double half = level.z() / std::sqrt(double(n - 3));
    const auto shifted = [](double value, double by) {
        return std::abs(value) >= 1 ? value : std::tanh(std::atanh(value) + by);
    };
    const double low = std::max(-1.0, r.value() - r.half_unit());
    const double high = std::min(1.0, r.value() + r.half_unit());
    const auto reaches = [](double from, double to, const PrintedNumber& end) {
        const double slack = end.half_unit() * (1 + 1e-9);
        return from <= end.value() + slack && to >= end.value() - slack;
    };
    return reaches(shifted(low, -half), shifted(high, -half), printed.low) &&
           reaches(shifted(low, half), shifted(high, half), printed.high);
}

/// The answer from the methods that fit (bits in the order of `names`) and, if none does, from the sizes that would.
template <class Fits>
Recomputed interval_answer(std::span<const Phrase> names, stats::Count n, stats::Count fewest, stats::Count search_to,
                           Fits fits)
{
    if (auto unusable = unusable_size(n))
        return *unusable;
    if (n < fewest)
        return answer(Verdict::No, {Phrase::IntervalTooFew, {fewest}});
    const unsigned found = fits(n);
    NameList fitting;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((found >> i & 1u) != 0)
            fitting.names.push_back(names[i]);
    }
    if (!fitting.names.empty()) {
        Recomputed out = fitting.names.size() == names.size()
                             ? answer(Verdict::Yes, {Phrase::IntervalAgrees, {n}})
                             : answer(Verdict::OnlyIf, {Phrase::IntervalOnlyMethod, {n, fitting}});
        out.sizes.push_back(n);
        out.evidence.push_back({n});
        return out;
    }
    Recomputed out = answer(Verdict::No, {Phrase::IntervalDiffers, {n}});
    for (stats::Count other = fewest; other <= search_to; ++other) {
        if (fits(other) != 0)
            out.sizes.push_back(other);
    }
    out.reasons.push_back(sizes_that_would_do(out.sizes, search_to));
    return out;
}

} // namespace

Recomputed share_interval_agrees(const PrintedNumber& percentage, const PrintedInterval& interval, stats::Count n,
                                 stats::Level level, stats::Count search_to)
{
    constexpr Phrase names[] = {Phrase::MethodWilson, Phrase::MethodClopperPearson, Phrase::MethodWald};
    return interval_answer(names, n, 1, search_to, [&](stats::Count people) {
        return share_methods_that_fit(percentage, interval, people, level);
    });
}

Recomputed mean_interval_agrees(const PrintedNumber& mean, const PrintedNumber& sd, const PrintedInterval& interval,
                                stats::Count n, stats::Level level, stats::Count search_to)
{
    constexpr Phrase names[] = {Phrase::MethodStudent, Phrase::MethodNormal};
    return interval_answer(names, n, 2, search_to, [&](stats::Count people) {
        return mean_methods_that_fit(mean, sd, interval, people, level);
    });
}

Recomputed correlation_interval_agrees(const PrintedNumber& r, const PrintedInterval& interval, stats::Count n,
                                       stats::Level level, stats::Count search_to)
{
    constexpr Phrase names[] = {Phrase::MethodFisher};
    return interval_answer(names, n, 4, search_to, [&](stats::Count people) {
        return unsigned(correlation_interval_fits(r, interval, people, level));
    });
}

} // namespace wk::recompute
