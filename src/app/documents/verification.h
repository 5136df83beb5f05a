// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/project/evidence_file.h"
#include "io/reports/report_file.h"
#include "project/recount.h"
#include "recompute/printed_comparison.h"
#include "routekaart/beloften.h"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

/// What came of checking a report by what it carries.
struct Verification {
    std::string file; ///< name
    io::ReportKind kind = io::ReportKind::Html;
    std::string program;                         ///< version that made it
    std::vector<io::EvidencePiece> changed;      ///< of the evidence: what does not fit its SHA-256
    std::size_t recounted = 0;                   ///< figures of the evidence that were worked out of its counts
    std::vector<project::UncountedFigure> wrong; ///< those that do not follow from them
    std::array<std::size_t, project::BeyondCountsKinds> beyond{}; ///< those that do not rest on counts alone
    recompute::PrintedComparison printed;
    std::vector<std::string> own; ///< words of people that hold numbers
    std::string input_sha256;     ///< of the file with answers; may be empty
    std::size_t input_rows = 0;

    /// Whether every number follows from the counts.
    bool holds() const
    {
        return changed.empty() && wrong.empty() && printed.differences.empty() && printed.unread.empty();
    }
    /// Another version may say the same in other words.
    bool other_version() const { return program != WK_VERSION; }
};

/// What the themes of a questionnaire mean, by its id; null where nobody says.
using BeloftenOf = std::function<std::shared_ptr<const routekaart::Beloften>(std::string_view instrument)>;

/// Checks a report: works the figures out anew of the counts that it carries, makes it anew, and sets that beside what it
/// says.
/// errors   those of io::read_report() and io::read_evidence(); no-evidence when it carries nothing
Result<Verification> verify_report(std::string_view bytes, std::string_view name, const BeloftenOf& beloften_of);

/// Does that some milliseconds at a time; a step of a large report may take longer.
class ReportChecker {
public:
    /// bytes   of the file; never null
    ReportChecker(std::shared_ptr<const std::string> bytes, std::string name, BeloftenOf beloften_of);
    ReportChecker(ReportChecker&&) noexcept;
    ~ReportChecker();

    /// Checks on. Returns how far it is: 1 when the outcome is known.
    double check_some();
    /// The outcome, once, when it is known.
    Result<Verification> take();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Whether a file with answers is the one that a report was made of.
enum class InputMatch : std::uint8_t { Same, Other, Unknown };
/// sha256   of its bytes
InputMatch input_match(const Verification& verification, std::string_view sha256);

} // namespace wk::app
