// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/corrections.h"

#include "stats/counts/distributions.h"

#include <algorithm>

namespace wk::stats {

namespace {

/// Indices of the p-values there are, smallest p first.
std::vector<std::size_t> ascending(std::span<const std::optional<double>> p)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i])
            out.push_back(i);
    }
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
    return out;
}

} // namespace

std::vector<std::optional<double>> adjusted(std::span<const std::optional<double>> p, Adjustment adjustment)
{
    std::vector<std::optional<double>> out(p.begin(), p.end());
    if (adjustment == Adjustment::None)
        return out;
    const auto order = ascending(p);
    const std::size_t tests = order.size();
    if (adjustment == Adjustment::Holm) {
        double most = 0;
        for (std::size_t i = 0; i < tests; ++i) {
            most = std::max(most, std::min(1.0, double(tests - i) * *p[order[i]]));
            out[order[i]] = most;
        }
    } else {
        double least = 1;
        for (std::size_t i = tests; i-- > 0;) {
            least = std::min(least, double(tests) / double(i + 1) * *p[order[i]]);
            out[order[i]] = least;
        }
    }
    return out;
}

ChanceFindings chance_findings(std::span<const std::optional<double>> p, double alpha)
{
    ChanceFindings out;
    for (const auto& each : p) {
        out.tests += each.has_value();
        out.found += each && *each <= alpha;
    }
    out.expected = double(out.tests) * alpha;
    out.probability = binomial_upper_tail(out.found, out.tests, alpha);
    return out;
}

} // namespace wk::stats
