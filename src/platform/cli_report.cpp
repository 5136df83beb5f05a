// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_report.h"

#include "app/documents/document_files.h"
#include "app/documents/report_evidence.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "base/text.h"
#include "io/exchange/results_file.h"
#include "io/project/project_file.h"
#include "io/tables/file_kind.h"
#include "platform/cli_files.h"
#include "platform/cli_report_documents.h"
#include "platform/cli_stop.h"
#include "project/for_others.h"
#include "report/made/results_report.h"

#include <variant>

namespace wk::platform {

namespace {

constexpr std::size_t MaxProjectBytes = std::size_t(512) * 1024 * 1024;

/// What a file holds, with its name and the sum of its bytes.
struct OpenedFile {
    std::variant<project::Project, project::Findings> content;
    std::string name;
    std::string sha256;
};

Or<OpenedFile> open_file(const std::string& path)
{
    const auto text = read_file(path, MaxProjectBytes);
    if (!text)
        return Stop{WrongInput, text.error()};
    const std::string name = file_name(path);
    if (io::kind_of(*text, name) == io::FileKind::Results) {
        auto findings = io::read_results(*text, name);
        return findings ? Or<OpenedFile>(OpenedFile{*std::move(findings), name, sha256_hex(*text)})
                        : Stop{WrongInput, findings.error()};
    }
    auto project = io::read_project(*text, name);
    return project ? Or<OpenedFile>(OpenedFile{*std::move(project), name, sha256_hex(*text)})
                   : Stop{WrongInput, project.error()};
}

/// The findings that a report of results may show: what others may see, unless --internal says that it is for oneself.
Or<project::Findings> findings_of(const OpenedFile& opened, const Options& options)
{
    auto findings = std::get<project::Findings>(opened.content);
    if (options.internal) {
        findings.internal = true;
        return findings;
    }
    if (findings.internal)
        return Stop{WrongInput, problem_at("internal-results", {opened.name}, {}, say(Phrase::CliReportInternal))};
    return project::for_others(std::move(findings));
}

/// The document that was asked for.
Or<MadeDocument> document_of(const OpenedFile& opened, const Options& options)
{
    if (const auto* project = std::get_if<project::Project>(&opened.content)) {
        if (options.internal)
            return wrong_command("internal-project", opened.name, say(Phrase::CliReportInternalProject));
        return project_document({*project, opened.name, opened.sha256}, options);
    }
    if (options.kind != "report")
        return Stop{WrongInput, problem_at("results-only", {opened.name}, {}, say(Phrase::CliReportOnlyReport))};
    auto shown = findings_of(opened, options);
    if (const auto* stop = std::get_if<Stop>(&shown))
        return *stop;
    auto& findings = std::get<project::Findings>(shown);
    const std::string date(trim(options.date.value_or("")));
    const wk::report::Colophon colophon{{}, date, WK_VERSION, opened.sha256};
    auto document = wk::report::results_report(findings, colophon, opened.name);
    document.evidence = app::results_evidence(findings, colophon, opened.name);
    return MadeDocument{std::move(document), std::make_shared<const project::Findings>(std::move(findings))};
}

/// The format that the name after --out asks for; without one it is a page.
Or<app::DocumentFormat> format_of(const Options& options)
{
    if (!options.out)
        return app::DocumentFormat::Html;
    if (const auto format = app::document_format(*options.out))
        return *format;
    return wrong_command("wrong-value", *options.out,
                         say(Phrase::CliReportFormat, {joined(app::document_endings, ", ")}));
}

} // namespace

int run_report(const Options& options, Streams& streams)
{
    const auto format = format_of(options);
    if (const auto* stop = std::get_if<Stop>(&format))
        return report(streams, *stop);
    const auto opened = open_file(options.files.front());
    if (const auto* stop = std::get_if<Stop>(&opened))
        return report(streams, *stop);
    auto made = document_of(std::get<OpenedFile>(opened), options);
    if (const auto* stop = std::get_if<Stop>(&made))
        return report(streams, *stop);
    auto& it = std::get<MadeDocument>(made);
    return deliver(
        options, streams,
        app::document_file(std::move(it.document), std::get<app::DocumentFormat>(format), std::move(it.findings)));
}

} // namespace wk::platform
