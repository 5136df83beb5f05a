#include "io/project_report.h"

#include "base/unknown_fields.h"

#include <array>

namespace wk::io {

using project::ReportChoices;

namespace {

constexpr std::array<std::string_view, 4> Fields = {"date", "subtitle", "leftOut", "own"};

} // namespace

void add_report(const ReportChoices& choices, Json& out)
{
    if (choices == ReportChoices{})
        return;
    Json report = Json::object();
    if (!choices.date.empty())
        report["date"] = choices.date;
    if (!choices.subtitle.empty())
        report["subtitle"] = choices.subtitle;
    if (!choices.left_out.empty())
        report["leftOut"] = choices.left_out;
    for (const auto& own : choices.own)
        report["own"].push_back({{"section", own.section}, {"text", own.text}});
    add_unknown(report, choices.unknown);
    out["report"] = std::move(report);
}

ReportChoices read_report(JsonCheck& check, const Json& survey, const std::string& path)
{
    ReportChoices out;
    const std::string at = path_at(path, "report");
    const Json& report = check.object(survey, "report", path);
    out.date = check.text_or(report, "date", at, {});
    out.subtitle = check.text_or(report, "subtitle", at, {});
    const Json& left_out = check.list(report, "leftOut", at);
    for (std::size_t i = 0; i < left_out.size() && check.ok(); ++i)
        out.leave_out(check.text_value(left_out[i], path_at(path_at(at, "leftOut"), i)), true);
    const Json& own = check.list(report, "own", at);
    for (std::size_t i = 0; i < own.size() && check.ok(); ++i) {
        const std::string place = path_at(path_at(at, "own"), i);
        if (check.is_object(own[i], place))
            out.set_own_text(check.text(own[i], "section", place), check.text(own[i], "text", place));
    }
    out.unknown = unknown_fields(report, Fields);
    return out;
}

} // namespace wk::io
