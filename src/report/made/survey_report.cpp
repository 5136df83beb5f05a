// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/shared_quotes.h"
#include "report/document/document_numbers.h"
#include "report/document/sections.h"
#include "report/made/reading_guide.h"
#include "report/made/survey_report_parts.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"

#include <utility>

namespace wk::report {

std::string part_title(const std::string& title, std::size_t part, std::size_t count)
{
    return count == 1 ? title : title + " (" + std::to_string(part + 1) + "/" + std::to_string(count) + ")";
}

std::string part_id(const std::string& id, std::size_t part)
{
    return part == 0 ? id : id + "-" + std::to_string(part + 1);
}

std::vector<Section> with_parent(Section parent, std::vector<Section> children)
{
    std::vector<Section> out;
    if (parent.blocks.empty() && children.empty())
        return out;
    out.push_back(std::move(parent));
    append(out, std::move(children));
    return out;
}

Document document_about(const project::Findings& findings, const Colophon& colophon, Phrase kicker)
{
    Document out;
    const std::string title(trim(colophon.title));
    out.title = title.empty() ? findings.instrument_title : title;
    const bool people = findings.data.rows > 0;
    if (people && !title.empty() && title != findings.instrument_title)
        out.subtitle = say(Phrase::ReportSubtitle, {findings.instrument_title});
    out.kicker = say(kicker);
    if (!colophon.date.empty())
        out.cover.push_back(date_words(colophon.date));
    if (people && !colophon.audience.empty())
        out.cover.push_back(colophon.audience);
    out.cover.push_back(say(Phrase::DocumentMade, {colophon.version}));
    if (findings.invented)
        out.warnings.push_back(say(Phrase::ReportInvented));
    if (findings.internal)
        out.warnings.push_back(say(Phrase::ReportInternal));
    return out;
}

Document survey_report(const SurveyReportInput& input)
{
    return report_document({input.findings,
                            input.survey,
                            input.colophon,
                            asked_proposals(input.findings, input.survey.verdict_rules),
                            project::shared_quotes(input.survey, input.responses),
                            base_note(input.findings),
                            {},
                            input.beloften});
}

std::string ReportContext::source() const
{
    return findings.instrument_title.empty() ? base : say(Phrase::ReportSource, {findings.instrument_title, base});
}

Document report_document(const ReportContext& context)
{
    Document out = document_about(context.findings, context.colophon,
                                  context.results            ? Phrase::ResultsKicker
                                  : context.without_people() ? Phrase::SectionReport
                                                             : Phrase::ReportKicker);
    if (context.results)
        out.warnings.push_back(say(Phrase::ResultsOnly));
    for (const auto part : {summary_sections, follow_up_sections, approach_sections, theme_sections, answer_sections,
                            factor_sections, difference_sections, method_sections})
        append(out.sections, part(context));
    give_own_ids(out.sections);
    append(out.sections, table_sections(context, out.sections));
    append(out.sections, test_sections(context));
    append(out.sections, colophon_sections(context));
    give_own_ids(out.sections);
    fill_guide(out);
    return out;
}

} // namespace wk::report
