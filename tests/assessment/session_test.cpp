// SPDX-License-Identifier: EUPL-1.2
#include "assessment/session.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

Session empty_session(std::size_t statements)
{
    Session out;
    out.id = "7K3M";
    out.questionnaire = std::make_shared<const Questionnaire>(tests::plain_questionnaire(statements));
    return out;
}

void add_participant(Session& session, const std::vector<int>& scores, bool done = true)
{
    Participant participant;
    participant.sheet =
        tests::sheet_of(*session.questionnaire, "A" + std::to_string(session.participants.size() + 1), scores);
    participant.done = done;
    session.participants.push_back(participant);
}

} // namespace

TEST_CASE("results show who was revealed, and only then")
{
    Session session = empty_session(1);
    for (const int score : {1, 3, 5})
        add_participant(session, {score});
    add_participant(session, {5}, false);
    CHECK(done_count(session) == 3);
    CHECK(results(session).participants == 0);
    CHECK(!results(session).items[0].mean);
    REQUIRE(can_reveal(session));
    reveal(session);
    CHECK(shown_count(session) == 3);
    CHECK(results(session).participants == 3);
    CHECK(*results(session).items[0].mean == 3);
}

TEST_CASE("nobody follows from the results before and after: late answers wait until there are enough")
{
    Session session = empty_session(1);
    for (const int score : {1, 3, 5})
        add_participant(session, {score});
    reveal(session);
    const auto before = results(session).items[0].tally;
    // One who was not done becomes done, and two more come: not before they are three.
    add_participant(session, {4});
    CHECK(!can_reveal(session));
    reveal(session);
    CHECK(results(session).items[0].tally == before);
    add_participant(session, {4});
    CHECK(!can_reveal(session));
    add_participant(session, {2});
    CHECK(can_reveal(session));
    reveal(session);
    CHECK(results(session).participants == 6);
    session.anonymous = false;
    add_participant(session, {2});
    CHECK(can_reveal(session));
}

TEST_CASE("one, two, or all equal: a session that promises anonymity shows no score")
{
    for (const auto& scores : {std::vector{4}, std::vector{4, 1}, std::vector{4, 4, 4}}) {
        Session session = empty_session(1);
        for (const int score : scores)
            add_participant(session, {score});
        reveal(session);
        const auto anonymous = results(session).items[0];
        CHECK(anonymous.tally.n() == 0);
        CHECK(!anonymous.mean);
        session.anonymous = false;
        reveal(session);
        CHECK(results(session).items[0].n == Count(scores.size()));
        CHECK(results(session).items[0].mean);
    }
}

TEST_CASE("what is shown stays as it is while nobody may be read off")
{
    Session session = empty_session(1);
    for (const int score : {1, 3, 5})
        add_participant(session, {score});
    CHECK(may_change(session, session.participants[0]));
    reveal(session);
    CHECK(!may_change(session, session.participants[0]));
    add_participant(session, {2});
    CHECK(may_change(session, session.participants[3]));
    session.anonymous = false;
    CHECK(may_change(session, session.participants[0]));
}

TEST_CASE("hands counted in the room stand in the results; a count of nobody goes")
{
    Session session = empty_session(2);
    RoomCount count{"s2", {}};
    count.tally.scores = {0, 1, 3, 0, 0};
    set_room_count(session, count);
    CHECK(results(session).items[1].n == 4);
    count.tally.scores = {0, 0, 3, 1, 0};
    set_room_count(session, count);
    REQUIRE(room_count_of(session, "s2"));
    CHECK(session.room.size() == 1);
    CHECK(results(session).items[1].tally.scores[3] == 1);
    set_room_count(session, {"s2", {}});
    CHECK(!room_count_of(session, "s2"));
}

TEST_CASE("talks and priorities are one per statement; the list of priorities is in their order")
{
    Session session = empty_session(4);
    set_talk(session, {"s1", "eerst", 3, false, {}});
    set_talk(session, {"s1", "later", 4, true, {}});
    REQUIRE(session.talks.size() == 1);
    CHECK(talk_on(session, "s1")->said == "later");
    CHECK(!talk_on(session, "s2"));
    set_priority(session, {"s1", 2, 3, 1});
    set_priority(session, {"s3", 5, 0, 0});
    set_priority(session, {"s4", 2, 1, 3});
    set_priority(session, {"s2", 0, 1, 3});
    CHECK(by_priority(session) == std::vector<std::size_t>{2, 3, 0});
    CHECK(priority_of(session, "s4")->effect == 3);
}

TEST_CASE("an action is late after its day, unless it is done or dropped")
{
    TeamAction action;
    action.when = "2026-11-25";
    CHECK(is_late(action, "2026-11-26"));
    CHECK(!is_late(action, "2026-11-25"));
    CHECK(!is_late(action, ""));
    action.status = ActionStatus::Done;
    CHECK(!is_late(action, "2026-11-26"));
    action.status = ActionStatus::Busy;
    action.when = "na de zomer";
    CHECK(!is_late(action, "2026-11-26"));
}

