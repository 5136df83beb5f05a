// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_report.h"

#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/unknown_fields.h"
#include "io/bytes/json_fields.h"

#include <array>

namespace wk::io {

using project::ReportChoices;

namespace {

constexpr std::array<std::string_view, 8> Fields = {"date",  "subtitle", "leftOut",   "own",
                                                    "order", "titles",   "sentences", "chapters"};

void add_texts(const std::vector<project::OwnText>& texts, const char* key, Json& out)
{
    for (const auto& own : texts)
        out[key].push_back({{"section", own.section}, {"text", own.text}});
}

/// Calls `take` with every text of the list under `key`.
template <class Take>
void each_text(JsonCheck& check, const Json& source, const char* key, const std::string& path, Take take)
{
    const Json& list = check.list(source, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i)
        take(check.text_value(list[i], path_at(path_at(path, key), i)));
}

/// Calls `take` with every object of the list under `key` and its path.
template <class Take>
void each_object(JsonCheck& check, const Json& source, const char* key, const std::string& path, Take take)
{
    const Json& list = check.list(source, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string place = path_at(path_at(path, key), i);
        if (check.is_object(list[i], place))
            take(list[i], place);
    }
}

/// A chapter that the user wrote. Its id is part of that of a section.
project::OwnChapter read_chapter(JsonCheck& check, const Json& source, const std::string& path,
                                 const ReportChoices& before)
{
    project::OwnChapter out{check.text(source, "id", path), check.text_or(source, "title", path, {}),
                            check.text_or(source, "text", path, {})};
    if (before.own_chapter(out.section()))
        check.complain(path_at(path, "id"), out.id, say(Phrase::InstrumentDuplicateId, {clipped(out.id, 60)}));
    return out;
}

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
    add_texts(choices.own, "own", report);
    if (!choices.order.empty())
        report["order"] = choices.order;
    add_texts(choices.titles, "titles", report);
    for (const auto& own : choices.sentences)
        report["sentences"].push_back({{"key", own.key}, {"text", own.text}, {"made", own.made}});
    for (const auto& chapter : choices.chapters) {
        Json each = {{"id", chapter.id}};
        add_text(each, "title", chapter.title);
        add_text(each, "text", chapter.text);
        report["chapters"].push_back(std::move(each));
    }
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
    each_text(check, report, "leftOut", at, [&](std::string id) { out.leave_out(id, true); });
    each_object(check, report, "own", at, [&](const Json& own, const std::string& place) {
        out.set_own_text(check.text(own, "section", place), check.text(own, "text", place));
    });
    each_text(check, report, "order", at, [&](std::string id) { out.order.push_back(std::move(id)); });
    each_object(check, report, "titles", at, [&](const Json& own, const std::string& place) {
        out.set_own_title(check.text(own, "section", place), check.text(own, "text", place));
    });
    each_object(check, report, "sentences", at, [&](const Json& own, const std::string& place) {
        out.set_own_sentence(
            {check.text(own, "key", place), check.text(own, "text", place), check.text(own, "made", place)});
    });
    each_object(check, report, "chapters", at, [&](const Json& chapter, const std::string& place) {
        out.chapters.push_back(read_chapter(check, chapter, place, out));
    });
    out.unknown = unknown_fields(report, Fields);
    return out;
}

} // namespace wk::io
