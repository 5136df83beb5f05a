// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_follow_up.h"

#include "base/dates.h"
#include "base/json.h"
#include "base/named_value.h"
#include "base/text.h"
#include "base/unknown_fields.h"
#include "io/bytes/json_fields.h"
#include "io/project/project_verdicts.h"

#include <algorithm>
#include <array>

namespace wk::io {

using project::Conclusion;
using project::FollowUp;
using project::FollowUpEvent;
using project::Recommendation;

namespace {

constexpr std::array<std::string_view, 6> ConclusionFields = {"id", "title", "text", "theme", "evidence", "against"};
constexpr std::array<std::string_view, 15> RecommendationFields = {
    "id",        "title",    "text",  "conclusions", "seriousness", "options",  "consequences", "stance",
    "contested", "reaction", "owner", "decision",    "due",         "progress", "events"};

/// A field that is text, and absent when it is empty.
template <class It>
struct TextField {
    const char* key;
    std::string It::*text;
};

constexpr std::array<TextField<Conclusion>, 4> ConclusionTexts = {{{"title", &Conclusion::title},
                                                                   {"text", &Conclusion::text},
                                                                   {"theme", &Conclusion::theme},
                                                                   {"against", &Conclusion::against}}};
constexpr std::array<TextField<Recommendation>, 6> RecommendationTexts = {{{"title", &Recommendation::title},
                                                                           {"text", &Recommendation::text},
                                                                           {"reaction", &Recommendation::reaction},
                                                                           {"decision", &Recommendation::decision},
                                                                           {"owner", &Recommendation::owner},
                                                                           {"due", &Recommendation::due}}};
/// The answers to the three questions.
constexpr std::array<const char*, Recommendation::Questions> AnswerFields = {"seriousness", "options", "consequences"};
constexpr std::array<TextField<FollowUpEvent>, 2> EventTexts = {
    {{"date", &FollowUpEvent::date}, {"text", &FollowUpEvent::text}}};

template <class It, class Fields>
void put_texts(Json& out, const It& it, const Fields& fields)
{
    for (const auto& field : fields)
        add_text(out, field.key, it.*field.text);
}

template <class It, class Fields>
void read_texts(JsonCheck& check, const Json& source, const std::string& path, const Fields& fields, It& it)
{
    for (const auto& field : fields)
        it.*field.text = check.text_or(source, field.key, path, {});
}

Json conclusion_json(const Conclusion& conclusion)
{
    Json out = {{"id", conclusion.id}};
    put_texts(out, conclusion, ConclusionTexts);
    if (!conclusion.evidence.empty())
        out["evidence"] = evidence_json(conclusion.evidence);
    add_unknown(out, conclusion.unknown);
    return out;
}

Json recommendation_json(const Recommendation& recommendation)
{
    Json out = {{"id", recommendation.id}};
    put_texts(out, recommendation, RecommendationTexts);
    if (!recommendation.conclusions.empty())
        out["conclusions"] = recommendation.conclusions;
    for (std::size_t i = 0; i < AnswerFields.size(); ++i)
        add_text(out, AnswerFields[i], recommendation.answers[i]);
    add_text(out, "stance", std::string(project::stance_names[std::size_t(recommendation.stance)]));
    if (recommendation.contested)
        out["contested"] = true;
    out["progress"] = project::progress_names[std::size_t(recommendation.progress)];
    for (const auto& event : recommendation.events) {
        Json each = Json::object();
        put_texts(each, event, EventTexts);
        out["events"].push_back(std::move(each));
    }
    add_unknown(out, recommendation.unknown);
    return out;
}

void check_date(JsonCheck& check, const std::string& date, const std::string& path)
{
    if (!date.empty() && !is_day(date))
        check.complain(path, date, say(Phrase::FollowUpDateWrong, {clipped(date, 60)}));
}

/// Text that has to be there.
void check_filled(JsonCheck& check, const std::string& text, const std::string& path)
{
    if (trim(text).empty())
        check.complain(path, text, say(Phrase::FollowUpProblem));
}

void complain_twice(JsonCheck& check, const std::string& what, const std::string& path)
{
    check.complain(path, what, say(Phrase::InstrumentDuplicateId, {clipped(what, 60)}));
}

/// The id at `path`, which none of those before it may have.
template <class List>
std::string read_id(JsonCheck& check, const Json& source, const std::string& path, const List& before)
{
    std::string id = check.text_or(source, "id", path, {});
    check_filled(check, id, path_at(path, "id"));
    if (std::any_of(before.begin(), before.end(), [&](const auto& each) { return each.id == id; }))
        complain_twice(check, id, path_at(path, "id"));
    return id;
}

void check_evidence(JsonCheck& check, const std::vector<project::Evidence>& evidence, const std::string& path)
{
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const std::string at = path_at(path_at(path_at(path, "evidence"), i), "reference");
        check_filled(check, evidence[i].reference, at);
        const auto same = [&](const auto& each) {
            return each.kind == evidence[i].kind && each.reference == evidence[i].reference;
        };
        if (std::any_of(evidence.begin(), evidence.begin() + std::ptrdiff_t(i), same))
            complain_twice(check, evidence[i].reference, at);
    }
}

void read_conclusion(JsonCheck& check, const Json& source, const std::string& path, std::vector<Conclusion>& all)
{
    Conclusion out;
    out.id = read_id(check, source, path, all);
    read_texts(check, source, path, ConclusionTexts, out);
    out.evidence = read_evidence(check, source, path);
    check_evidence(check, out.evidence, path);
    out.unknown = unknown_fields(source, ConclusionFields);
    all.push_back(std::move(out));
}

void kept_sources(JsonCheck& check, const Json& source, const std::string& path, const FollowUp& known,
                  Recommendation& out)
{
    const Json& from = check.list(source, "conclusions", path);
    for (std::size_t i = 0; i < from.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "conclusions"), i);
        std::string id = check.text_value(from[i], at);
        const auto same = [&](const Conclusion& each) { return each.id == id; };
        if (std::none_of(known.conclusions.begin(), known.conclusions.end(), same))
            check.complain(at, id, say(Phrase::FollowUpUnknownConclusion, {clipped(id, 60)}));
        if (std::find(out.conclusions.begin(), out.conclusions.end(), id) != out.conclusions.end())
            complain_twice(check, id, at);
        out.conclusions.push_back(std::move(id));
    }
}

