// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/documents.h"
#include "io/project/evidence_file.h"
#include "report/made/survey_report.h"

#include <optional>
#include <string>

namespace wk::app {

/// What the report or summary carries to prove its figures by, as write_evidence() has it; empty for other documents.
/// made, chosen   the document as it is made of the survey, and as it leaves
std::string report_evidence(DocumentKind kind, const SurveyOfProject& it, const report::Colophon& colophon,
                            const report::Document& made, const report::Document& chosen);

/// Whether a document carries that, in a form of file that can hold it.
bool proves_itself(DocumentKind kind, DocumentFormat format);

/// The same of a report of results alone.
/// source   name of the file, as the report has it
std::string results_evidence(const project::Findings& findings, const report::Colophon& colophon, std::string source);

/// The document made anew of what it carries; nothing when it is of a kind that is not made here.
/// findings   in place of those of the evidence
/// errors     those of prepare()
Result<report::Document> document_anew(const io::ReportEvidence& evidence, const project::Findings& findings,
                                       const routekaart::Beloften* beloften);

} // namespace wk::app
