// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_report_documents.h"

#include "app/documents/document_files.h"
#include "app/documents/documents.h"
#include "app/import/published.h"
#include "app/import/references.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "platform/carried.h"
#include "platform/cli_routekaart.h"
#include "project/analyse.h"
#include "project/sharing.h"

namespace wk::platform {

namespace {

using project::Project;

Stop wrong_input(const ProjectFile& file, const char* code, Phrase sentence)
{
    return {WrongInput, problem_at(code, {file.name}, {}, say(sentence))};
}

Stop wrong_input(const ProjectFile& file, Error error)
{
    error.message = file.name + ": " + error.message;
    return {WrongInput, std::move(error)};
}

/// The survey that the application shows, the first, as far as others may see it.
struct SharedSurvey {
    std::shared_ptr<const survey::Responses> responses;
    project::Findings findings;
};

Or<SharedSurvey> shared_survey(const ProjectFile& file)
{
    const Project& project = file.project;
    if (project.surveys.empty() || !project.surveys.front().instrument || !project.surveys.front().table)
        return wrong_input(file, "no-survey", Phrase::CliReportNoSurvey);
    const auto& survey = project.surveys.front();
    const auto responses = project::prepare(survey);
    if (!responses)
        return wrong_input(file, responses.error());
    auto shared = project::shared_findings(survey, **responses, project.sharing, project.exports);
    if (!shared)
        return wrong_input(file, shared.error());
    return SharedSurvey{*responses, std::move(shared->findings)};
}

/// The report, summary or comparison of that survey.
Or<MadeDocument> survey_document(const ProjectFile& file, const Options& options)
{
    auto shared = shared_survey(file);
    if (const auto* stop = std::get_if<Stop>(&shared))
        return *stop;
    auto& [responses, findings] = std::get<SharedSurvey>(shared);
    const auto& survey = file.project.surveys.front();
    const auto kind = options.kind == "comparison" ? app::DocumentKind::Comparison
                      : options.kind == "summary"  ? app::DocumentKind::Summary
                                                   : app::DocumentKind::Report;
    auto document = app::chosen_document(kind,
                                         {file.project, *responses, findings,
                                          app::shipped_references(carried_assets(), survey.instrument->id()),
                                          app::shipped_beloften(carried_assets(), survey.instrument->id())},
                                         {std::string(trim(options.date.value_or(survey.report.date))), file.sha256});
    if (!document)
        return wrong_input(file, "no-comparison", Phrase::CliReportNoComparison);
    if (responses->rows() == 0)
        return MadeDocument{*std::move(document), {}}; // no results of nobody
    return MadeDocument{*std::move(document), std::make_shared<const project::Findings>(std::move(findings))};
}

Or<MadeDocument> route_document(const ProjectFile& file, const Options& options)
{
    const auto& work = file.project.route;
    if (!project::has_route_work(work))
        return wrong_input(file, "no-notes", Phrase::CliReportNoNotes);
    const auto known = carried_routekaart();
    if (!known)
        return Stop{OtherProblem, known.error()};
    std::vector<routekaart::Advice> advice;
    if (work.profile_started)
        advice = routekaart::advice(*known, routekaart::conditions_of(work.profile));
    const auto shared = shared_survey(file);
    const auto* survey = std::get_if<SharedSurvey>(&shared);
    auto made = app::route_document(file.project, *known, std::move(advice), survey ? &survey->findings : nullptr,
                                    {std::string(trim(options.date.value_or(""))), file.sha256});
    return MadeDocument{std::move(made.document), {}};
}

/// The latest workshop that has results.
Or<MadeDocument> workshop_document(const ProjectFile& file, const Options& options)
{
    const auto& all = file.project.assessments;
    const auto latest = assessment::latest_with_results(all);
    if (!latest)
        return wrong_input(file, "no-session", Phrase::CliReportNoSession);
    const auto& session = *all[*latest];
    const auto content = routekaart::Content::from_json(carried_content());
    std::vector<const assessment::Session*> before;
    for (const auto earlier : assessment::earlier_sessions(all, *latest))
        before.push_back(all[earlier].get());
    return MadeDocument{app::workshop_document(session, std::move(before), content ? &*content : nullptr,
                                               trim(options.date.value_or(""))),
                        {}};
}

} // namespace

Or<MadeDocument> project_document(const ProjectFile& file, const Options& options)
{
    if (options.kind == "route")
        return route_document(file, options);
    if (options.kind == "workshop")
        return workshop_document(file, options);
    return survey_document(file, options);
}

} // namespace wk::platform
