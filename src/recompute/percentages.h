// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/figures.h"

namespace wk::recompute {

/// Consecutive numbers of people; none when high is below low.
struct CountRange {
    stats::Count low = 0;
    stats::Count high = -1;

    bool empty() const { return high < low; }
    bool operator==(const CountRange&) const = default;
};

/// The numbers of people out of `n` that print as `percentage`.
CountRange counts_for_percentage(const PrintedNumber& percentage, stats::Count n, Rounding rounding);

/// Percentages that are said to be about the same people.
///
/// whole   true: the options exclude each other and are all there, so that the counts add up to n.
///         false: loose percentages, each possible on its own
struct PercentageRow {
    std::vector<PrintedNumber> percentages;
    bool whole = true;
};

/// The counts that each percentage of a row allows with `n` people, drawn in by their sum when the row is whole;
/// nothing when the row cannot be.
std::optional<std::vector<CountRange>> row_ranges(const PercentageRow& row, stats::Count n, Rounding rounding);

/// All sets of counts that print as this row, at most `most`, lowest first options first. For a row that is not whole:
/// all combinations.
std::vector<std::vector<stats::Count>> row_solutions(const PercentageRow& row, stats::Count n, Rounding rounding,
                                                     std::size_t most);

/// So many solutions of a row are looked at.
inline constexpr std::size_t most_solutions = 20'000;

/// Up to so many people other sizes are looked for where those that come into question cannot be.
inline constexpr stats::Count sizes_searched_to = 200;

/// The numbers of people from `low` to `high` with which the row is possible.
std::vector<stats::Count> possible_sizes(const PercentageRow& row, stats::Count low, stats::Count high,
                                         Rounding rounding);

/// "For instance with n = 94: …", from the first of the evidence.
Reason example_of(const std::vector<Evidence>& evidence);

/// Are these percentages possible with one of these numbers of people?
///
/// sizes      the numbers of people that come into question, ascending
/// search_to  when the answer is No: `sizes` of the answer tells which n from 1 to this would do
/// returns    Yes: with every size, rounded half up. OnlyIf: with some sizes only, or with another rounding.
///            evidence: per possible size the first solution
Recomputed percentages_possible(const PercentageRow& row, std::span<const stats::Count> sizes,
                                stats::Count search_to = sizes_searched_to);

/// Does `part` out of `whole` print as this percentage? No: `sizes` tells which wholes from `part` to 2·whole (100.000
/// at most) would do.
Recomputed percentage_of_counts(stats::Count part, stats::Count whole, const PrintedNumber& percentage);

} // namespace wk::recompute
