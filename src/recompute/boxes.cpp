// SPDX-License-Identifier: EUPL-1.2
#include "recompute/boxes.h"

#include <algorithm>

namespace wk::recompute {

namespace {

/// 100% in units of the quoted figure.
Wide hundred(const PrintedNumber& quoted)
{
    return rounded_fraction(100, 1, quoted.decimals(), Rounding::HalfUp);
}

bool in_box(const std::vector<std::size_t>& box, std::size_t option)
{
    return std::find(box.begin(), box.end(), option) != box.end();
}

stats::Count people_in_box(const std::vector<std::size_t>& box, const std::vector<stats::Count>& counts)
{
    stats::Count out = 0;
    for (const std::size_t option : box)
        out += counts[option];
    return out;
}

/// In which way a row's counts give the quoted percentage, the plainest first.
enum class Way { Direct, Rounded, AddedParts, FromHundred, CutOff };

struct Found {
    Way way = Way::Direct;
    Evidence evidence;
};

void keep_plainest(std::optional<Found>& best, Found found)
{
    if (!best || found.way < best->way)
        best = std::move(found);
}

/// Counts within `ranges` of which `people` are in the box and n in all. Both are within reach.
std::vector<stats::Count> counts_with(const std::vector<CountRange>& ranges, const std::vector<std::size_t>& box,
                                      stats::Count people, stats::Count n)
{
    std::vector<stats::Count> out;
    stats::Count inside = people;
    stats::Count outside = n - people;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        (in_box(box, i) ? inside : outside) -= ranges[i].low;
        out.push_back(ranges[i].low);
    }
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        stats::Count& left = in_box(box, i) ? inside : outside;
        const stats::Count more = std::min(left, ranges[i].high - ranges[i].low);
        out[i] += more;
        left -= more;
    }
    return out;
}

/// The numbers of people that a row leaves open for the box.
CountRange box_range(const std::vector<CountRange>& ranges, const std::vector<std::size_t>& box, stats::Count n)
{
    CountRange inside{0, 0};
    CountRange outside{0, 0};
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        CountRange& side = in_box(box, i) ? inside : outside;
        side = {side.low + ranges[i].low, side.high + ranges[i].high};
    }
    return {std::max(inside.low, n - outside.high), std::min(inside.high, n - outside.low)};
}

/// The quoted percentage as a rounded share of the people in the box; the row may have been rounded in any way.
std::optional<Found> as_share(const BoxQuestion& question, stats::Count n)
{
    std::optional<Found> out;
    for (const Rounding rounding : all_roundings) {
        const auto ranges = row_ranges({question.row, true}, n, rounding);
        if (!ranges)
            continue;
        const CountRange people = box_range(*ranges, question.box, n);
        for (stats::Count count = people.low; count <= people.high; ++count) {
            const auto of_quote = rounding_that_gives(Wide(100) * count, n, question.quoted);
            if (!of_quote)
                continue;
            const Way way = *of_quote == Rounding::HalfUp ? Way::Direct : Way::Rounded;
            if (!out || way < out->way)
                out = Found{way, {n, counts_with(*ranges, question.box, count, n), rounding}};
        }
    }
    return out;
}

/// The quoted percentage as a sum of rounded parts, as what they leave of 100, or as a sum of parts that were cut off
/// instead of rounded.
std::optional<Way> way_of_parts(const BoxQuestion& question, const std::vector<stats::Count>& counts, stats::Count n)
{
    Wide inside = 0;
    Wide outside = 0;
    Wide cut_off = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Wide part = rounded_fraction(Wide(100) * counts[i], n, question.quoted.decimals(), Rounding::HalfUp);
        (in_box(question.box, i) ? inside : outside) += part;
        if (in_box(question.box, i))
            cut_off += hundred(question.quoted) * counts[i] / n;
    }
    if (inside == question.quoted.scaled())
        return Way::AddedParts;
    if (hundred(question.quoted) - outside == question.quoted.scaled())
        return Way::FromHundred;
    if (cut_off == question.quoted.scaled())
        return Way::CutOff;
    return std::nullopt;
}

