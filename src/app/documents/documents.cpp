// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/documents.h"

#include "app/documents/colophon.h"
#include "app/documents/document_files.h"
#include "app/documents/report_evidence.h"
#include "project/survey_comparison.h"
#include "report/made/chosen_document.h"
#include "report/made/comparison_report.h"
#include "report/made/route_report.h"
#include "report/made/summary_report.h"
#include "report/made/survey_report.h"
#include "report/made/workshop_report.h"

#include <utility>

namespace wk::app {

namespace {

std::optional<report::Document> document_with(DocumentKind kind, const SurveyOfProject& it,
                                              const report::Colophon& about)
{
    const auto& survey = it.project.surveys.front();
    if (kind == DocumentKind::Comparison) {
        if (it.responses.rows() == 0)
            return std::nullopt;
        const auto comparison = project::shared_comparison(survey, it.findings, it.references, it.project.sharing);
        if (comparison.sources.empty())
            return std::nullopt;
        return report::comparison_report({it.findings, survey, comparison, about});
    }
    const report::SurveyReportInput input{it.findings, survey, it.responses, about, it.beloften.get()};
    return kind == DocumentKind::Summary ? report::summary_report(input) : report::survey_report(input);
}

report::Colophon about_it(const SurveyOfProject& it, DocumentOrigin origin)
{
    return colophon(it.project, it.responses, std::move(origin.date), std::move(origin.sha256));
}

} // namespace

std::optional<report::Document> made_document(DocumentKind kind, const SurveyOfProject& it, DocumentOrigin origin)
{
    return document_with(kind, it, about_it(it, std::move(origin)));
}

std::optional<report::Document> chosen_document(DocumentKind kind, const SurveyOfProject& it, DocumentOrigin origin)
{
    const auto made = made_document(kind, it, origin);
    if (!made)
        return std::nullopt;
    return chosen_document(kind, *made, it, std::move(origin));
}

report::Document chosen_document(DocumentKind kind, const report::Document& made, const SurveyOfProject& it,
                                 DocumentOrigin origin)
{
    const auto& choices = it.project.surveys.front().report;
    auto out = report::chosen_document(made, kind == DocumentKind::Report ? choices : choices.without_sections());
    out.evidence = report_evidence(kind, it, about_it(it, std::move(origin)), made, out);
    return out;
}

RouteDocument route_document(const project::Project& project, const routekaart::Content& content,
                             std::vector<routekaart::Advice> advice, const project::Findings* shared,
                             DocumentOrigin origin)
{
    report::RouteReportInput input{content, project.route, std::move(advice)};
    if (shared)
        input.survey = report::route_report_lights(content, *shared, project.surveys.front());
    input.colophon = {project.title, std::move(origin.date), WK_VERSION, std::move(origin.sha256)};
    return {report::route_report(input), !input.survey.lights.empty()};
}

report::Document workshop_document(const assessment::Session& session, std::vector<const assessment::Session*> before,
                                   const routekaart::Content* content, std::string_view today)
{
    return report::workshop_report({session, content, std::move(before), today, WK_VERSION});
}

} // namespace wk::app