void read_events(JsonCheck& check, const Json& source, const std::string& path, Recommendation& out)
{
    const Json& events = check.list(source, "events", path);
    for (std::size_t i = 0; i < events.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "events"), i);
        if (!check.is_object(events[i], at))
            return;
        FollowUpEvent event;
        read_texts(check, events[i], at, EventTexts, event);
        check_date(check, event.date, path_at(at, "date"));
        out.events.push_back(std::move(event));
    }
}

void read_recommendation(JsonCheck& check, const Json& source, const std::string& path, FollowUp& all)
{
    Recommendation out;
    out.id = read_id(check, source, path, all.recommendations);
    read_texts(check, source, path, RecommendationTexts, out);
    check_date(check, out.due, path_at(path, "due"));
    for (std::size_t i = 0; i < AnswerFields.size(); ++i)
        out.answers[i] = check.text_or(source, AnswerFields[i], path, {});
    kept_sources(check, source, path, all, out);
    if (source.contains("stance"))
        out.stance = value_named<project::Stance>(check, source, "stance", path, project::stance_names);
    if (source.contains("progress"))
        out.progress = value_named<project::Progress>(check, source, "progress", path, project::progress_names);
    out.contested = check.flag(source, "contested", path);
    read_events(check, source, path, out);
    out.unknown = unknown_fields(source, RecommendationFields);
    all.recommendations.push_back(std::move(out));
}

} // namespace

void add_follow_up(const FollowUp& follow_up, Json& out)
{
    for (const auto& conclusion : follow_up.conclusions)
        out["conclusions"].push_back(conclusion_json(conclusion));
    for (const auto& recommendation : follow_up.recommendations)
        out["recommendations"].push_back(recommendation_json(recommendation));
}

FollowUp read_follow_up(JsonCheck& check, const Json& survey, const std::string& path)
{
    FollowUp out;
    for (const char* key : {"conclusions", "recommendations"}) {
        const bool conclusions = *key == 'c';
        const Json& list = check.list(survey, key, path);
        for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
            const std::string at = path_at(path_at(path, key), i);
            if (!check.is_object(list[i], at))
                return out;
            if (conclusions)
                read_conclusion(check, list[i], at, out.conclusions);
            else
                read_recommendation(check, list[i], at, out);
        }
    }
    return out;
}

} // namespace wk::io
