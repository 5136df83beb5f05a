// SPDX-License-Identifier: EUPL-1.2
#include "recompute/tests.h"

#include "stats/counts/distributions.h"
#include "stats/tests/goodness_of_fit.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

/// What an exact number may have been, given how it was printed.
struct Between {
    double low = 0;
    double high = 0;

    bool meets(const Between& other) const
    {
        constexpr double slack = 1e-12;
        return low <= other.high + slack && high >= other.low - slack;
    }
};

Between between(const PrintedNumber& printed)
{
    return {printed.value() - printed.half_unit(), printed.value() + printed.half_unit()};
}

Between between(const PrintedP& p)
{
    return p.below ? Between{0, p.value.value()} : between(p.value);
}

/// The p-values that belong to a printed r with n people, lowest first.
Between p_of_correlation(const PrintedNumber& r, stats::Count n)
{
    const double size = std::abs(r.value());
    const double largest = std::min(1.0, size + r.half_unit());
    const double smallest = std::max(0.0, size - r.half_unit());
    return {stats::correlation_two_sided(largest, n), stats::correlation_two_sided(smallest, n)};
}

/// An exact p, to be told beside a printed one.
ExactNumber beside(double p, const PrintedP& printed)
{
    return {p, std::min(printed.value.decimals() + 1, PrintedNumber::MostDecimals)};
}

std::vector<stats::Count> correlation_sizes(const PrintedNumber& r, const PrintedP& p, stats::Count search_to)
{
    std::vector<stats::Count> out;
    for (stats::Count n = 3; n <= search_to; ++n) {
        if (p_of_correlation(r, n).meets(between(p)))
            out.push_back(n);
    }
    return out;
}

Between p_of_chi_square(const PrintedNumber& statistic, int df)
{
    const Between exact = between(statistic);
    return {stats::chi_square_upper_tail(std::max(0.0, exact.high), df),
            stats::chi_square_upper_tail(std::max(0.0, exact.low), df)};
}

} // namespace

Recomputed correlation_agrees(const PrintedNumber& r, const PrintedP& p, std::span<const stats::Count> sizes,
                              stats::Count search_to)
{
    if (std::abs(r.value()) > 1)
        return answer(Verdict::No, {Phrase::CorrelationTooLarge, {r}});
    Recomputed out;
    bool one_sided = false;
    for (const stats::Count n : sizes) {
        if (auto unusable = unusable_size(n))
            return *unusable;
        if (n < 3)
            continue;
        const Between exact = p_of_correlation(r, n);
        if (exact.meets(between(p)))
            out.evidence.push_back({n});
        one_sided = one_sided || Between{exact.low / 2, exact.high / 2}.meets(between(p));
    }
    out.sizes = correlation_sizes(r, p, search_to);
    if (!out.evidence.empty()) {
        const bool all = out.evidence.size() == sizes.size();
        SizeList fitting;
        for (const auto& each : out.evidence)
            fitting.sizes.push_back(each.n);
        out.verdict = all ? Verdict::Yes : Verdict::OnlyIf;
        out.reasons.push_back({all ? Phrase::CorrelationAgrees : Phrase::CorrelationOnlySizes, {r, p, fitting}});
        return out;
    }
    out.verdict = one_sided ? Verdict::OnlyIf : Verdict::No;
    const stats::Count n = sizes.empty() ? 0 : sizes.front();
    if (n < 3)
        out.reasons.push_back({Phrase::CorrelationTooFew});
    else if (one_sided)
        out.reasons.push_back({Phrase::CorrelationOneSided, {r, p}});
    else
        out.reasons.push_back(
            {Phrase::CorrelationDiffers, {r, n, beside(stats::correlation_two_sided(r.value(), n), p), p}});
    out.reasons.push_back(sizes_that_would_do(out.sizes, search_to));
    return out;
}

Recomputed chi_square_agrees(const PrintedNumber& statistic, int df, const PrintedP& p)
{
    if (df < 1 || statistic.scaled() < 0)
        return answer(Verdict::No, {Phrase::ChiSquareUnusable});
    const ExactNumber exact = beside(stats::chi_square_upper_tail(statistic.value(), df), p);
    if (p_of_chi_square(statistic, df).meets(between(p)))
        return answer(Verdict::Yes, {Phrase::ChiSquareAgrees, {statistic, df, exact}});
    Recomputed out = answer(Verdict::No, {Phrase::ChiSquareDiffers, {statistic, df, exact, p}});
    for (int other = 1; other <= 100; ++other) {
        if (p_of_chi_square(statistic, other).meets(between(p)))
            out.sizes.push_back(other);
    }
    if (!out.sizes.empty())
        out.reasons.push_back({Phrase::ChiSquareOtherDf, {SizeList{out.sizes}}});
    return out;
}

} // namespace wk::recompute
