#include "assessment/session.h"

#include <algorithm>

namespace wk::assessment {

namespace {

template <class Entry>
const Entry* entry_of(const std::vector<Entry>& entries, std::string_view item)
{
    for (const auto& each : entries)
        if (each.item == item)
            return &each;
    return nullptr;
}

template <class Entry>
void set_entry(std::vector<Entry>& entries, Entry entry)
{
    for (auto& each : entries)
        if (each.item == entry.item) {
            each = std::move(entry);
            return;
        }
    entries.push_back(std::move(entry));
}

bool is_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9'))
            return false;
    return true;
}

} // namespace

Protection protection_of(const Session& session)
{
    return session.anonymous ? Protection{session.smallest_group, true} : Protection{1, false};
}

std::size_t done_count(const Session& session)
{
    const auto& all = session.participants;
    return std::size_t(std::count_if(all.begin(), all.end(), [](const Participant& each) { return each.done; }));
}

std::size_t shown_count(const Session& session)
{
    const auto& all = session.participants;
    return std::size_t(
        std::count_if(all.begin(), all.end(), [](const Participant& each) { return each.done && each.shown; }));
}

bool can_reveal(const Session& session)
{
    const auto waiting = Count(done_count(session) - shown_count(session));
    return waiting > 0 && (!session.anonymous || waiting >= session.smallest_group);
}

void reveal(Session& session)
{
    if (!can_reveal(session))
        return;
    for (auto& participant : session.participants)
        participant.shown = participant.done;
}

bool may_change(const Session& session, const Participant& participant)
{
    return !(session.anonymous && participant.done && participant.shown);
}

Summary results(const Session& session)
{
    std::vector<AnswerSheet> sheets;
    for (const auto& participant : session.participants)
        if (participant.done && participant.shown)
            sheets.push_back(participant.sheet);
    std::vector<Tally> room;
    for (const auto& statement : session.questionnaire->statements) {
        const RoomCount* count = room_count_of(session, statement.id);
        room.push_back(count ? count->tally : Tally{});
    }
    return summary(*session.questionnaire, sheets, protection_of(session), room);
}

const Talk* talk_on(const Session& session, std::string_view item)
{
    return entry_of(session.talks, item);
}

const Priority* priority_of(const Session& session, std::string_view item)
{
    return entry_of(session.priorities, item);
}

const RoomCount* room_count_of(const Session& session, std::string_view item)
{
    return entry_of(session.room, item);
}

void set_talk(Session& session, Talk talk)
{
    set_entry(session.talks, std::move(talk));
}

void set_priority(Session& session, Priority priority)
{
    set_entry(session.priorities, std::move(priority));
}

void set_room_count(Session& session, RoomCount count)
{
    const std::string item = count.item;
    const bool nobody = count.tally == Tally{};
    set_entry(session.room, std::move(count));
    if (nobody)
        std::erase_if(session.room, [&](const RoomCount& each) { return each.item == item; });
}

std::vector<std::size_t> by_priority(const Session& session)
{
    std::vector<std::size_t> out;
    const auto& statements = session.questionnaire->statements;
    const auto of = [&](std::size_t i) { return priority_of(session, statements[i].id); };
    for (std::size_t i = 0; i < statements.size(); ++i)
        if (of(i) && of(i)->dots > 0)
            out.push_back(i);
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
        const Priority& first = *of(a);
        const Priority& second = *of(b);
        if (first.dots != second.dots)
            return first.dots > second.dots;
        return first.effect - first.effort > second.effect - second.effort;
    });
    return out;
}

bool is_late(const TeamAction& action, std::string_view today)
{
    const bool over = action.status == ActionStatus::Done || action.status == ActionStatus::Dropped;
    return !over && is_day(action.when) && is_day(today) && action.when < today;
}

} // namespace wk::assessment
