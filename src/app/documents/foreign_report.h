// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "recompute/claims.h"
#include "report/scene/scene.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

/// A report of whatever program, or a pasted text, with what its figures claim.
struct ForeignReport {
    std::string name; ///< of the file; empty when it was pasted
    std::vector<recompute::FoundClaim> claims;

    std::size_t with(std::optional<recompute::Verdict> verdict) const;
};

/// Reads a report (HTML, DOCX, ODT, or plain text in UTF-8) and works its figures out again.
/// errors   those of io::read_report()
Result<ForeignReport> recompute_report(std::string_view bytes, std::string_view name);
/// The same of a text that was pasted.
ForeignReport recompute_text(std::string_view text);

/// How many claims there are and can be right, in one sentence.
std::string foreign_sentence(const ForeignReport& report);
/// What kinds of outcome there are, in the order in which they are told: wrong, on a condition, not checked, right.
inline constexpr std::array<std::optional<recompute::Verdict>, 4> foreign_order = {
    recompute::Verdict::No, recompute::Verdict::OnlyIf, std::nullopt, recompute::Verdict::Yes};
/// The heading above claims with this outcome.
std::string foreign_title(std::optional<recompute::Verdict> verdict);
/// Claims with this outcome, as lines: where, the words, why.
std::vector<std::string> foreign_lines(const ForeignReport& report, std::optional<recompute::Verdict> verdict);
/// The same as rows.
/// most   rows; a last one tells how many more there are
report::DataTable foreign_table(const ForeignReport& report, std::optional<recompute::Verdict> verdict,
                                std::size_t most);
/// All of them for a workbook.
std::string foreign_csv(const ForeignReport& report);
/// `wijkkompas/recomputation/1` (assets/schemas/recomputation-1.schema.json).
std::string foreign_json(const ForeignReport& report);

} // namespace wk::app
