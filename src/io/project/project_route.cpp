// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_route.h"

#include "base/json.h"
#include "base/named_value.h"
#include "base/unknown_fields.h"
#include "io/bytes/json_fields.h"

#include <algorithm>
#include <array>

namespace wk::io {

namespace {

using project::DilemmaTalk;
using project::PlaceNote;
using project::PlaceStatus;
using project::RouteWork;

constexpr const char* RouteField = "routekaart";
constexpr std::int64_t MostInhabitants = 20'000'000;
constexpr std::array<std::string_view, 4> WorkFields = {"inhabitants", "profile", "notes", "talks"};
constexpr std::array<std::string_view, 5> ProfileFields = {"schema", "axes", "form", "positioning", "facts"};
constexpr std::array<std::string_view, 4> NoteFields = {"place", "text", "star", "status"};
constexpr std::array<std::string_view, 5> DilemmaTalkFields = {"dilemma", "inFavour", "against", "agreed", "drawn"};

Json note_json(const PlaceNote& note)
{
    Json out = Json::object();
    out["place"] = note.place;
    add_text(out, "text", note.text);
    if (note.star)
        out["star"] = true;
    if (note.status != PlaceStatus::None)
        out["status"] = project::place_status_names[std::size_t(note.status)];
    add_unknown(out, note.unknown);
    return out;
}

Json dilemma_talk_json(const DilemmaTalk& talk)
{
    Json out = Json::object();
    out["dilemma"] = talk.dilemma;
    add_text(out, "inFavour", talk.in_favour);
    add_text(out, "against", talk.against);
    add_text(out, "agreed", talk.agreed);
    if (talk.drawn)
        out["drawn"] = true;
    add_unknown(out, talk.unknown);
    return out;
}

PlaceNote note_from(JsonCheck& check, const Json& source, const std::string& path)
{
    PlaceNote out;
    if (!check.is_object(source, path))
        return out;
    out.place = check.text(source, "place", path);
    out.text = check.text_or(source, "text", path, {});
    out.star = check.flag(source, "star", path);
    if (source.contains("status"))
        out.status = value_named<PlaceStatus>(check, source, "status", path, project::place_status_names);
    out.unknown = unknown_fields(source, NoteFields);
    return out;
}

DilemmaTalk dilemma_talk_from(JsonCheck& check, const Json& source, const std::string& path)
{
    DilemmaTalk out;
    if (!check.is_object(source, path))
        return out;
    out.dilemma = check.text(source, "dilemma", path);
    out.in_favour = check.text_or(source, "inFavour", path, {});
    out.against = check.text_or(source, "against", path, {});
    out.agreed = check.text_or(source, "agreed", path, {});
    out.drawn = check.flag(source, "drawn", path);
    out.unknown = unknown_fields(source, DilemmaTalkFields);
    return out;
}

/// Reads the list `key`; complains when two entries have the same id, their field `id_key`.
template <class Entry, class Read>
std::vector<Entry> read_by_id(JsonCheck& check, const Json& source, const char* key, const char* id_key,
                              std::string Entry::*id, Read read)
{
    std::vector<Entry> out;
    const Json& list = check.list(source, key, RouteField);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string path = path_at(path_at(RouteField, key), i);
        Entry entry = read(check, list[i], path);
        const auto same = [&](const Entry& other) { return other.*id == entry.*id; };
        if (std::any_of(out.begin(), out.end(), same))
            check.complain(path_at(path, id_key), entry.*id,
                           say(Phrase::InstrumentDuplicateId, {clipped(entry.*id, 60)}));
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace

void add_route(const RouteWork& work, Json& out)
{
    if (!project::has_route_work(work))
        return;
    Json route = Json::object();
    if (work.inhabitants > 0)
        route["inhabitants"] = work.inhabitants;
    if (work.profile_started || work.profile != routekaart::Profile{})
        add_unknown(route["profile"] = routekaart::profile_json(work.profile), work.unknown_in_profile);
    for (const auto& note : work.notes)
        route["notes"].push_back(note_json(note));
    for (const auto& talk : work.talks)
        route["talks"].push_back(dilemma_talk_json(talk));
    add_unknown(route, work.unknown);
    out[RouteField] = std::move(route);
}

RouteWork read_route(JsonCheck& check, const Json& document)
{
    RouteWork out;
    const auto found = document.find(RouteField);
    if (found == document.end() || !check.is_object(*found, RouteField))
        return out;
    if (found->contains("inhabitants"))
        out.inhabitants = int(check.integer(*found, "inhabitants", RouteField, 0, MostInhabitants));
    out.unknown = unknown_fields(*found, WorkFields);
    const std::string profile_path = path_at(RouteField, "profile");
    if (const auto profile = found->find("profile");
        profile != found->end() && check.is_object(*profile, profile_path)) {
        out.profile = routekaart::profile_from_json(check, *profile, profile_path);
        out.profile_started = true;
        out.unknown_in_profile = unknown_fields(*profile, ProfileFields);
    }
    out.notes = read_by_id(check, *found, "notes", "place", &PlaceNote::place, note_from);
    out.talks = read_by_id(check, *found, "talks", "dilemma", &DilemmaTalk::dilemma, dilemma_talk_from);
    return out;
}

} // namespace wk::io
