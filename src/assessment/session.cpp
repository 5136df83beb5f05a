// SPDX-License-Identifier: EUPL-1.2
#include "assessment/session.h"

#include "base/dates.h"
#include "base/sorted.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

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

/// Whether there is something to show of it on this device.
bool has_results(const Session& session)
{
    return !session.own_copy && (shown_count(session) > 0 || !session.room.empty());
}

} // namespace

Protection protection_of(const Session& session)
{
    return session.anonymous ? shared_protection(session) : Protection{1};
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

Session with_shown(const Session& earlier, const Session& now)
{
    Session out = earlier;
    if (!now.anonymous)
        return out;
    for (const auto& participant : now.participants) {
        if (!participant.done || !participant.shown)
            continue;
        const auto same = [&](const Participant& it) { return it.sheet.code == participant.sheet.code; };
        const auto at = std::find_if(out.participants.begin(), out.participants.end(), same);
        if (at != out.participants.end())
            *at = participant;
        else
            out.participants.push_back(participant);
        out.anonymous = true;
        out.smallest_group = std::max(out.smallest_group, now.smallest_group);
    }
    return out;
}

namespace {

Summary results_under(const Session& session, const Protection& protection)
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
    return summary(*session.questionnaire, sheets, protection, room);
}

void add_words(std::vector<std::string>& list, const std::string& words)
{
    if (!words.empty())
        list.insert(std::upper_bound(list.begin(), list.end(), words), words);
}

/// A whole number from 0 to `high` in one or two signs.
std::optional<int> small_number(std::string_view text, int high)
{
    int out = -1;
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, out);
    return error == std::errc() && at == end && text.size() <= 2 && out >= 0 && out <= high ? std::optional(out)
                                                                                            : std::nullopt;
}

} // namespace

Summary results(const Session& session)
{
    return results_under(session, protection_of(session));
}

Protection shared_protection(const Session& session)
{
    return {std::max(session.smallest_group, LeastGroup)};
}

Summary shared_results(const Session& session)
{
    return results_under(session, shared_protection(session));
}

bool keeps_promise(const Session& now, const Session& next)
{
    if (!now.anonymous || done_count(now) == 0)
        return true;
    return next.anonymous && next.smallest_group >= now.smallest_group;
}

WrittenWords written_on(const Session& session, std::string_view item)
{
    WrittenWords out;
    for (const auto& participant : session.participants) {
        const Answer* answer = participant.done && participant.shown ? participant.sheet.find(item) : nullptr;
        if (answer) {
            add_words(out.notes, answer->note);
            add_words(out.evidence, answer->evidence);
        }
    }
    const bool any = !out.notes.empty() || !out.evidence.empty();
    if (any && session.anonymous && Count(shown_count(session)) < session.smallest_group)
        return {{}, {}, true};
    return out;
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
    sort_stably(out, [&](std::size_t a, std::size_t b) {
        const Priority& first = *of(a);
        const Priority& second = *of(b);
        if (first.dots != second.dots)
            return first.dots > second.dots;
        return first.effect - first.effort > second.effect - second.effort;
    });
    return out;
}

std::optional<int> minutes_of_day(std::string_view time)
{
    const std::size_t mark = time.find_first_of(":.");
    if (mark == std::string_view::npos)
        return std::nullopt;
    const auto hours = small_number(time.substr(0, mark), 23);
    const auto minutes = small_number(time.substr(mark + 1), 59);
    if (!hours || !minutes || time.size() - mark != 3)
        return std::nullopt;
    return *hours * 60 + *minutes;
}

std::string time_of_day(int minutes)
{
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minutes / 60 % 24) + ":" + two(minutes % 60);
}

bool is_late(const TeamAction& action, std::string_view today)
{
    const bool over = action.status == ActionStatus::Done || action.status == ActionStatus::Dropped;
    return !over && is_day(action.when) && is_day(today) && action.when < today;
}

std::optional<std::size_t> latest_with_results(std::span<const std::shared_ptr<const Session>> all)
{
    for (std::size_t i = all.size(); i > 0; --i)
        if (has_results(*all[i - 1]))
            return i - 1;
    return std::nullopt;
}

std::vector<std::size_t> earlier_sessions(std::span<const std::shared_ptr<const Session>> all, std::size_t session)
{
    const Session& now = *all[session];
    const std::string team = fold(trim(now.team));
    std::vector<std::size_t> same, latest;
    for (std::size_t i = 0; i < session; ++i)
        if (has_results(*all[i]) && all[i]->questionnaire->id == now.questionnaire->id) {
            latest = {i};
            if (fold(trim(all[i]->team)) == team)
                same.push_back(i);
        }
    return same.empty() ? latest : same;
}

} // namespace wk::assessment
