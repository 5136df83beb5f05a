// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "project/findings.h"
#include "project/project.h"
#include "report/document/document.h"
#include "report/made/survey_report.h"

namespace wk::report {

/// Everything that a report of a comparison tells. For others, findings and comparison are those that may be shown to
/// them (project::shared_findings, project::shared_comparison).
struct ComparisonReportInput {
    const project::Findings& findings;     ///< of `survey`
    const project::Survey& survey;         ///< the first source of `comparison`
    const project::Comparison& comparison; ///< without sources when nothing stands beside the survey
    Colophon colophon;
};

/// A survey beside others: what the sources are, where they differ after correction, per theme the figures and the
/// sentences that matter, and as appendices all numbers, every test, known misprints and what it rests on. In words it
/// tells of an item that stands out or lacks the answers of a source, and of every item where nothing can be tested.
/// Sources with invented respondents are warned of before anything else.
Document comparison_report(const ComparisonReportInput& input);

} // namespace wk::report