TEST_CASE("what people were told when they handed in stays so")
{
    Session now = empty_session(1);
    Session next = now;
    next.anonymous = false;
    CHECK(keeps_promise(now, next)); // nobody handed in yet
    add_participant(now, {3}, false);
    CHECK(keeps_promise(now, next));
    add_participant(now, {3});
    CHECK(!keeps_promise(now, next));
    next = now;
    next.smallest_group = 2;
    CHECK(!keeps_promise(now, next));
    next.smallest_group = 5;
    CHECK(keeps_promise(now, next));
    now.anonymous = false;
    next.anonymous = true;
    CHECK(keeps_promise(now, next));
}

TEST_CASE("going back does not hide who was shown, so that one more person does not follow from it")
{
    Session before = empty_session(1);
    for (const int score : {1, 2, 4})
        add_participant(before, {score});
    Session shown = before;
    reveal(shown);
    Session back = with_shown(before, shown);
    CHECK(shown_count(back) == 3);
    add_participant(back, {5});
    CHECK(!can_reveal(back));
    Session earlier = empty_session(1); // from before anybody handed in
    earlier.smallest_group = 1;
    back = with_shown(earlier, shown);
    CHECK(back.participants == shown.participants);
    CHECK(back.smallest_group == 3);
    shown.anonymous = false;
    CHECK(with_shown(before, shown).participants == before.participants);
}

TEST_CASE("what was written stands by alphabet without a code, and not while there are few")
{
    Session session = empty_session(2);
    for (const int score : {1, 2, 4, 5})
        add_participant(session, {score, score});
    session.participants[0].sheet.at("s1").note = "zus";
    session.participants[1].sheet.at("s1").note = "aap";
    session.participants[2].sheet.at("s1").evidence = "het rooster";
    session.participants[3].sheet.at("s2").note = "noot";
    CHECK(written_on(session, "s1").notes.empty()); // nobody is shown
    CHECK(!written_on(session, "s1").hidden);
    reveal(session);
    CHECK(written_on(session, "s1").notes == std::vector<std::string>{"aap", "zus"});
    CHECK(written_on(session, "s1").evidence == std::vector<std::string>{"het rooster"});
    CHECK(written_on(session, "s2").notes.size() == 1);
    session.smallest_group = 5;
    CHECK(written_on(session, "s1").notes.empty());
    CHECK(written_on(session, "s1").evidence.empty());
    CHECK(written_on(session, "s1").hidden);
    CHECK(!written_on(session, "anders").hidden);
}

TEST_CASE("what is shared hides people in a session that is not anonymous too")
{
    Session session = empty_session(1);
    session.anonymous = false;
    session.smallest_group = 1;
    for (const int score : {1, 4})
        add_participant(session, {score});
    reveal(session);
    CHECK(results(session).items[0].mean);
    CHECK(!shared_results(session).items[0].mean);
    CHECK(shared_protection(session).smallest_group == LeastGroup);
    session.smallest_group = 7;
    CHECK(shared_protection(session).smallest_group == 7);
}

TEST_CASE("times of day")
{
    CHECK(*minutes_of_day("13:30") == 810);
    CHECK(*minutes_of_day("9.05") == 545);
    CHECK(*minutes_of_day("00:00") == 0);
    for (const char* wrong : {"", "13", "13:5", "24:00", "12:60", "1:234", "twee uur", "-1:30", "12:30 uur", ":30"})
        CHECK(!minutes_of_day(wrong));
    CHECK(time_of_day(545) == "09:05");
    CHECK(time_of_day(24 * 60 + 5) == "00:05");
}

TEST_CASE("a session is set beside earlier ones with results, of the same team and kind of questionnaire")
{
    const auto with_team = [](const std::string& team, const std::string& questionnaire) {
        Session out = empty_session(3);
        add_participant(out, {1, 2, 3});
        out.participants.front().shown = true;
        out.team = team;
        auto other = *out.questionnaire;
        other.id = questionnaire;
        out.questionnaire = std::make_shared<const Questionnaire>(other);
        return out;
    };
    Session hidden = with_team("Noord", "kort");
    for (auto& participant : hidden.participants)
        participant.shown = false;
    Session elsewhere = with_team("Noord", "kort");
    elsewhere.own_copy = true;
    std::vector<std::shared_ptr<const Session>> all;
    for (const auto& session : {with_team(" noord ", "kort"), with_team("Zuid", "kort"), with_team("Noord", "lang"),
                                hidden, elsewhere, with_team("NOORD", "kort"), with_team("Noord", "kort"), hidden})
        all.push_back(std::make_shared<const Session>(session));
    CHECK(earlier_sessions(all, 6) == std::vector<std::size_t>{0, 5});
    CHECK(earlier_sessions(all, 7) == std::vector<std::size_t>{0, 5, 6}); // itself without results yet
    // A team may have got another name: what it agreed must not be lost. Only the latest session stands in.
    CHECK(earlier_sessions(all, 1) == std::vector<std::size_t>{0});
    CHECK(earlier_sessions(std::span(all).first(3), 2).empty()); // another kind of questionnaire
    CHECK(earlier_sessions(all, 0).empty());
    CHECK(latest_with_results(all) == 6);
    CHECK(!latest_with_results(std::span(all).first(0)));
}

TEST_SUITE_END();
