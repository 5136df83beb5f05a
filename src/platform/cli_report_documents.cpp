#include "platform/cli_report_documents.h"

#include "app/references.h"
#include "app/report_facts.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/results_json.h"
#include "platform/carried.h"
#include "platform/cli_routekaart.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "project/survey_comparison.h"
#include "report/chosen_document.h"
#include "report/comparison_report.h"
#include "report/route_report.h"
#include "report/summary_report.h"
#include "report/survey_report.h"
#include "report/workshop_report.h"

namespace wk::platform {

namespace {

using project::Project;
using wk::report::Document;

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
    const auto kept = project::kept_rows(survey, **responses);
    if (!kept)
        return wrong_input(file, kept.error());
    if (auto problem = project::sharing_problem(*kept, project.sharing, project.exports))
        return wrong_input(file, *std::move(problem));
    auto shared = project::shared_findings(survey, **responses, project.sharing, project.exports);
    if (!shared)
        return wrong_input(file, shared.error());
    return SharedSurvey{*responses, std::move(shared->findings)};
}

/// The report, summary or comparison of that survey.
Or<MadeDocument> survey_document(const ProjectFile& file, const Options& options)
{
    const auto shared = shared_survey(file);
    if (const auto* stop = std::get_if<Stop>(&shared))
        return *stop;
    const auto& [responses, findings] = std::get<SharedSurvey>(shared);
    const Project& project = file.project;
    const auto& survey = project.surveys.front();
    const auto facts = app::report_facts(project, *responses,
                                         std::string(trim(options.date.value_or(survey.report.date))), file.sha256);
    const wk::report::SurveyReportInput input{findings, survey, *responses, facts};
    Document document;
    if (options.kind == "comparison") {
        const auto comparison = project::shared_comparison(
            survey, findings, app::shipped_references(carried_assets(), survey.instrument->id()), project.sharing);
        if (comparison.sources.empty())
            return wrong_input(file, "no-comparison", Phrase::CliReportNoComparison);
        document = wk::report::comparison_report({findings, survey, comparison, facts});
    } else {
        document = options.kind == "summary" ? wk::report::summary_report(input) : wk::report::survey_report(input);
    }
    const auto choices = options.kind == "report" ? survey.report : survey.report.without_sections();
    return MadeDocument{wk::report::chosen_document(std::move(document), choices), io::results_json(findings)};
}

/// What the project's survey says about the routekaart; nothing when there is none, or nothing of it may leave.
wk::report::RouteReportLights lights_of(const ProjectFile& file, const routekaart::Content& content)
{
    const auto shared = shared_survey(file);
    if (const auto* survey = std::get_if<SharedSurvey>(&shared))
        return wk::report::route_report_lights(content, survey->findings, file.project.surveys.front());
    return {};
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
        advice = routekaart::advice(known->content, known->rules, routekaart::conditions_of(work.profile));
    const std::string date(trim(options.date.value_or("")));
    return MadeDocument{wk::report::route_report({known->content,
                                                  work,
                                                  std::move(advice),
                                                  lights_of(file, known->content),
                                                  {file.project.title, date, WK_VERSION, file.sha256}}),
                        {}};
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
    wk::report::WorkshopReportInput input{session};
    input.content = content ? &*content : nullptr;
    for (const auto earlier : assessment::earlier_sessions(all, *latest))
        input.before.push_back(all[earlier].get());
    const std::string today(trim(options.date.value_or("")));
    input.today = today;
    input.version = WK_VERSION;
    return MadeDocument{wk::report::workshop_report(input), {}};
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
