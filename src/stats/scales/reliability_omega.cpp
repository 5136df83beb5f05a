// SPDX-License-Identifier: EUPL-1.2
#include "stats/scales/reliability.h"

#include <algorithm>
#include <cmath>

namespace wk::stats {

namespace {

/// The correlations between the items, without the ones on the diagonal.
struct Correlations {
    std::size_t items = 0;
    std::vector<double> values;

    double at(std::size_t i, std::size_t j) const { return values[i * items + j]; }
};

Correlations correlations_of(const ItemMoments& moments)
{
    Correlations out{moments.items(), {}};
    for (std::size_t i = 0; i < out.items; ++i) {
        for (std::size_t j = 0; j < out.items; ++j)
            out.values.push_back(i == j ? 0 : moments.correlation(i, j));
    }
    return out;
}

/// The largest principal component of R + I, scaled: where the search for loadings starts.
std::vector<double> start_loadings(const Correlations& r)
{
    std::vector<double> v(r.items, 1.0);
    std::vector<double> next(r.items);
    double length = 0;
    for (int round = 0; round < 200; ++round) {
        length = 0;
        for (std::size_t i = 0; i < r.items; ++i) {
            next[i] = 2 * v[i]; // R + I, so that all eigenvalues are above 0
            for (std::size_t j = 0; j < r.items; ++j)
                next[i] += r.at(i, j) * v[j];
            length += next[i] * next[i];
        }
        length = std::sqrt(length);
        for (std::size_t i = 0; i < r.items; ++i)
            v[i] = next[i] / length;
    }
    const double size = std::sqrt(std::max(0.0, length - 1)); // eigenvalue of R
    for (double& loading : v)
        loading = std::clamp(loading * size, -1.0, 1.0);
    return v;
}

/// One round of turns: each loading becomes the best one given the others. Returns the largest change.
double improve(const Correlations& r, std::vector<double>& loadings)
{
    double change = 0;
    for (std::size_t i = 0; i < r.items; ++i) {
        double explained = 0;
        double squares = 0;
        for (std::size_t j = 0; j < r.items; ++j) {
            if (j == i)
                continue;
            explained += r.at(i, j) * loadings[j];
            squares += loadings[j] * loadings[j];
        }
        const double best = squares > 0 ? std::clamp(explained / squares, -1.0, 1.0) : 0.0;
        change = std::max(change, std::abs(best - loadings[i]));
        loadings[i] = best;
    }
    return change;
}

double largest_residual(const Correlations& r, const std::vector<double>& loadings)
{
    double out = 0;
    for (std::size_t i = 0; i < r.items; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            out = std::max(out, std::abs(r.at(i, j) - loadings[i] * loadings[j]));
    }
    return out;
}

ReliabilityProblem omega_problem(const ItemMoments& moments)
{
    if (moments.items() < 3) // two items have one correlation for two loadings
        return ReliabilityProblem::TooFewItems;
    if (moments.n() < 3)
        return ReliabilityProblem::TooFewPeople;
    for (std::size_t i = 0; i < moments.items(); ++i) {
        if (moments.constant(i))
            return ReliabilityProblem::NoVariance;
    }
    return ReliabilityProblem::None;
}

} // namespace

Omega mcdonald_omega(const ItemMoments& moments)
{
    constexpr int most_rounds = 20000;
    constexpr double settled = 1e-13;
    Omega out;
    out.n = moments.n();
    out.problem = omega_problem(moments);
    if (out.problem != ReliabilityProblem::None)
        return out;
    const Correlations r = correlations_of(moments);
    out.loadings = start_loadings(r);
    out.converged = false;
    for (int round = 0; round < most_rounds && !out.converged; ++round)
        out.converged = improve(r, out.loadings) < settled;

    double sum = 0;
    double unique = 0;
    for (const double loading : out.loadings) {
        sum += loading;
        unique += 1 - loading * loading;
        out.heywood = out.heywood || std::abs(loading) >= 1;
    }
    if (sum < 0) { // the sign of a factor is free: most items point upwards
        sum = -sum;
        for (double& loading : out.loadings)
            loading = -loading;
    }
    out.largest_residual = largest_residual(r, out.loadings);
    if (sum * sum + unique < 1e-9 || sum < 1e-6) {
        out.problem = ReliabilityProblem::NoAgreement;
        return out;
    }
    out.omega = sum * sum / (sum * sum + unique);
    return out;
}

} // namespace wk::stats
