// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_assessment.h"

#include "base/json.h"
#include "base/named_value.h"
#include "base/unknown_fields.h"
#include "io/bytes/json_fields.h"

#include <algorithm>
#include <array>

namespace wk::io {

namespace {

using assessment::HighestScore;
using assessment::Participant;
using assessment::Priority;
using assessment::Questionnaire;
using assessment::RoomCount;
using assessment::Session;
using assessment::Talk;
using assessment::TeamAction;
using assessment::TeamResult;

constexpr std::int64_t MostInTeam = 1'000'000;
constexpr std::array<std::string_view, 21> SessionFields = {
    "id",      "team",          "date",         "facilitator", "timekeeper",    "writer",
    "starts",  "questionnaire", "ownCopy",      "anonymous",   "smallestGroup", "stage",
    "minutes", "talkMinutes",   "participants", "room",        "talks",         "priorities",
    "dots",    "actions",       "notes"};
constexpr int MostTalkMinutes = 240;
constexpr std::array<std::string_view, 4> ParticipantFields = {"source", "done", "shown", "answers"};
constexpr std::array<std::string_view, 4> TalkFields = {"item", "said", "agreed", "done"};
constexpr std::array<std::string_view, 7> ActionFields = {"what", "who", "when", "item", "from", "to", "status"};

void add_number(Json& out, const char* key, std::int64_t number)
{
    if (number != 0)
        out[key] = number;
}

int number_or_0(JsonCheck& check, const Json& source, const char* key, const std::string& path, std::int64_t high)
{
    return source.contains(key) ? int(check.integer(source, key, path, 0, high)) : 0;
}

/// Reads every object of the list `key` with `read(entry, path)`.
template <class Entry, class Read>
std::vector<Entry> read_list(JsonCheck& check, const Json& source, const char* key, const std::string& path, Read read)
{
    std::vector<Entry> out;
    check.objects(source, key, path, [&](const Json& entry, const std::string& at) { out.push_back(read(entry, at)); });
    return out;
}

// ---- writing

Json participant_json(const Participant& participant)
{
    Json out = {{"source", assessment::source_names[std::size_t(participant.source)]}, {"done", participant.done}};
    if (participant.shown)
        out["shown"] = true;
    out["answers"] = assessment::answers_json(participant.sheet);
    add_unknown(out, participant.unknown);
    return out;
}

Json room_json(const RoomCount& count)
{
    Json out = {{"item", count.item}, {"counts", count.tally.scores}};
    add_number(out, "dontKnow", count.tally.dont_know);
    add_number(out, "notApplicable", count.tally.not_applicable);
    return out;
}

Json talk_json(const Talk& talk)
{
    Json out = {{"item", talk.item}};
    add_text(out, "said", talk.said);
    add_number(out, "agreed", talk.agreed);
    if (talk.done)
        out["done"] = true;
    add_unknown(out, talk.unknown);
    return out;
}

Json priority_json(const Priority& priority)
{
    Json out = {{"item", priority.item}};
    add_number(out, "dots", priority.dots);
    add_number(out, "effort", priority.effort);
    add_number(out, "effect", priority.effect);
    return out;
}

Json action_json(const TeamAction& action)
{
    Json out = {{"what", action.what}};
    add_text(out, "who", action.who);
    add_text(out, "when", action.when);
    add_text(out, "item", action.item);
    add_number(out, "from", action.from);
    add_number(out, "to", action.to);
    out["status"] = assessment::action_status_names[std::size_t(action.status)];
    add_unknown(out, action.unknown);
    return out;
}

template <class Entry>
void add_list(Json& out, const char* key, const std::vector<Entry>& entries, Json (*json)(const Entry&))
{
    for (const auto& each : entries)
        out[key].push_back(json(each));
}

Json session_json(const Session& session)
{
    Json out = {{"id", session.id}};
    add_text(out, "team", session.team);
    add_text(out, "date", session.date);
    add_text(out, "facilitator", session.facilitator);
    add_text(out, "timekeeper", session.timekeeper);
    add_text(out, "writer", session.writer);
    add_text(out, "starts", session.starts);
    out["questionnaire"] = assessment::questionnaire_json(*session.questionnaire);
    if (session.own_copy)
        out["ownCopy"] = true;
    out["anonymous"] = session.anonymous;
    out["smallestGroup"] = session.smallest_group;
    out["stage"] = assessment::stage_names[std::size_t(session.stage)];
    out["minutes"] = session.minutes;
    out["talkMinutes"] = session.talk_minutes;
    add_list(out, "participants", session.participants, participant_json);
    add_list(out, "room", session.room, room_json);
    add_list(out, "talks", session.talks, talk_json);
    add_list(out, "priorities", session.priorities, priority_json);
    out["dots"] = session.dots;
    add_list(out, "actions", session.actions, action_json);
    add_text(out, "notes", session.notes);
    add_unknown(out, session.unknown);
    return out;
}

// ---- reading

/// Numbers from 0 to `high`, as many as there have to be.
template <class Numbers>
void read_numbers(JsonCheck& check, const Json& source, const char* key, const std::string& path, Numbers& out,
                  std::int64_t high)
{
    const Json& list = check.list(source, key, path);
    if (list.empty())
        return;
    bool fits = list.size() == out.size();
    for (std::size_t i = 0; i < out.size() && fits; ++i) {
        fits = list[i].is_number_integer() && list[i] >= 0 && list[i] <= high;
        if (fits)
            out[i] = list[i].get<typename Numbers::value_type>();
    }
    if (!fits)
        check.complain(path_at(path, key), list.dump(),
                       say(Phrase::AssessNumbers, {std::to_string(out.size()), std::to_string(high)}));
}

Participant participant_from(JsonCheck& check, const Json& source, const std::string& path)
{
    Participant out;
    out.source = value_named<assessment::Source>(check, source, "source", path, assessment::source_names);
    out.done = check.flag(source, "done", path);
    out.shown = check.flag(source, "shown", path);
    out.sheet =
        assessment::answers_from_document(check, check.object(source, "answers", path), path_at(path, "answers"));
    out.unknown = unknown_fields(source, ParticipantFields);
    return out;
}

RoomCount room_from(JsonCheck& check, const Json& source, const std::string& path)
{
    RoomCount out;
    out.item = check.text(source, "item", path);
    read_numbers(check, source, "counts", path, out.tally.scores, MostInTeam);
    out.tally.dont_know = number_or_0(check, source, "dontKnow", path, MostInTeam);
    out.tally.not_applicable = number_or_0(check, source, "notApplicable", path, MostInTeam);
    return out;
}

Talk talk_from(JsonCheck& check, const Json& source, const std::string& path)
{
    Talk out;
    out.item = check.text(source, "item", path);
    out.said = check.text_or(source, "said", path, {});
    out.agreed = number_or_0(check, source, "agreed", path, HighestScore);
    out.done = check.flag(source, "done", path);
    out.unknown = unknown_fields(source, TalkFields);
    return out;
}

Priority priority_from(JsonCheck& check, const Json& source, const std::string& path)
{
    Priority out;
    out.item = check.text(source, "item", path);
    out.dots = number_or_0(check, source, "dots", path, MostInTeam);
    out.effort = number_or_0(check, source, "effort", path, 3);
    out.effect = number_or_0(check, source, "effect", path, 3);
    return out;
}

TeamAction action_from(JsonCheck& check, const Json& source, const std::string& path)
{
    TeamAction out;
    out.what = check.text_or(source, "what", path, {});
    out.who = check.text_or(source, "who", path, {});
    out.when = check.text_or(source, "when", path, {});
    out.item = check.text_or(source, "item", path, {});
    out.from = number_or_0(check, source, "from", path, HighestScore);
    out.to = number_or_0(check, source, "to", path, HighestScore);
    if (source.contains("status"))
        out.status =
            value_named<assessment::ActionStatus>(check, source, "status", path, assessment::action_status_names);
    out.unknown = unknown_fields(source, ActionFields);
    return out;
}

Session session_from(JsonCheck& check, const Json& source, const std::string& path)
{
    Session out;
    out.id = check.text(source, "id", path);
    out.team = check.text_or(source, "team", path, {});
    out.date = check.text_or(source, "date", path, {});
    out.facilitator = check.text_or(source, "facilitator", path, {});
    out.timekeeper = check.text_or(source, "timekeeper", path, {});
    out.writer = check.text_or(source, "writer", path, {});
    out.starts = check.text_or(source, "starts", path, {});
    out.questionnaire = std::make_shared<const Questionnaire>(assessment::questionnaire_from_document(
        check, check.object(source, "questionnaire", path), path_at(path, "questionnaire")));
    out.own_copy = check.flag(source, "ownCopy", path);
    if (source.contains("anonymous"))
        out.anonymous = check.flag(source, "anonymous", path);
    if (source.contains("smallestGroup"))
        out.smallest_group = check.integer(source, "smallestGroup", path, 1, MostInTeam);
    if (source.contains("stage"))
        out.stage = value_named<assessment::Stage>(check, source, "stage", path, assessment::stage_names);
    read_numbers(check, source, "minutes", path, out.minutes, 24 * 60);
    if (source.contains("talkMinutes"))
        out.talk_minutes = int(check.integer(source, "talkMinutes", path, 1, MostTalkMinutes));
    const auto reader = [&](auto read) {
        return [&check, read](const Json& entry, const std::string& at) { return read(check, entry, at); };
    };
    out.participants = read_list<Participant>(check, source, "participants", path, reader(participant_from));
    out.room = read_list<RoomCount>(check, source, "room", path, reader(room_from));
    out.talks = read_list<Talk>(check, source, "talks", path, reader(talk_from));
    out.priorities = read_list<Priority>(check, source, "priorities", path, reader(priority_from));
    if (source.contains("dots"))
        out.dots = int(check.integer(source, "dots", path, 0, 100));
    out.actions = read_list<TeamAction>(check, source, "actions", path, reader(action_from));
    out.notes = check.text_or(source, "notes", path, {});
    out.unknown = unknown_fields(source, SessionFields);
    return out;
}

/// Reads a list of things that have an id, no two of them the same.
template <class Entry, class Read>
std::vector<std::shared_ptr<const Entry>> read_apart(JsonCheck& check, const Json& document, const char* key, Read read)
{
    return read_list<std::shared_ptr<const Entry>>(
        check, document, key, {},
        [&, seen = std::vector<std::string>()](const Json& source, const std::string& path) mutable {
            auto each = std::make_shared<const Entry>(read(check, source, path));
            if (std::find(seen.begin(), seen.end(), each->id) != seen.end())
                check.complain(path_at(path, "id"), each->id,
                               say(Phrase::InstrumentDuplicateId, {clipped(each->id, 60)}));
            seen.push_back(each->id);
            return each;
        });
}

TeamResult team_from(JsonCheck& check, const Json& source, const std::string& path)
{
    TeamResult out =
        assessment::team_result_from_document(check, check.object(source, "result", path), path_at(path, "result"));
    out.name = check.text_or(source, "name", path, {});
    return out;
}

} // namespace

void add_assessments(const project::Project& project, Json& out)
{
    for (const auto& session : project.assessments)
        out["assessments"].push_back(session_json(*session));
    for (const auto& each : project.questionnaires)
        out["questionnaires"].push_back(assessment::questionnaire_json(*each));
    for (const auto& team : project.teams)
        out["teams"].push_back({{"name", team->name}, {"result", json_from_kept(team->document)}});
}

void read_assessments(JsonCheck& check, const Json& document, project::Project& out)
{
    out.assessments = read_apart<Session>(check, document, "assessments", session_from);
    out.questionnaires =
        read_apart<Questionnaire>(check, document, "questionnaires", assessment::questionnaire_from_document);
    out.teams = read_list<std::shared_ptr<const TeamResult>>(
        check, document, "teams", {}, [&](const Json& source, const std::string& path) {
            return std::make_shared<const TeamResult>(team_from(check, source, path));
        });
}

} // namespace wk::io
