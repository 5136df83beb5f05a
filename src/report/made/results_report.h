// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/document/document.h"
#include "report/made/survey_report.h"

#include <string>

namespace wk::report {

/// The report of results that were read from a file, without the survey they were computed from: the same sections,
/// sentences, figures and tables as survey_report() makes of these findings, with the lights that the usual rules
/// propose. It says that it rests on results alone, and speaks of no quotes, verdicts or words of a researcher.
///
/// Nothing is hidden here: for others that is done before (project::for_others). Internal findings say so on the first
/// page.
///
/// colophon   sha256 is of the file's bytes
/// source   name of the file, for the colophon
Document results_report(const project::Findings& findings, const Colophon& colophon, std::string source);

} // namespace wk::report
