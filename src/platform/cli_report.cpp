#include "platform/cli_report.h"

#include "base/json_text.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "base/text.h"
#include "io/project_file.h"
#include "io/results_file.h"
#include "platform/cli_files.h"
#include "platform/cli_stop.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "report/chosen_document.h"
#include "report/document_html.h"
#include "report/results_report.h"
#include "report/survey_report.h"

#include <variant>

namespace wk::platform {

namespace {

constexpr std::size_t MaxProjectBytes = std::size_t(512) * 1024 * 1024;

/// Whether a text says that it is what `analyse` writes, of this version or another.
bool is_results(const std::string& text, const std::string& name)
{
    const auto document = json_from_text(text, name);
    if (!document)
        return false;
    const auto schema = document->find("schema"); // end() as well when the document is no object
    const auto* found = schema == document->end() ? nullptr : schema->get_ptr<const std::string*>();
    return found && found->starts_with("wijkkompas/results/");
}

/// What a file holds, with its name and the sum of its bytes.
struct Opened {
    std::variant<project::Project, project::Findings> content;
    std::string name;
    std::string sha256;
};

Or<Opened> open_file(const std::string& path)
{
    const auto text = read_file(path, MaxProjectBytes);
    if (!text)
        return Stop{WrongInput, text.error()};
    const std::string name = file_name(path);
    auto project = io::read_project(*text, name);
    if (project)
        return Opened{*std::move(project), name, sha256_hex(*text)};
    if (!is_results(*text, name))
        return Stop{WrongInput, project.error()};
    auto findings = io::read_results(*text, name);
    if (!findings)
        return Stop{WrongInput, findings.error()};
    return Opened{*std::move(findings), name, sha256_hex(*text)};
}

/// The report of the survey that the application shows: the first. It is for others, so it shows what the project's
/// rules for sharing let through.
Or<wk::report::Document> project_document(const project::Project& project, const Opened& opened, const Options& options)
{
    const std::string& name = opened.name;
    const auto& surveys = project.surveys;
    if (surveys.empty() || !surveys.front().instrument || !surveys.front().table)
        return Stop{WrongInput, problem_at("no-survey", {name}, {}, say(Phrase::CliReportNoSurvey))};
    const auto& survey = surveys.front();
    const auto wrong = [&](Error error) {
        error.message = name + ": " + error.message;
        return Stop{WrongInput, std::move(error)};
    };
    const auto responses = project::prepare(survey);
    if (!responses)
        return wrong(responses.error());
    const auto kept = project::kept_rows(survey, **responses);
    if (!kept)
        return wrong(kept.error());
    const auto& rules = project.sharing;
    if (auto problem = project::sharing_problem(*kept, rules, project.exports))
        return wrong(*std::move(problem));
    const auto shared = project::shared_findings(survey, **responses, rules, project.exports);
    if (!shared)
        return wrong(shared.error());
    const std::string date(trim(options.date.value_or(survey.report.date)));
    auto document = wk::report::survey_report(
        {shared->findings, survey, **responses, {project.title, date, WK_VERSION, opened.sha256}});
    return wk::report::chosen_document(std::move(document), survey.report);
}

/// The document that was asked for. Results show what whoever had them computed chose to show: nothing is hidden here.
Or<wk::report::Document> document_of(const Opened& opened, const Options& options)
{
    if (const auto* project = std::get_if<project::Project>(&opened.content))
        return project_document(*project, opened, options);
    const std::string date(trim(options.date.value_or("")));
    return wk::report::results_report(std::get<project::Findings>(opened.content),
                                      {{}, date, WK_VERSION, opened.sha256}, opened.name);
}

} // namespace

int run_report(const Options& options, Streams& streams)
{
    const auto opened = open_file(options.files.front());
    if (const auto* stop = std::get_if<Stop>(&opened))
        return report(streams, *stop);
    const auto document = document_of(std::get<Opened>(opened), options);
    if (const auto* stop = std::get_if<Stop>(&document))
        return report(streams, *stop);
    return deliver(options, streams, wk::report::write_html(std::get<wk::report::Document>(document)));
}

} // namespace wk::platform
