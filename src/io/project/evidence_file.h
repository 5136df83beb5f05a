// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "project/project.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// What a report says about itself and that follows from no count.
struct EvidenceAbout {
    std::string title;
    std::string date;
    std::string sha256; ///< of the project's file, or of the results
    std::string audience;
    std::string aggregate_sha256;
    std::string source; ///< of a report of results: the name of their file

    bool operator==(const EvidenceAbout&) const = default;
};

/// The parts of which a report carries the SHA-256, in the order of the file.
enum class EvidencePiece : std::uint8_t { About, Results, Counts, Instrument, Choices };
inline constexpr std::array<std::string_view, 5> evidence_pieces = {"about", "results", "counts", "instrument",
                                                                    "choices"};

/// What a report carries to prove its figures by (`wijkkompas/evidence/1`): enough to make it anew. All of it may be
/// shared: figures as others may see them, and words that the report prints.
struct ReportEvidence {
    std::string program; ///< version that made the report
    std::string kind;    ///< report, summary, or results: a report of results alone
    EvidenceAbout about;
    std::string input_sha256; ///< of the file with answers; may be empty
    std::size_t input_rows = 0;
    project::Findings findings;
    project::ComparisonSource counts; ///< per group that shows in the findings
    /// The survey with what was chosen for its report. Its table has no respondents: its rows are the quotes that the
    /// report prints. Absent with results.
    std::optional<project::Survey> survey;
    std::vector<EvidencePiece> changed; ///< read: pieces that do not fit their SHA-256
};

/// As one line, in which no `<` stands, so that it can stand in a web page. The same evidence gives the same bytes. Each
/// SHA-256 is of a piece as it stands in that line.
std::string write_evidence(const ReportEvidence& evidence);

/// errors  evidence-schema (something else), newer-schema, evidence (with what is wrong in the message), those of
///         json_from_text
Result<ReportEvidence> read_evidence(std::string_view text, std::string_view file);

} // namespace wk::io
