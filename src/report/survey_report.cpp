#include "report/survey_report.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse.h"
#include "report/charts.h"
#include "report/document_numbers.h"
#include "report/survey_report_parts.h"
#include "survey/coding.h"
#include "survey/quote_risks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wk::report {

namespace {

void append(std::vector<Section>& sections, std::vector<Section> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(sections));
}

/// Whether a quote stands so in the answer of somebody who is kept.
bool stands_in_answer(const survey::Quote& quote, const survey::Responses& responses, const survey::RowMask& kept)
{
    const auto& open = responses.instrument().open();
    const auto question =
        std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == quote.question; });
    if (question == open.end() || quote.row >= responses.rows() || !kept.keeps(quote.row))
        return false;
    const auto answer = survey::answer_text(responses, std::size_t(question - open.begin()), quote.row);
    return !survey::quote_problem(quote, answer);
}

/// What looks like a name is for a person to judge, and whoever checked the quote did; an address or number never
/// leaves.
bool gives_away(const survey::Quote& quote)
{
    const auto risks = survey::quote_risks(quote.text);
    return std::any_of(risks.begin(), risks.end(),
                       [](const auto& risk) { return risk.kind != survey::QuoteRisk::Kind::Name; });
}

} // namespace

std::vector<survey::Quote> printable_quotes(const SurveyReportInput& input)
{
    std::vector<survey::Quote> out;
    const auto kept = project::kept_rows(input.survey, input.responses);
    if (!kept)
        return out;
    for (const auto& quote : input.survey.quotes)
        if (quote.checked && stands_in_answer(quote, input.responses, *kept) && !gives_away(quote))
            out.push_back(quote);
    return out;
}

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

Document document_about(const project::Findings& findings, const ReportFacts& facts, Phrase kicker)
{
    Document out;
    const std::string title(trim(facts.title));
    out.title = title.empty() ? findings.instrument_title : title;
    if (!title.empty() && title != findings.instrument_title)
        out.subtitle = say(Phrase::ReportSubtitle, {findings.instrument_title});
    out.kicker = say(kicker);
    if (!facts.date.empty())
        out.cover.push_back(facts.date);
    if (!facts.audience.empty())
        out.cover.push_back(facts.audience);
    out.cover.push_back(say(Phrase::DocumentMade, {facts.version}));
    if (findings.invented)
        out.warnings.push_back(say(Phrase::ReportInvented));
    return out;
}

Document survey_report(const SurveyReportInput& input)
{
    return report_document({input.findings, input.survey, input.facts,
                            project::proposed_verdicts(input.findings, input.survey.verdict_rules),
                            printable_quotes(input), base_note(input.findings)});
}

Document report_document(const ReportContext& context)
{
    Document out =
        document_about(context.findings, context.facts, context.results ? Phrase::ResultsKicker : Phrase::ReportKicker);
    if (context.results)
        out.warnings.push_back(say(Phrase::ResultsOnly));
    for (const auto part :
         {summary_sections, approach_sections, response_sections, answer_sections, group_sections, pair_sections,
          correlation_sections, reliability_sections, theme_sections, light_sections, follow_up_sections})
        append(out.sections, part(context));
    give_own_ids(out.sections);
    append(out.sections, table_sections(context, out.sections));
    append(out.sections, test_sections(context));
    append(out.sections, colophon_sections(context));
    give_own_ids(out.sections);
    return out;
}

} // namespace wk::report
