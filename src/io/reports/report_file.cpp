// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/report_file.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/reports/docx_report.h"
#include "io/reports/html_report.h"
#include "io/reports/odt_report.h"
#include "io/reports/pptx_report.h"

namespace wk::io {

namespace {

/// Whether text begins as a web page does, blanks, comments and declarations aside.
bool begins_page(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE<") || bytes.starts_with(std::string_view("\xFE\xFF\0<", 4)))
        return true;
    const std::string start = fold(bytes.substr(0, 4096));
    const std::size_t at = start.find('<');
    if (at == std::string::npos || start.substr(0, at).find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string::npos)
        return false;
    for (const char* sign : {"<html", "<!doctype html", "<head", "<body", "<table", "<div", "<p>", "<h1", "<meta"})
        if (start.find(sign) != std::string::npos)
            return true;
    return false;
}

} // namespace

std::optional<ReportKind> report_kind(std::string_view bytes)
{
    if (!bytes.starts_with("PK"))
        return begins_page(bytes) ? std::optional(ReportKind::Html) : std::nullopt;
    constexpr std::size_t enough = 65536;
    const auto start = bytes.substr(0, enough);
    const auto end = bytes.substr(bytes.size() - std::min(bytes.size(), enough));
    if (start.find("opendocument.text") != std::string_view::npos)
        return ReportKind::Odt;
    const auto has = [&](std::string_view part) {
        return start.find(part) != std::string_view::npos || end.find(part) != std::string_view::npos;
    };
    if (has("word/document"))
        return ReportKind::Docx;
    return has("ppt/presentation") ? std::optional(ReportKind::Pptx) : std::nullopt;
}

Result<ReportFile> read_report(std::string_view bytes, std::string_view name)
{
    const auto kind = report_kind(bytes);
    if (kind == ReportKind::Html)
        return html_report(bytes, name);
    if (kind == ReportKind::Docx)
        return docx_report(bytes, name);
    if (kind == ReportKind::Odt)
        return odt_report(bytes, name);
    if (kind == ReportKind::Pptx)
        return pptx_report(bytes, name);
    return problem_at("no-report", {name}, {}, say(Phrase::ReportFileNone));
}

} // namespace wk::io
