// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <optional>

namespace wk::stats {

struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// How often an interval covers the truth in the long run.
class Level {
public:
    static Level percent95();
    /// coverage   above 0 and below 1; otherwise nothing
    static std::optional<Level> make(double coverage);

    double coverage() const { return m_coverage; }
    /// Half-width of the interval in standard errors: 1.96 for 95%.
    double z() const { return m_z; }

private:
    explicit Level(double coverage);

    double m_coverage;
    double m_z;
};

/// `successes` people out of `trials` who answered. Never out of nobody, never more than all.
class Proportion {
public:
    static std::optional<Proportion> make(Count successes, Count trials);

    Count successes() const { return m_successes; }
    Count trials() const { return m_trials; }
    double share() const { return double(m_successes) / double(m_trials); } ///< 0 to 1

private:
    Proportion(Count successes, Count trials) : m_successes(successes), m_trials(trials) {}

    Count m_successes;
    Count m_trials;
};

/// Wilson score interval of a share, 0 to 1, without continuity correction.
///
/// population   people of whom `trials` answered, when known: the variance then shrinks by (N−n)/(N−1), which is the
///              same as n(N−1)/(N−n) people instead of n. Everybody answered (n = N): the share itself. A population
///              smaller than `trials` counts as unknown.
/// source       Wilson (1927), JASA 22:209; method 3 in Newcombe (1998), Stat. Med. 17:857; the correction in Cochran
///              (1977), Sampling Techniques, 3rd ed., theorem 3.2
Interval wilson_interval(const Proportion& proportion, Level level, std::optional<Count> population = std::nullopt);

/// The same of a share that is as certain as that of `effective` people, of whom `people` answered.
Interval wilson_interval(double share, Count people, double effective, Level level, std::optional<Count> population);

/// (N−n)/(N−1): by how much a variance shrinks when `people` of a population of N were asked; 1 when it is not known.
double finite_factor(Count people, std::optional<Count> population);

/// A difference between two shares of different people, −1 to 1, with its interval.
struct ShareDifference {
    double difference = 0; ///< first minus second
    Interval interval;
};

/// source   method 10 in Newcombe (1998), Stat. Med. 17:873: from the two Wilson intervals, no continuity correction
ShareDifference share_difference(const Proportion& first, const Proportion& second, Level level);

} // namespace wk::stats