std::optional<Found> as_parts(const BoxQuestion& question, stats::Count n)
{
    std::optional<Found> out;
    for (const Rounding rounding : all_roundings) {
        for (const auto& counts : row_solutions({question.row, true}, n, rounding, most_solutions)) {
            if (const auto way = way_of_parts(question, counts, n))
                keep_plainest(out, {*way, {n, counts, rounding}});
        }
    }
    return out;
}

/// The plainest way with any of the sizes.
std::optional<Found> plainest(const BoxQuestion& question)
{
    std::optional<Found> out;
    for (const stats::Count n : question.sizes) {
        auto found = as_share(question, n);
        if (!found)
            found = as_parts(question, n);
        if (found)
            keep_plainest(out, std::move(*found));
    }
    return out;
}

bool is_printed_sum(const BoxQuestion& question)
{
    std::int64_t sum = 0;
    for (const std::size_t option : question.box) {
        if (question.row[option].decimals() != question.quoted.decimals())
            return false;
        sum += question.row[option].scaled();
    }
    return sum == question.quoted.scaled();
}

Phrase sentence_about(Way way)
{
    switch (way) {
    case Way::Direct: return Phrase::FigureAgrees;
    case Way::Rounded: return Phrase::BoxOnlyRounded;
    case Way::AddedParts: return Phrase::BoxOnlyAdded;
    case Way::FromHundred: return Phrase::BoxOnlyFromHundred;
    case Way::CutOff: return Phrase::BoxOnlyCutOff;
    }
    return {};
}

Recomputed found_answer(const BoxQuestion& question, const Found& found)
{
    const auto& [n, counts, rounding] = found.evidence;
    const PartOfWhole share{people_in_box(question.box, counts), n, question.quoted.decimals() + 1};
    const Verdict verdict = found.way == Way::Direct ? Verdict::Yes : Verdict::OnlyIf;
    Recomputed out = answer(verdict, {sentence_about(found.way), {share, question.quoted}});
    out.evidence.push_back(found.evidence);
    out.sizes.push_back(n);
    return out;
}

/// The first share that the row allows with one of these sizes; nothing when the row itself is impossible.
std::optional<PartOfWhole> share_by_row(const BoxQuestion& question)
{
    for (const stats::Count n : question.sizes) {
        const auto solutions = row_solutions({question.row, true}, n, Rounding::Mixed, 1);
        if (!solutions.empty())
            return PartOfWhole{people_in_box(question.box, solutions.front()), n, question.quoted.decimals()};
    }
    return std::nullopt;
}

std::vector<stats::Count> sizes_that_do(const BoxQuestion& question)
{
    std::vector<stats::Count> out;
    for (stats::Count n = 1; n <= sizes_searched_to; ++n) {
        if (as_share(question, n))
            out.push_back(n);
    }
    return out;
}

/// The most and the fewest that `percentages` may add up to, in exact per cent; each may have been rounded twice.
struct Span {
    double low = 0;
    double high = 0;
};

Span sum_span(const std::vector<PrintedNumber>& row, const std::vector<std::size_t>& box)
{
    Span out;
    for (const std::size_t option : box) {
        out.low += std::max(0.0, row[option].value() - 1.1 * row[option].half_unit());
        out.high += row[option].value() + row[option].half_unit();
    }
    return out;
}

/// Sums of `parts` rounded shares of n people: can they give `quoted`?
bool parts_give(const PrintedNumber& quoted, int parts, stats::Count left, stats::Count n, Wide sum)
{
    if (parts == 0)
        return sum == quoted.scaled();
    for (stats::Count here = 0; here <= left; ++here) {
        const Wide next = sum + rounded_fraction(Wide(100) * here, n, quoted.decimals(), Rounding::HalfUp);
        if (next > quoted.scaled())
            return false;
        if (parts_give(quoted, parts - 1, left - here, n, next))
            return true;
    }
    return false;
}

} // namespace

