// SPDX-License-Identifier: EUPL-1.2
#include "project/route_work.h"

#include <algorithm>

namespace wk::project {

namespace {

bool says_something(const PlaceNote& note)
{
    return !note.text.empty() || note.star || note.status != PlaceStatus::None || !note.unknown.empty();
}

bool says_something(const DilemmaTalk& talk)
{
    return !talk.in_favour.empty() || !talk.against.empty() || !talk.agreed.empty() || talk.drawn ||
           !talk.unknown.empty();
}

/// Puts `entry` where one with the same `key` is, or at the end; one that says nothing goes.
template <class Entry>
void set_entry(std::vector<Entry>& entries, std::string Entry::*key, Entry entry)
{
    const auto same = [&](const Entry& other) { return other.*key == entry.*key; };
    const auto at = std::find_if(entries.begin(), entries.end(), same);
    const bool there = at != entries.end();
    if (!says_something(entry)) {
        if (there)
            entries.erase(at);
    } else if (there) {
        *at = std::move(entry);
    } else {
        entries.push_back(std::move(entry));
    }
}

} // namespace

const PlaceNote* note_on(const RouteWork& work, std::string_view place)
{
    for (const auto& note : work.notes)
        if (note.place == place)
            return &note;
    return nullptr;
}

PlaceNote note_or_new(const RouteWork& work, std::string_view place)
{
    if (const auto* const note = note_on(work, place))
        return *note;
    PlaceNote out;
    out.place = place;
    return out;
}

void set_note(RouteWork& work, PlaceNote note)
{
    set_entry(work.notes, &PlaceNote::place, std::move(note));
}

const DilemmaTalk* talk_on(const RouteWork& work, std::string_view dilemma)
{
    for (const auto& talk : work.talks)
        if (talk.dilemma == dilemma)
            return &talk;
    return nullptr;
}

void set_talk(RouteWork& work, DilemmaTalk talk)
{
    set_entry(work.talks, &DilemmaTalk::dilemma, std::move(talk));
}

bool has_route_work(const RouteWork& work)
{
    return work.profile_started || work.inhabitants != 0 || work.profile != routekaart::Profile{} ||
           !work.notes.empty() || !work.talks.empty() || !work.unknown.empty() || !work.unknown_in_profile.empty();
}

} // namespace wk::project
