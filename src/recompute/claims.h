// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/figures.h"
#include "recompute/printed_report.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wk::recompute {

/// What a claim of a report is about.
enum class ClaimKind : std::uint8_t {
    Share,       ///< a percentage with its count, or with the number of people
    Percentages, ///< a row or column of percentages
    Total,
    Mean,
    Test
};
inline constexpr std::size_t claim_kinds = 5;

/// Where a claim stands.
struct ClaimPlace {
    std::size_t block = 0; ///< of the report
    std::size_t at = 0;    ///< its first byte in a paragraph; 0 in a table
    std::string chapter;   ///< the heading above it; empty before the first
    std::string table;     ///< what the table is called; empty in text
    std::string row;       ///< first cell of the row; of a table
    std::string column;    ///< heading of the column; of a table

    bool operator==(const ClaimPlace&) const = default;
};

/// Figures of a report that tell something together, worked out again.
struct FoundClaim {
    ClaimKind kind = ClaimKind::Share;
    ClaimPlace place;
    std::string words;              ///< the sentence, or the cells, that it stands in
    std::optional<Verdict> verdict; ///< nothing: it cannot be worked out, and the reasons tell why
    std::vector<Reason> reasons;

    bool operator==(const FoundClaim&) const = default;
};

/// All claims that were found, in reading order.
///
/// A claim is a No only where reading it is certain: where a table or sentence can be read in more than one way, it
/// has no verdict.
std::vector<FoundClaim> found_claims(const PrintedReport& report);

} // namespace wk::recompute
