// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "recompute/printed_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wk::io {

enum class ReportKind : std::uint8_t { Html, Docx, Odt, Pptx };

/// A report as it was read from a file.
struct ReportFile {
    ReportKind kind = ReportKind::Html;
    recompute::PrintedReport report;
    std::string evidence; ///< what Wijkkompas wrote in it to prove its figures by; empty when nothing
};

/// Where a report carries its evidence: the id of a script in HTML, the namespace of an XML part of DOCX and PPTX, and the name of
/// a part of ODT.
inline constexpr std::string_view EvidenceScript = "wijkkompas-evidence";
inline constexpr std::string_view EvidenceNamespace = "urn:wijkkompas:evidence:1";
inline constexpr std::string_view EvidencePart = "wijkkompas/evidence.json";

/// What kind of report these bytes could be, by their content; nothing when none that is read here.
std::optional<ReportKind> report_kind(std::string_view bytes);

/// A report of whatever program as its words, tables and figures: what is hidden or was deleted does not stand in it,
/// notes stand behind the paragraph that refers to them, headers and footers at the end. Blanks in a row are one.
///
/// The page numbers that a program works out are left out. Of pictures the words of SVG, EMF and Office charts are read.
/// errors  no-report (nothing that is read here), damaged-archive, damaged-report, too-large
Result<ReportFile> read_report(std::string_view bytes, std::string_view name);

} // namespace wk::io
