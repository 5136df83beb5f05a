// SPDX-License-Identifier: EUPL-1.2
#include "recompute/percentages.h"

#include <algorithm>

namespace wk::recompute {

namespace {

constexpr stats::Count largest_searched = 100'000;

/// The first count from 0 to n that prints at or above (above: false) or above (true) the percentage; n + 1 if none.
stats::Count first_count(const PrintedNumber& percentage, stats::Count n, Rounding rounding, bool above)
{
    stats::Count low = 0;
    stats::Count high = n + 1;
    while (low < high) {
        const stats::Count middle = low + (high - low) / 2;
        const Wide printed = rounded_fraction(Wide(100) * middle, n, percentage.decimals(), rounding);
        if (above ? printed > percentage.scaled() : printed >= percentage.scaled())
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// What one size says about a row: by which rule it is possible, and how.
std::optional<Evidence> first_evidence(const PercentageRow& row, stats::Count n)
{
    for (const Rounding rounding : all_roundings) {
        auto solutions = row_solutions(row, n, rounding, 1);
        if (!solutions.empty())
            return Evidence{n, std::move(solutions.front()), rounding};
    }
    return std::nullopt;
}

void extend(const std::vector<CountRange>& ranges, const std::vector<stats::Count>& fewest_after,
            const std::vector<stats::Count>& most_after, stats::Count left, bool whole, std::size_t most,
            std::vector<stats::Count>& counts, std::vector<std::vector<stats::Count>>& out)
{
    const std::size_t at = counts.size();
    if (at == ranges.size()) {
        out.push_back(counts);
        return;
    }
    const stats::Count low = whole ? std::max(ranges[at].low, left - most_after[at]) : ranges[at].low;
    const stats::Count high = whole ? std::min(ranges[at].high, left - fewest_after[at]) : ranges[at].high;
    for (stats::Count count = low; count <= high && out.size() < most; ++count) {
        counts.push_back(count);
        extend(ranges, fewest_after, most_after, left - count, whole, most, counts, out);
        counts.pop_back();
    }
}

Recomputed impossible(const PercentageRow& row, std::span<const stats::Count> sizes, stats::Count search_to)
{
    const Phrase phrase = row.percentages.size() == 1 ? Phrase::PercentageImpossible
                          : row.whole                 ? Phrase::PercentageRowImpossible
                                                      : Phrase::PercentagesImpossible;
    Recomputed out = answer(Verdict::No, {phrase, {SizeList{{sizes.begin(), sizes.end()}}, row.percentages.front()}});
    out.sizes = possible_sizes(row, 1, search_to, Rounding::Mixed);
    out.reasons.push_back(sizes_that_would_do(out.sizes, search_to));
    return out;
}

} // namespace

CountRange counts_for_percentage(const PrintedNumber& percentage, stats::Count n, Rounding rounding)
{
    if (rounding != Rounding::Mixed)
        return {first_count(percentage, n, rounding, false), first_count(percentage, n, rounding, true) - 1};
    CountRange out{n, -1};
    for (const Rounding each : {Rounding::HalfUp, Rounding::HalfEven, Rounding::Twice}) {
        const CountRange range = counts_for_percentage(percentage, n, each);
        if (!range.empty())
            out = {std::min(out.low, range.low), std::max(out.high, range.high)};
    }
    return out;
}

std::optional<std::vector<CountRange>> row_ranges(const PercentageRow& row, stats::Count n, Rounding rounding)
{
    std::vector<CountRange> out;
    stats::Count fewest = 0;
    stats::Count most = 0;
    for (const auto& percentage : row.percentages) {
        out.push_back(counts_for_percentage(percentage, n, rounding));
        if (out.back().empty())
            return std::nullopt;
        fewest += out.back().low;
        most += out.back().high;
    }
    if (!row.whole)
        return out;
    if (fewest > n || most < n)
        return std::nullopt;
    for (auto& range : out)
        range = {std::max(range.low, n - (most - range.high)), std::min(range.high, n - (fewest - range.low))};
    return out;
}

std::vector<std::vector<stats::Count>> row_solutions(const PercentageRow& row, stats::Count n, Rounding rounding,
                                                     std::size_t most)
{
    const auto ranges = row_ranges(row, n, rounding);
    if (!ranges)
        return {};
    std::vector<stats::Count> fewest_after(ranges->size(), 0);
    std::vector<stats::Count> most_after(ranges->size(), 0);
    for (std::size_t i = ranges->size(); i-- > 1;) {
        fewest_after[i - 1] = fewest_after[i] + (*ranges)[i].low;
        most_after[i - 1] = most_after[i] + (*ranges)[i].high;
    }
    std::vector<stats::Count> counts;
    std::vector<std::vector<stats::Count>> out;
    extend(*ranges, fewest_after, most_after, n, row.whole, most, counts, out);
    return out;
}

std::vector<stats::Count> possible_sizes(const PercentageRow& row, stats::Count low, stats::Count high,
                                         Rounding rounding)
{
    std::vector<stats::Count> out;
    for (stats::Count n = std::max<stats::Count>(1, low); n <= high; ++n) {
        if (row_ranges(row, n, rounding))
            out.push_back(n);
    }
    return out;
}

Reason example_of(const std::vector<Evidence>& evidence)
{
    const auto& first = evidence.front();
    return {Phrase::PercentagesExample, {first.n, CountList{first.counts}}};
}

Recomputed percentages_possible(const PercentageRow& row, std::span<const stats::Count> sizes, stats::Count search_to)
{
    if (sizes.empty() || row.percentages.empty())
        return answer(Verdict::No, {Phrase::RecomputeNobody});
    Recomputed out;
    std::vector<stats::Count> plain;
    std::vector<stats::Count> rounded;
    Rounding widest = Rounding::HalfUp;
    for (const stats::Count n : sizes) {
        if (auto unusable = unusable_size(n))
            return *unusable;
        auto evidence = first_evidence(row, n);
        if (!evidence)
            continue;
        widest = std::max(widest, evidence->rounding);
        (evidence->rounding == Rounding::HalfUp ? plain : rounded).push_back(n);
        out.sizes.push_back(n);
        out.evidence.push_back(std::move(*evidence));
    }
    if (out.evidence.empty())
        return impossible(row, sizes, search_to);
    out.verdict = plain.size() == sizes.size() ? Verdict::Yes : Verdict::OnlyIf;
    const SizeList all{{sizes.begin(), sizes.end()}};
    if (out.verdict == Verdict::Yes)
        out.reasons.push_back({Phrase::PercentagesPossible, {all}});
    else if (plain.empty())
        out.reasons.push_back({Phrase::PercentagesOnlyRounded, {SizeList{rounded}, widest}});
    else
        out.reasons.push_back({Phrase::PercentagesOnlyWithSizes, {SizeList{plain}, all}});
    if (!plain.empty() && !rounded.empty())
        out.reasons.push_back({Phrase::PercentagesOthersRounded, {SizeList{rounded}, widest}});
    out.reasons.push_back(example_of(out.evidence));
    return out;
}

Recomputed percentage_of_counts(stats::Count part, stats::Count whole, const PrintedNumber& percentage)
{
    if (auto unusable = unusable_size(whole))
        return *unusable;
    if (part < 0 || part > whole)
        return answer(Verdict::No, {Phrase::PartNotInWhole, {part, whole}});
    const PartOfWhole share{part, whole, percentage.decimals() + 1};
    if (const auto rounding = rounding_that_gives(Wide(100) * part, whole, percentage)) {
        Recomputed out = *rounding == Rounding::HalfUp
                             ? answer(Verdict::Yes, {Phrase::FigureAgrees, {share}})
                             : answer(Verdict::OnlyIf, {Phrase::FigureOnlyRounded, {share, percentage, *rounding}});
        out.evidence.push_back({whole, {part}, *rounding});
        out.sizes.push_back(whole);
        return out;
    }
    Recomputed out = answer(Verdict::No, {Phrase::PercentageDiffers, {share, percentage}});
    for (stats::Count other = std::max<stats::Count>(1, part); other <= std::min(2 * whole, largest_searched);
         ++other) {
        if (rounds_to(Wide(100) * part, other, percentage, Rounding::Mixed))
            out.sizes.push_back(other);
    }
    if (!out.sizes.empty())
        out.reasons.push_back({Phrase::PartNeedsWhole, {percentage, part, SizeList{out.sizes}}});
    return out;
}

} // namespace wk::recompute
