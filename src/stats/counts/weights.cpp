// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/weights.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wk::stats {

namespace {

struct Covered {
    Count population = 0;
    Count responded = 0;
};

WeightProblem strata_problem(std::span<const Stratum> strata, const Covered& covered, Count population)
{
    for (const auto& stratum : strata) {
        if (stratum.population == 0 && stratum.responded > 0)
            return WeightProblem::RespondedWithoutPopulation;
    }
    if (population == 0)
        return WeightProblem::NoPopulation;
    return covered.responded == 0 ? WeightProblem::NobodyResponded : WeightProblem::None;
}

} // namespace

PostStratification post_stratification(std::span<const Stratum> strata)
{
    PostStratification out;
    Covered covered;
    Count population = 0;
    for (std::size_t i = 0; i < strata.size(); ++i) {
        population += strata[i].population;
        if (strata[i].responded > 0) {
            covered.population += strata[i].population;
            covered.responded += strata[i].responded;
        } else if (strata[i].population > 0) {
            out.empty.push_back(i);
        }
    }
    out.problem = strata_problem(strata, covered, population);
    if (out.problem != WeightProblem::None)
        return out;

    out.uncovered_share = double(population - covered.population) / double(population);
    double squares = 0; // Σ n·w²; Σ n·w is n
    for (std::size_t i = 0; i < strata.size(); ++i) {
        out.weights.emplace_back();
        if (strata[i].responded == 0)
            continue;
        const double weight = double(strata[i].population) * double(covered.responded) /
                              (double(covered.population) * double(strata[i].responded));
        out.weights.back() = weight;
        squares += double(strata[i].responded) * weight * weight;
        if (weight > PostStratification::HeavyAbove)
            out.heavy.push_back(i);
    }
    out.design_effect = squares / double(covered.responded);
    out.effective_n = double(covered.responded) / *out.design_effect;
    return out;
}

WeightedDistribution weighted_distribution(std::span<const int> codes, std::span<const std::vector<Count>> counts,
                                           std::span<const std::optional<double>> weights)
{
    assert(counts.size() == weights.size());
    WeightedDistribution out;
    std::vector<double> sums(codes.size(), 0.0);
    double total = 0;
    double squares = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        assert(counts[i].size() == codes.size());
        for (std::size_t j = 0; j < codes.size(); ++j) {
            const Count people = counts[i][j];
            (weights[i] ? out.n : out.unweighted_out) += people;
            const double weight = weights[i].value_or(0);
            sums[j] += weight * double(people);
            total += weight * double(people);
            squares += weight * weight * double(people);
        }
    }
    if (out.n == 0 || total <= 0)
        return out;
    double mean = 0;
    for (std::size_t j = 0; j < codes.size(); ++j) {
        out.shares.push_back(sums[j] / total);
        mean += sums[j] * codes[j];
    }
    out.mean = mean / total;
    out.design_effect = double(out.n) * squares / (total * total);
    out.effective_n = double(out.n) / *out.design_effect;
    return out;
}

std::optional<WeightedEstimate> weighted_estimate(std::span<const double> values, std::span<const WeightClass> classes,
                                                  WeightDesign design)
{
    Count people = 0;
    double weights = 0;
    double sum = 0;
    for (const auto& each : classes) {
        assert(each.counts.size() == values.size());
        people += each.people;
        for (std::size_t j = 0; j < values.size(); ++j) {
            weights += each.weight * double(each.counts[j]);
            sum += each.weight * double(each.counts[j]) * values[j];
        }
    }
    if (weights <= 0 || people < 2)
        return std::nullopt;
    const double value = sum / weights;
    double squares = 0;
    for (const auto& each : classes) {
        double first = 0; // of w(v - mean)/Σw, which is 0 of those who did not answer
        double second = 0;
        for (std::size_t j = 0; j < values.size(); ++j) {
            const double residual = each.weight * (values[j] - value) / weights;
            first += double(each.counts[j]) * residual;
            second += double(each.counts[j]) * residual * residual;
        }
        squares += second;
        if (design == WeightDesign::PostStratified && each.people > 0)
            squares -= first * first / double(each.people);
    }
    const double variance = std::max(0.0, squares) * double(people) / double(people - 1);
    return WeightedEstimate{value, std::sqrt(variance)};
}

Interval weighted_share_interval(const WeightedEstimate& share, Count people, double kish, Level level,
                                 std::optional<Count> population)
{
    constexpr double nothing = 1e-9; // left by rounding where all answered alike, or each class did
    const double p = std::clamp(share.value, 0.0, 1.0);
    const double variance = share.standard_error * share.standard_error;
    const double as_many = variance > nothing * nothing ? p * (1 - p) / variance : kish;
    return wilson_interval(p, people, std::min(as_many, double(people)), level, population);
}

Interval weighted_mean_interval(const WeightedEstimate& mean, Count people, Level level,
                                std::optional<Count> population)
{
    const double half = level.z() * mean.standard_error * std::sqrt(finite_factor(people, population));
    return {mean.value - half, mean.value + half};
}

} // namespace wk::stats