Recomputed box_follows(const BoxQuestion& question)
{
    for (const stats::Count n : question.sizes) {
        if (auto unusable = unusable_size(n))
            return *unusable;
    }
    const auto found = plainest(question);
    if (found)
        return found_answer(question, *found);
    if (is_printed_sum(question))
        return answer(Verdict::OnlyIf, {Phrase::BoxOnlyPrintedSum, {question.quoted}});
    const auto share = share_by_row(question);
    Recomputed out = answer(Verdict::No, share ? Reason{Phrase::BoxDiffers, {*share, question.quoted}}
                                               : Reason{Phrase::PercentageRowImpossible, {SizeList{question.sizes}}});
    out.sizes = sizes_that_do(question);
    out.reasons.push_back(sizes_that_would_do(out.sizes, sizes_searched_to));
    return out;
}

Recomputed box_possible(const PrintedNumber& quoted, int parts, std::span<const stats::Count> sizes)
{
    Recomputed single = percentages_possible({{quoted}, false}, sizes, sizes_searched_to);
    if (single.verdict != Verdict::No)
        return single;
    if (parts < 2 || parts > 4)
        return single;
    for (const stats::Count n : sizes) {
        if (n <= sizes_searched_to && parts_give(quoted, parts, n, n, 0)) {
            Recomputed out = answer(Verdict::OnlyIf, {Phrase::BoxOnlyAddedUnknown, {quoted, n}});
            out.sizes.push_back(n);
            return out;
        }
    }
    return single;
}

Recomputed boxes_above(const BoxClaim& claim)
{
    const double threshold = claim.threshold.value();
    stats::Count fewest = 0;
    stats::Count printed = 0;
    stats::Count most = 0;
    for (const auto& row : claim.rows) {
        double sum = 0;
        for (const std::size_t option : claim.box)
            sum += row[option].value();
        const Span span = sum_span(row, claim.box);
        fewest += span.low > threshold;
        printed += claim.or_equal ? sum >= threshold : sum > threshold;
        most += span.high > threshold;
    }
    Recomputed out;
    out.verdict = claim.claimed == printed                           ? Verdict::Yes
                  : claim.claimed >= fewest && claim.claimed <= most ? Verdict::OnlyIf
                                                                     : Verdict::No;
    const auto rows = static_cast<stats::Count>(claim.rows.size());
    out.evidence.push_back({rows, {fewest, printed, most}, Rounding::HalfUp});
    const Phrase phrase = out.verdict == Verdict::Yes      ? Phrase::BoxesAboveAgree
                          : out.verdict == Verdict::OnlyIf ? Phrase::BoxesAboveRounding
                                                           : Phrase::BoxesAboveDiffer;
    out.reasons.push_back({phrase, {printed, rows, claim.threshold, claim.claimed, most}});
    return out;
}

Recomputed count_range_agrees(const CountClaim& claim)
{
    if (auto unusable = unusable_size(claim.n))
        return *unusable;
    std::vector<stats::Count> lows;
    std::vector<stats::Count> highs;
    for (const auto& row : claim.rows) {
        const auto ranges = row_ranges({row, true}, claim.n, Rounding::Mixed);
        if (!ranges)
            return answer(Verdict::No, {Phrase::PercentageRowImpossible, {claim.n}});
        lows.push_back((*ranges)[claim.option].low);
        highs.push_back((*ranges)[claim.option].high);
    }
    if (lows.empty())
        return answer(Verdict::No, {Phrase::RecomputeNobody});
    const auto [low_from, high_from] = std::minmax_element(lows.begin(), lows.end());
    const auto [low_to, high_to] = std::minmax_element(highs.begin(), highs.end());
    const bool possible = claim.lowest >= *low_from && claim.lowest <= *low_to && claim.highest >= *high_from &&
                          claim.highest <= *high_to;
    const bool certain = possible && *low_from == *low_to && *high_from == *high_to;
    Recomputed out;
    out.verdict = certain ? Verdict::Yes : possible ? Verdict::OnlyIf : Verdict::No;
    out.evidence.push_back({claim.n, {*low_from, *low_to, *high_from, *high_to}, Rounding::HalfUp});
    const Phrase phrase = certain    ? Phrase::CountRangeAgrees
                          : possible ? Phrase::CountRangeRounding
                                     : Phrase::CountRangeDiffers;
    out.reasons.push_back({phrase, {claim.lowest, claim.highest, claim.n, *low_from, *high_to}});
    return out;
}

} // namespace wk::recompute
