// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/project.h"
#include "report/document/document.h"
#include "routekaart/beloften.h"
#include "survey/responses.h"

#include <string>

namespace wk::report {

/// What a report says about itself and the program cannot know.
struct Colophon {
    std::string title;                 ///< empty: the questionnaire's
    std::string date;                  ///< as the user writes it; may be empty
    std::string version;               ///< of the program
    std::string sha256;                ///< of the bytes it was made from, in hexadecimal digits; may be empty
    std::string audience = {};         ///< whom it is for, as a line on the cover; may be empty
    std::string aggregate_sha256 = {}; ///< of the counts that others may have (`wijkkompas/aggregate/1`); may be empty
};

/// Everything that a report tells. The same input gives the same document.
struct SurveyReportInput {
    const project::Findings& findings; ///< of `survey`
    const project::Survey& survey;
    const survey::Responses& responses; ///< of `survey`: quotes have to stand in an answer of somebody who is kept
    Colophon colophon;
    const routekaart::Beloften* beloften = nullptr; ///< what the themes mean; null where they are none of them
};

/// The survey as a report: summary, approach, response, answers, comparisons, a section per theme with its verdict,
/// conclusions, recommendations and what became of them, and as appendices the numbers behind every figure, every test
/// and what it all rests on. A section without content is left out.
///
/// Every number comes from the findings, by the same sentences, figures and tables as on screen. Of quotes only those
/// are printed that a person checked, that stand so in the answer of somebody who is kept, and that hold no e-mail
/// address or telephone number.
Document survey_report(const SurveyReportInput& input);

} // namespace wk::report
