// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/figures.h"

namespace wk::recompute {

/// Whole codes from low to high.
struct CodeScale {
    int low = 1;
    int high = 5;
};

/// What the standard deviation divides the sum of squares by.
enum class SdDivisor : std::uint8_t { LessOne, All };

/// GRIM: can `n` whole answers on this scale have this mean?
///
/// returns  Yes, or OnlyIf another rounding than half up. evidence: n and, as its one count, a sum that fits.
///          No: `sizes` tells which n up to 200 would do
/// source   Brown and Heathers (2017), Soc. Psychol. Personal. Sci. 8:363
Recomputed mean_possible(const PrintedNumber& mean, stats::Count n, CodeScale scale);

/// GRIMMER: can `n` whole answers on this scale have this mean and this standard deviation together?
///
/// returns  Yes: with n-1. OnlyIf: when the deviation divides by n, or with another rounding. evidence: people per
///          code, lowest code first: a set of answers that gives both
/// source   Anaya (2016), PeerJ Preprints 4:e2400v1; conditions on the sum of squares: Allard (2018),
///          "Analytic-GRIMMER"
/// Differs: those conditions are necessary only. Here a set of answers is looked for, so that a Yes is certain; on
/// scales of more than 12 codes, and when the search would take too long, the conditions alone decide and the evidence
/// has no counts
Recomputed mean_and_sd_possible(const PrintedNumber& mean, const PrintedNumber& sd, stats::Count n, CodeScale scale);

/// The means that rounded percentages leave open.
struct MeanRange {
    double low = 0;
    double high = 0;
};

/// Lowest and highest mean of exact percentages that add up to 100 and print as this row, without knowing n. Each may
/// be half a unit off.
///
/// codes    one per option
/// returns  nothing when no such percentages add up to 100
std::optional<MeanRange> mean_range(std::span<const PrintedNumber> row, std::span<const int> codes);

/// Does this mean follow from these percentages?
///
/// codes    one per option of the row
/// sizes    the numbers of people that come into question, ascending; empty when nothing is known about n
/// returns  with sizes: Yes when every size that the row, rounded half up, allows also allows the mean; OnlyIf for some
///          of them or with another rounding; evidence: counts that give both. Without: Yes when the whole range rounds
///          to the mean, OnlyIf when a part of it does
Recomputed mean_follows(std::span<const PrintedNumber> row, std::span<const int> codes, const PrintedNumber& mean,
                        std::span<const stats::Count> sizes);

} // namespace wk::recompute
