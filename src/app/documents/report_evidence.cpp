// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/report_evidence.h"

#include "app/documents/printed_survey.h"
#include "base/phrases.h"
#include "project/analyse.h"
#include "project/shown_counts.h"
#include "report/made/chosen_document.h"
#include "report/made/results_report.h"
#include "report/made/summary_report.h"

#include <utility>

namespace wk::app {

namespace {

constexpr std::string_view ReportName = "report";
constexpr std::string_view SummaryName = "summary";
constexpr std::string_view ResultsName = "results";

io::EvidenceAbout about_of(const report::Colophon& colophon, std::string source)
{
    return {colophon.title,   colophon.date, colophon.sha256, colophon.audience, colophon.aggregate_sha256,
            std::move(source)};
}

} // namespace

std::string report_evidence(DocumentKind kind, const SurveyOfProject& it, const report::Colophon& colophon,
                            const report::Document& made, const report::Document& chosen)
{
    if (kind == DocumentKind::Comparison)
        return {};
    const auto& survey = it.project.surveys.front();
    std::vector<std::string> stale;
    for (auto& sentence : report::stale_sentences(made, survey.report))
        stale.push_back(std::move(sentence.key));
    io::ReportEvidence out;
    out.program = colophon.version;
    out.kind = kind == DocumentKind::Report ? ReportName : SummaryName;
    out.about = about_of(colophon, {});
    out.input_sha256 = survey.file_sha256;
    out.input_rows = it.responses.rows();
    out.findings = it.findings;
    if (!is_printed(document_words(chosen), out.findings.data.file))
        out.findings.data.file.clear();
    out.counts = project::counts_shown(it.findings, survey, it.responses);
    out.survey = printed_survey(survey, it.responses, chosen, stale);
    return io::write_evidence(out);
}

bool proves_itself(DocumentKind kind, DocumentFormat format)
{
    return kind != DocumentKind::Comparison && format != DocumentFormat::Xlsx && format != DocumentFormat::Zip;
}

std::string results_evidence(const project::Findings& findings, const report::Colophon& colophon, std::string source)
{
    io::ReportEvidence out;
    out.program = colophon.version;
    out.kind = ResultsName;
    out.about = about_of(colophon, findings.internal ? std::move(source) : std::string());
    out.input_rows = findings.data.rows;
    out.findings = findings;
    if (!findings.internal) // names of files are for whoever works with them
        out.findings.data.file.clear();
    out.counts = project::counts_shown(findings);
    return io::write_evidence(out);
}

Result<report::Document> document_anew(const io::ReportEvidence& evidence, const project::Findings& findings,
                                       const routekaart::Beloften* beloften)
{
    const auto& about = evidence.about;
    const report::Colophon colophon{about.title,  about.date,     WK_VERSION,
                                    about.sha256, about.audience, about.aggregate_sha256};
    if (!evidence.survey && evidence.kind == ResultsName)
        return report::results_report(findings, colophon, about.source);
    if (!evidence.survey || (evidence.kind != ReportName && evidence.kind != SummaryName))
        return Error{"evidence-schema", say(Phrase::ProofSchema)};
    const auto responses = project::prepare(*evidence.survey);
    if (!responses)
        return responses.error();
    const report::SurveyReportInput input{findings, *evidence.survey, **responses, colophon, beloften};
    const auto& choices = evidence.survey->report;
    if (evidence.kind == SummaryName)
        return report::chosen_document(report::summary_report(input), choices.without_sections());
    return report::chosen_document(report::survey_report(input), choices);
}

} // namespace wk::app
