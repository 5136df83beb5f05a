// SPDX-License-Identifier: EUPL-1.2
#include "stats/scales/reliability.h"

#include <boost/math/distributions/fisher_f.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wk::stats {

namespace {

/// Sum of a covariance matrix and of its diagonal, over all items but one.
struct Total {
    double variance = 0;   ///< of the sum score
    double diagonal = 0;   ///< sum of the items' variances
    double covariance = 0; ///< of the left-out item with the sum of the others
};

Total total_without(const ItemMoments& moments, std::size_t left_out)
{
    Total out;
    for (std::size_t i = 0; i < moments.items(); ++i) {
        if (i == left_out)
            continue;
        out.diagonal += moments.covariance(i, i);
        for (std::size_t j = 0; j < moments.items(); ++j) {
            if (j != left_out)
                out.variance += moments.covariance(i, j);
            else
                out.covariance += moments.covariance(i, j);
        }
    }
    return out;
}

double alpha_of(const Total& total, double items)
{
    return items / (items - 1) * (1 - total.diagonal / total.variance);
}

/// A variance of sums of integers is either 0, up to rounding, or at least 1/n.
bool is_zero(double variance, Count n)
{
    return variance < 0.5 / double(n);
}

Interval feldt_interval(double alpha, Count n, std::size_t items, Level level)
{
    const double tail = (1 - level.coverage()) / 2;
    const double df = double(n - 1);
    const boost::math::fisher_f_distribution<double> f(df, df * double(items - 1));
    return {1 - (1 - alpha) * boost::math::quantile(f, 1 - tail), 1 - (1 - alpha) * boost::math::quantile(f, tail)};
}

ItemReliability item_reliability(const ItemMoments& moments, std::size_t item)
{
    ItemReliability out;
    const Total rest = total_without(moments, item);
    out.constant = moments.constant(item);
    const bool rest_varies = !is_zero(rest.variance, moments.n());
    if (!out.constant && rest_varies)
        out.item_rest =
            std::clamp(rest.covariance / std::sqrt(rest.variance * moments.covariance(item, item)), -1.0, 1.0);
    if (moments.items() > 2 && rest_varies)
        out.alpha_without = alpha_of(rest, double(moments.items() - 1));
    return out;
}

std::optional<double> standardised_alpha(const ItemMoments& moments)
{
    const std::size_t items = moments.items();
    double sum = 0;
    for (std::size_t i = 0; i < items; ++i) {
        if (moments.constant(i))
            return std::nullopt;
        for (std::size_t j = 0; j < i; ++j)
            sum += 2 * moments.correlation(i, j);
    }
    const double k = double(items);
    if (k + sum <= 0)
        return std::nullopt;
    return k / (k - 1) * (1 - k / (k + sum));
}

/// Per index how far its code lies above the lowest; of a reversed item, below the highest.
std::vector<double> distances(const ScaleItem& item)
{
    assert(item.codes.empty() || item.codes.size() == static_cast<std::size_t>(item.points));
    std::vector<double> out;
    for (int i = 0; i < item.points; ++i)
        out.push_back(item.codes.empty() ? i : double(item.codes[static_cast<std::size_t>(i)]) - item.codes.front());
    if (item.reversed) {
        const double highest = out.back();
        for (double& distance : out)
            distance = highest - distance;
    }
    return out;
}

} // namespace

ItemMoments::ItemMoments(std::span<const ScaleItem> items)
    : m_sums(items.size(), 0), m_products(items.size() * items.size(), 0)
{
    assert(!items.empty());
    const std::size_t size = items.size();
    std::vector<std::vector<double>> distance;
    for (const auto& item : items)
        distance.push_back(distances(item));
    std::vector<double> person(size);
    for (std::size_t row = 0; row < items.front().answers.size(); ++row) {
        bool complete = true;
        for (std::size_t i = 0; complete && i < size; ++i) {
            const std::size_t answer = items[i].answers[row];
            complete = answer < distance[i].size();
            person[i] = complete ? distance[i][answer] : 0;
        }
        if (!complete)
            continue;
        ++m_n;
        for (std::size_t i = 0; i < size; ++i) {
            m_sums[i] += person[i];
            for (std::size_t j = 0; j <= i; ++j)
                m_products[i * size + j] += person[i] * person[j];
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            m_products[j * size + i] = m_products[i * size + j];
    }
}

double ItemMoments::covariance(std::size_t first, std::size_t second) const
{
    assert(m_n >= 2);
    // Exact but for the division while people times the widest distance stay below 9·10^7.
    const double n = double(m_n);
    return (n * m_products[first * items() + second] - m_sums[first] * m_sums[second]) / (n * (n - 1));
}

double ItemMoments::correlation(std::size_t first, std::size_t second) const
{
    return covariance(first, second) / std::sqrt(covariance(first, first) * covariance(second, second));
}

bool ItemMoments::constant(std::size_t item) const
{
    return double(m_n) * m_products[item * items() + item] == m_sums[item] * m_sums[item];
}

Alpha cronbach_alpha(const ItemMoments& moments, Level level)
{
    Alpha out;
    out.n = moments.n();
    out.items = moments.items();
    if (out.items < 2)
        out.problem = ReliabilityProblem::TooFewItems;
    else if (out.n < 3)
        out.problem = ReliabilityProblem::TooFewPeople;
    if (out.problem != ReliabilityProblem::None)
        return out;
    const Total total = total_without(moments, out.items); // leaves nothing out
    if (is_zero(total.variance, out.n)) {
        out.problem = ReliabilityProblem::NoVariance;
        return out;
    }
    out.alpha = alpha_of(total, double(out.items));
    out.interval = feldt_interval(*out.alpha, out.n, out.items, level);
    out.standardised = standardised_alpha(moments);
    for (std::size_t i = 0; i < out.items; ++i)
        out.by_item.push_back(item_reliability(moments, i));
    return out;
}

} // namespace wk::stats
