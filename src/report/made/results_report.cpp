// SPDX-License-Identifier: EUPL-1.2
#include "report/made/results_report.h"

#include "report/made/survey_report_parts.h"
#include "report/words/sentences.h"

#include <utility>

namespace wk::report {

Document results_report(const project::Findings& findings, const Colophon& colophon, std::string source)
{
    const project::Survey nothing_more;
    return report_document({findings,
                            nothing_more,
                            colophon,
                            asked_proposals(findings, nothing_more.verdict_rules),
                            {},
                            base_note(findings),
                            std::move(source)});
}

} // namespace wk::report
