// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_scaled.h"

#include <algorithm>

namespace wk::stats {

Scaled scaled_power(double base, Count exponent)
{
    Scaled out;
    Scaled factor(base);
    for (Count left = exponent; left > 0; left /= 2) {
        if (left % 2 != 0)
            out = out * factor;
        factor = factor * factor;
    }
    return out;
}

Factorials::Factorials(Count largest)
{
    m_factorials.reserve(static_cast<std::size_t>(largest) + 1);
    m_factorials.push_back(Scaled());
    m_logs.push_back(0);
    for (Count n = 1; n <= largest; ++n) {
        m_factorials.push_back(m_factorials.back() * Scaled(double(n)));
        m_logs.push_back(m_factorials.back().log());
    }
}

void binomial_probabilities(const Factorials& factorials, Count n, double share, std::vector<double>& out)
{
    const auto size = static_cast<std::size_t>(n) + 1;
    out.assign(size, 0.0);
    if (share <= 0 || share >= 1) {
        out[share <= 0 ? 0 : size - 1] = 1;
        return;
    }
    const auto mode = std::min(n, static_cast<Count>(double(n + 1) * share));
    const Scaled top = factorials.binomial(n, mode) * scaled_power(share, mode) * scaled_power(1 - share, n - mode);
    const double odds = share / (1 - share);
    out[static_cast<std::size_t>(mode)] = top.value();
    for (Count k = mode; k < n; ++k)
        out[static_cast<std::size_t>(k) + 1] = out[static_cast<std::size_t>(k)] * double(n - k) / double(k + 1) * odds;
    for (Count k = mode; k > 0; --k)
        out[static_cast<std::size_t>(k) - 1] = out[static_cast<std::size_t>(k)] * double(k) / double(n - k + 1) / odds;
}

} // namespace wk::stats
