// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/percentages.h"

namespace wk::recompute {

/// A percentage quoted about some options together ("mee eens of helemaal mee eens"), beside the printed row.
struct BoxQuestion {
    std::vector<PrintedNumber> row;  ///< every option of the item
    std::vector<std::size_t> box;    ///< which options are taken together, as indices of the row
    PrintedNumber quoted;            ///< percentage
    std::vector<stats::Count> sizes; ///< the numbers of people that come into question, ascending
};

/// Does the quoted percentage follow from the row?
///
/// returns  Yes: it is the rounded share of a number of people that the row allows, with one of the sizes. OnlyIf: it
///          is not, but it comes out when percentages were rounded twice, when rounded parts were added, when the other
///          rounded options were taken from 100, when parts were cut off instead of rounded and then added, or when
///          the printed options were added. No: none of these; `sizes` tells which n up to 200 would do
/// evidence the counts of the whole row where they are known
Recomputed box_follows(const BoxQuestion& question);

/// Can a percentage about `parts` options taken together come from `n` people, when the row was not printed?
///
/// returns  Yes: a share of n rounds to it. OnlyIf: only the sum of `parts` rounded percentages gives it. No: neither;
///          `sizes` tells which n up to 200 would do
Recomputed box_possible(const PrintedNumber& quoted, int parts, std::span<const stats::Count> sizes);

/// Rows of which it is said that a box lies above a threshold "in `claimed` of them".
struct BoxClaim {
    std::vector<std::vector<PrintedNumber>> rows;
    std::vector<std::size_t> box;
    PrintedNumber threshold;
    bool or_equal = false; ///< true: "at least", false: "more than"
    stats::Count claimed = 0;
};

/// Can as many rows as claimed lie above the threshold, given what the printed percentages leave open?
/// returns  Yes: the printed sums give exactly that number. OnlyIf: rounding leaves room for it. No. The one evidence
///          has n = rows and counts {fewest, by the printed sums, most}
Recomputed boxes_above(const BoxClaim& claim);

/// An option's number of people as it is told, beside rows: "2 to 6 people skipped".
struct CountClaim {
    std::vector<std::vector<PrintedNumber>> rows;
    std::size_t option = 0;
    stats::Count lowest = 0;
    stats::Count highest = 0;
    stats::Count n = 0; ///< people per row
};

/// Is the smallest number of people in that option over the rows `lowest`, and the largest `highest`?
/// returns  Yes, No, or OnlyIf when the rows leave room for it. The one evidence has counts {smallest from, to, largest
///          from, to}
Recomputed count_range_agrees(const CountClaim& claim);

} // namespace wk::recompute
