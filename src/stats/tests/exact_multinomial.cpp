// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/exact_multinomial.h"

#include "stats/exact/exact_scaled.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wk::stats {

namespace {

constexpr double tie_tolerance = 1e-7;

/// One level: its expected number, and its share among itself and the levels after it.
struct Stage {
    double expected = 0;
    double share = 0;
    double expected_from_here = 0;
    double smallest_from_here = 0;
};

/// Levels with people in the population, the rarest first: their bounds cut most.
std::vector<Stage> levels_of(std::span<const FitCell> cells, Count observed)
{
    std::vector<Count> population;
    for (const auto& cell : cells) {
        if (cell.population > 0)
            population.push_back(cell.population);
    }
    std::sort(population.begin(), population.end());
    Count total = 0;
    for (const Count people : population)
        total += people;
    std::vector<Stage> out;
    Count left = total;
    for (const Count people : population) {
        const double expected = double(observed) * double(people) / double(total);
        out.push_back({expected, double(people) / double(left), double(observed) * double(left) / double(total),
                       expected}); // ascending order: this one is the smallest from here on
        left -= people;
    }
    return out;
}

/// The score is Σ O²/E; the statistic is the score less the number of people.
double threshold_of(double statistic, Count observed)
{
    return double(observed) * (1 - 1e-13) + statistic * (1 - tie_tolerance);
}

class Enumeration {
public:
    Enumeration(const std::vector<Stage>& levels, const Factorials& factorials, double threshold)
        : m_levels(levels), m_factorials(factorials), m_threshold(threshold), m_probabilities(levels.size())
    {
    }

    /// Probability, given that `left` people are still to be placed from level `at` on and the levels before it
    /// scored `score`, that the whole score reaches the threshold.
    double tail(std::size_t at, Count left, double score)
    {
        const Stage& level = m_levels[at];
        const double people = double(left);
        // Cauchy–Schwarz: the rest scores at least people²/ΣE; all in the rarest level scores most.
        if (score + people * people / level.expected_from_here >= m_threshold)
            return 1;
        if (score + people * people / level.smallest_from_here < m_threshold)
            return 0;
        auto& probabilities = m_probabilities[at];
        binomial_probabilities(m_factorials, left, level.share, probabilities);
        double sum = 0;
        for (Count here = 0; here <= left; ++here) {
            const double squares = double(here) * double(here) / level.expected;
            sum += probabilities[static_cast<std::size_t>(here)] * tail(at + 1, left - here, score + squares);
        }
        return sum;
    }

private:
    const std::vector<Stage>& m_levels;
    const Factorials& m_factorials;
    double m_threshold;
    std::vector<std::vector<double>> m_probabilities; // per level, so that the recursion allocates nothing
};

/// An upper bound on the partial tables that the enumeration opens, times the people it runs over in each.
double enumeration_cost(const std::vector<Stage>& levels, double statistic, Count observed)
{
    double tables = 1;
    for (std::size_t i = 0; i + 2 < levels.size(); ++i)
        tables *= std::min(double(observed), 2 * std::sqrt(statistic * levels[i].expected)) + 1;
    return tables * double(observed + 1);
}

/// One binomial draw: the inverse of the distribution, searched from its mode outwards.
Count binomial_draw(const Factorials& factorials, Count n, double share, double uniform)
{
    if (share >= 1 || n == 0)
        return n;
    const auto mode = std::min(n, static_cast<Count>(double(n + 1) * share));
    const double odds = share / (1 - share);
    double above =
        (factorials.binomial(n, mode) * scaled_power(share, mode) * scaled_power(1 - share, n - mode)).value();
    double below = above;
    Count high = mode;
    Count low = mode;
    uniform -= above;
    while (uniform >= 0 && (high < n || low > 0)) {
        if (high < n) {
            above *= double(n - high) / double(high + 1) * odds;
            ++high;
            uniform -= above;
            if (uniform < 0)
                return high;
        }
        if (low > 0) {
            below *= double(low) / double(n - low + 1) / odds;
            --low;
            uniform -= below;
            if (uniform < 0)
                return low;
        }
    }
    return mode;
}

TableP simulate(const std::vector<Stage>& levels, const Factorials& factorials, Count observed, double threshold,
                const TableOptions& options)
{
    CounterDraws draws(options.seed);
    std::int64_t hits = 0;
    for (std::int64_t i = 0; i < options.draws; ++i) {
        Count left = observed;
        double score = 0;
        for (const auto& level : levels) {
            const Count here = binomial_draw(factorials, left, level.share, draws.uniform());
            score += double(here) * double(here) / level.expected;
            left -= here;
        }
        hits += score >= threshold;
    }
    return simulated_p(hits, options.draws);
}

} // namespace

TableP exact_multinomial(std::span<const FitCell> cells, const TableOptions& options)
{
    const FitResult fit = goodness_of_fit(cells);
    if (!fit.statistic)
        return {};
    Count observed = 0;
    for (const auto& cell : cells)
        observed += cell.observed;
    TableP out;
    out.too_large = observed > LargestExactTable;
    if (out.too_large)
        return out;
    const auto levels = levels_of(cells, observed);
    const double threshold = threshold_of(*fit.statistic, observed);
    const Factorials factorials(observed);
    if (options.search == TableSearch::Simulate || enumeration_cost(levels, *fit.statistic, observed) > options.steps())
        return simulate(levels, factorials, observed, threshold, options);
    out.p = std::min(1.0, Enumeration(levels, factorials, threshold).tail(0, observed, 0));
    return out;
}

} // namespace wk::stats
