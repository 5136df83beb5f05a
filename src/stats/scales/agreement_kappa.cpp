// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/distributions.h"
#include "stats/scales/agreement.h"

#include <algorithm>
#include <cmath>

namespace wk::stats {

namespace {

double weight_of(KappaWeights weights, std::size_t i, std::size_t j, std::size_t size)
{
    const double distance = (double(i) - double(j)) / double(size - 1);
    switch (weights) {
    case KappaWeights::Equal: return i == j ? 1 : 0;
    case KappaWeights::Linear: return 1 - std::abs(distance);
    case KappaWeights::Quadratic: return 1 - distance * distance;
    }
    return 0;
}

/// The codings as shares, and everything of them that a standard error needs.
struct Shares {
    std::vector<double> rows;
    std::vector<double> columns;
    std::vector<double> row_weights;    ///< mean weight of the first coder's category, over the second coder's
    std::vector<double> column_weights; ///< and the other way round
    double observed = 0;
    double chance = 0;
};

Shares shares_of(const ContingencyTable& codings, KappaWeights weights)
{
    const std::size_t size = codings.rows();
    const double n = double(codings.total());
    Shares out{{}, {}, std::vector<double>(size, 0.0), std::vector<double>(size, 0.0), 0, 0};
    for (std::size_t i = 0; i < size; ++i) {
        out.rows.push_back(double(codings.row_totals()[i]) / n);
        out.columns.push_back(double(codings.column_totals()[i]) / n);
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double weight = weight_of(weights, i, j, size);
            out.observed += weight * double(codings.at(i, j)) / n;
            out.chance += weight * out.rows[i] * out.columns[j];
            out.row_weights[i] += weight * out.columns[j];
            out.column_weights[j] += weight * out.rows[i];
        }
    }
    return out;
}

/// Fleiss, Cohen and Everitt's variances, times n.
struct Variances {
    double real = 0; ///< equation 14: around the kappa that was found
    double null = 0; ///< equation 9: around 0
};

Variances variances_of(const ContingencyTable& codings, KappaWeights weights, const Shares& shares)
{
    const std::size_t size = codings.rows();
    const double chance_free = 1 - shares.chance;
    Variances out;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double weight = weight_of(weights, i, j, size);
            const double margins = shares.row_weights[i] + shares.column_weights[j];
            const double real = weight * chance_free - margins * (1 - shares.observed);
            out.real += double(codings.at(i, j)) / double(codings.total()) * real * real;
            out.null += shares.rows[i] * shares.columns[j] * (weight - margins) * (weight - margins);
        }
    }
    const double centre = shares.observed * shares.chance - 2 * shares.chance + shares.observed;
    const double scale = chance_free * chance_free;
    out.real = std::max(0.0, (out.real - centre * centre) / (scale * scale));
    out.null = std::max(0.0, (out.null - shares.chance * shares.chance) / scale);
    return out;
}

} // namespace

Kappa cohen_kappa(const ContingencyTable& codings, KappaWeights weights, Level level)
{
    Kappa out;
    out.n = codings.total();
    if (codings.rows() != codings.columns() || codings.rows() < 2)
        out.problem = KappaProblem::NotSquare;
    else if (out.n == 0)
        out.problem = KappaProblem::Nobody;
    if (out.problem != KappaProblem::None)
        return out;
    const Shares shares = shares_of(codings, weights);
    out.observed_agreement = shares.observed;
    out.chance_agreement = shares.chance;
    if (1 - shares.chance < 1e-14) {
        out.problem = KappaProblem::OneAnswer;
        return out;
    }
    const double kappa = (shares.observed - shares.chance) / (1 - shares.chance);
    const Variances variances = variances_of(codings, weights, shares);
    const double n = double(out.n);
    out.kappa = std::min(1.0, kappa);
    out.standard_error = std::sqrt(variances.real / n);
    out.interval = Interval{std::max(-1.0, kappa - level.z() * *out.standard_error),
                            std::min(1.0, kappa + level.z() * *out.standard_error)};
    if (variances.null > 1e-20) {
        out.null_standard_error = std::sqrt(variances.null / n);
        out.p = normal_two_sided(kappa / *out.null_standard_error);
    }
    return out;
}

} // namespace wk::stats
