// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/intervals.h"

#include "stats/counts/distributions.h"

#include <cmath>

namespace wk::stats {

Level::Level(double coverage) : m_coverage(coverage), m_z(normal_quantile(0.5 + coverage / 2)) {}

Level Level::percent95()
{
    return Level(0.95);
}

std::optional<Level> Level::make(double coverage)
{
    // The second comparison: so close to 1 that its double is 1.
    if (!(coverage > 0 && 0.5 + coverage / 2 < 1))
        return std::nullopt;
    return Level(coverage);
}

std::optional<Proportion> Proportion::make(Count successes, Count trials)
{
    if (trials < 1 || successes < 0 || successes > trials)
        return std::nullopt;
    return Proportion(successes, trials);
}

double finite_factor(Count people, std::optional<Count> population)
{
    if (!population || *population < people || *population < 1)
        return 1;
    return *population == people ? 0 : double(*population - people) / double(*population - 1);
}

Interval wilson_interval(double share, Count people, double effective, Level level, std::optional<Count> population)
{
    const double factor = finite_factor(people, population);
    if (factor <= 0)
        return {share, share};
    const double n = effective / factor;
    const double z2 = level.z() * level.z();
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = level.z() * std::sqrt((share * (1 - share) + z2 / (4 * n)) / n) / (1 + z2 / n);
    // Pin the ends: rounding leaves 0 of n a lower bound of about 1e-17, above its own share.
    return {share <= 0 ? 0 : middle - half, share >= 1 ? 1 : middle + half};
}

Interval wilson_interval(const Proportion& proportion, Level level, std::optional<Count> population)
{
    return wilson_interval(proportion.share(), proportion.trials(), double(proportion.trials()), level, population);
}

ShareDifference share_difference(const Proportion& first, const Proportion& second, Level level)
{
    const Interval one = wilson_interval(first, level);
    const Interval two = wilson_interval(second, level);
    const double difference = first.share() - second.share();
    const auto length = [](double a, double b) { return std::sqrt(a * a + b * b); };
    return {difference,
            {difference - length(first.share() - one.low, two.high - second.share()),
             difference + length(one.high - first.share(), second.share() - two.low)}};
}

} // namespace wk::stats
