// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/questionnaire.h"
#include "assessment/summary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::assessment {

/// Of fewer people nobody is hidden among others.
inline constexpr Count LeastGroup = 3;

/// The stages of a workshop, in their order; one may go back and forth.
enum class Stage : std::uint8_t { Prepare, Score, Collect, Reveal, Discuss, Prioritise, Act, Close };
inline constexpr std::array<std::string_view, 8> stage_names = {
    "voorbereiden", "scoren", "verzamelen", "onthullen", "bespreken", "prioriteren", "afspreken", "afsluiten"};
inline constexpr std::size_t Stages = stage_names.size();

/// How someone's answers came in.
enum class Source : std::uint8_t { Device, File, Code, Qr, Typed };
inline constexpr std::array<std::string_view, 5> source_names = {"apparaat", "bestand", "code", "qr", "ingevoerd"};

struct Participant {
    AnswerSheet sheet;
    Source source = Source::Device;
    bool done = false;        ///< handed in; until then its answers count nowhere
    bool shown = false;       ///< its answers are in the results
    std::string unknown = {}; ///< fields of a newer version, kept as they are

    bool operator==(const Participant&) const = default;
};

/// Hands that were counted in the room for one statement. Nobody's name is with it.
struct RoomCount {
    std::string item;
    Tally tally;

    bool operator==(const RoomCount&) const = default;
};

/// What was said about a statement.
struct Talk {
    std::string item;
    std::string said;
    int agreed = 0; ///< the score they agree on; 0: none
    bool done = false;
    std::string unknown = {}; ///< as in Participant

    bool operator==(const Talk&) const = default;
};

/// How much it matters to work on a statement.
struct Priority {
    std::string item;
    int dots = 0;   ///< votes
    int effort = 0; ///< 1 little to 3 much; 0: not said
    int effect = 0; ///< as effort

    bool operator==(const Priority&) const = default;
};

enum class ActionStatus : std::uint8_t { Open, Busy, Done, Dropped };
inline constexpr std::array<std::string_view, 4> action_status_names = {"open", "bezig", "klaar", "vervallen"};

/// What they agreed to do.
struct TeamAction {
    std::string what;
    std::string who;
    std::string when; ///< a date as YYYY-MM-DD, or other words
    std::string item; ///< the statement that has to move; may be empty
    int from = 0;     ///< score now and to be reached; 0: not said
    int to = 0;
    ActionStatus status = ActionStatus::Open;
    std::string unknown = {}; ///< as in Participant

    bool operator==(const TeamAction&) const = default;
};

/// A workshop in which a team scores itself, from its preparation to what came of it.
struct Session {
    std::string id; ///< four signs, as session_mark() has them
    std::string team;
    std::string date; ///< YYYY-MM-DD, or other words
    std::string facilitator;
    std::string timekeeper;
    std::string writer;                                 ///< who takes notes
    std::string starts;                                 ///< time of day, see minutes_of_day()
    std::shared_ptr<const Questionnaire> questionnaire; ///< as it was then; never null
    bool own_copy = false;    ///< someone answers on an own device for a session that is kept elsewhere
    bool anonymous = true;    ///< nobody's answers may be read off a screen or export
    Count smallest_group = 3; ///< while anonymous
    Stage stage = Stage::Prepare;
    std::array<int, Stages> minutes{10, 25, 10, 10, 45, 15, 20, 5}; ///< the agenda
    int talk_minutes = 5;                                           ///< for one statement
    std::vector<Participant> participants;
    std::vector<RoomCount> room;
    std::vector<Talk> talks;
    std::vector<Priority> priorities;
    int dots = 3; ///< that each has to give
    std::vector<TeamAction> actions;
    std::string notes;
    std::string unknown = {}; ///< as in Participant
};

/// What its results are protected by.
Protection protection_of(const Session& session);

/// What others may see of it: nobody can be read off, whether the session itself is anonymous or not.
Summary shared_results(const Session& session);
Protection shared_protection(const Session& session);

/// Whether `next` still holds to what people were told when they handed in: an anonymous session stays so, with no
/// smaller groups.
bool keeps_promise(const Session& now, const Session& next);

/// How many are done, and how many of those the results show.
std::size_t done_count(const Session& session);
std::size_t shown_count(const Session& session);

/// Whether there is something to show that no one can be read off: as many who are done and not shown as the smallest
/// group. Fewer would follow from the results before and after.
bool can_reveal(const Session& session);

/// Shows everyone who is done, if that can be.
void reveal(Session& session);

/// Whether the answers of a participant may still change, or go: not when they are shown and nobody may be read off.
bool may_change(const Session& session, const Participant& participant);

/// `earlier`, to go back to from `now`, with everyone whose answers were shown since: what was seen is not undone, else
/// someone's answers follow from the results before and after.
Session with_shown(const Session& earlier, const Session& now);

/// The results of those who were shown, with the hands counted in the room.
Summary results(const Session& session);

/// What people wrote with their answers to a statement, by alphabet, so that nobody's place shows; nothing of it when
/// too few are shown to hide among.
struct WrittenWords {
    std::vector<std::string> notes;
    std::vector<std::string> evidence;
    bool hidden = false; ///< there is something, for too few people
};
WrittenWords written_on(const Session& session, std::string_view item);

/// What was said about a statement, and its priority; null when nothing was.
const Talk* talk_on(const Session& session, std::string_view item);
const Priority* priority_of(const Session& session, std::string_view item);
const RoomCount* room_count_of(const Session& session, std::string_view item);

/// Puts it in the place of what was there for its statement.
void set_talk(Session& session, Talk talk);
void set_priority(Session& session, Priority priority);
/// A count of nobody takes it away.
void set_room_count(Session& session, RoomCount count);

/// Statements by their dots, most first, then those with most effect for least effort, then as they are; without a dot
/// they are left out.
std::vector<std::size_t> by_priority(const Session& session);

/// Minutes since midnight of a time like 13:30 or 9.05; nothing for other words.
std::optional<int> minutes_of_day(std::string_view time);
/// The same as HH:MM; after midnight it begins again.
std::string time_of_day(int minutes);

/// Whether an action is late on a day.
/// today   YYYY-MM-DD; without it, or with an action that names no such date, nothing is late
bool is_late(const TeamAction& action, std::string_view today);

/// The latest session with results to show; nothing when there is none.
std::optional<std::size_t> latest_with_results(std::span<const std::shared_ptr<const Session>> all);

/// The sessions before one (an index) to set beside it, in their order: with results, of the same kind of questionnaire
/// and team, whatever the case of its name; when none is of that team, the latest: a team may have got another name.
std::vector<std::size_t> earlier_sessions(std::span<const std::shared_ptr<const Session>> all, std::size_t session);

} // namespace wk::assessment
