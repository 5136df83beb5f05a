#include "platform/cli_report.h"

#include "base/json_text.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "base/text.h"
#include "io/project_file.h"
#include "platform/cli_files.h"
#include "platform/cli_stop.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "report/chosen_document.h"
#include "report/document_html.h"
#include "report/survey_report.h"

namespace wk::platform {

namespace {

constexpr std::size_t MaxProjectBytes = std::size_t(512) * 1024 * 1024;

/// Whether a text is what `analyse` writes: figures without the words that a report needs.
bool is_results(const std::string& text, const std::string& name)
{
    const auto document = json_from_text(text, name);
    return document && document->is_object() && document->value("schema", Json()) == "wijkkompas/results/1";
}

/// The project in a file, with the sum of the file's bytes.
struct Opened {
    project::Project project;
    std::string sha256;
};

Or<Opened> open_project(const std::string& path)
{
    const auto text = read_file(path, MaxProjectBytes);
    if (!text)
        return Stop{WrongInput, text.error()};
    const std::string name = file_name(path);
    auto project = io::read_project(*text, name);
    if (project)
        return Opened{*std::move(project), sha256_hex(*text)};
    if (is_results(*text, name))
        return Stop{WrongInput, problem_at("results-only", {name}, {}, say(Phrase::CliReportResults))};
    return Stop{WrongInput, project.error()};
}

/// The report of the survey that the application shows: the first. It is for others, so it shows what the project's
/// rules for sharing let through.
Or<std::string> report_of(const Opened& opened, const Options& options)
{
    const std::string name = file_name(options.files.front());
    const auto& surveys = opened.project.surveys;
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
    const auto& rules = opened.project.sharing;
    if (auto problem = project::sharing_problem(*kept, rules, opened.project.exports))
        return wrong(*std::move(problem));
    const auto shared = project::shared_findings(survey, **responses, rules, opened.project.exports);
    if (!shared)
        return wrong(shared.error());
    const std::string date(trim(options.date.value_or(survey.report.date)));
    auto document = wk::report::survey_report(
        {shared->findings, survey, **responses, {opened.project.title, date, WK_VERSION, opened.sha256}});
    return wk::report::write_html(wk::report::chosen_document(std::move(document), survey.report));
}

} // namespace

int run_report(const Options& options, Streams& streams)
{
    const auto opened = open_project(options.files.front());
    if (const auto* stop = std::get_if<Stop>(&opened))
        return report(streams, *stop);
    auto written = report_of(std::get<Opened>(opened), options);
    if (const auto* stop = std::get_if<Stop>(&written))
        return report(streams, *stop);
    return deliver(options, streams, std::get<std::string>(std::move(written)));
}

} // namespace wk::platform
