// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/weights.h"

#include <cassert>

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

} // namespace wk::stats
