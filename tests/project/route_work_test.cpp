// SPDX-License-Identifier: EUPL-1.2
#include "project/route_work.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

TEST_CASE("a note is made, changed and taken away")
{
    RouteWork work;
    CHECK(!note_on(work, "L3.1"));
    PlaceNote note = note_or_new(work, "L3.1");
    CHECK(note.place == "L3.1");
    set_note(work, note);
    CHECK(work.notes.empty()); // it says nothing
    note.text = "Vraag het de teams";
    set_note(work, note);
    note.place = "D4";
    set_note(work, note);
    CHECK(work.notes.size() == 2);
    note = note_or_new(work, "L3.1");
    CHECK(note.text == "Vraag het de teams");
    note.text.clear();
    note.star = true;
    set_note(work, note);
    REQUIRE(note_on(work, "L3.1"));
    CHECK(note_on(work, "L3.1")->star);
    CHECK(work.notes.front().place == "L3.1"); // still where it was
    set_note(work, note_or_new({}, "L3.1"));
    CHECK(!note_on(work, "L3.1"));
    CHECK(note_on(work, "D4"));
}

TEST_CASE("any part of a note is worth keeping, also what a newer version wrote")
{
    for (int part = 0; part < 4; ++part) {
        RouteWork work;
        PlaceNote note = note_or_new(work, "S1");
        if (part == 0)
            note.text = "x";
        if (part == 1)
            note.star = true;
        if (part == 2)
            note.status = PlaceStatus::NotForUs;
        if (part == 3)
            note.unknown = R"({"owner":"Noor"})";
        set_note(work, note);
        REQUIRE(note_on(work, "S1"));
        CHECK(*note_on(work, "S1") == note);
        CHECK(has_route_work(work));
    }
}

TEST_CASE("a talk about a dilemma is made, changed and taken away")
{
    RouteWork work;
    for (int part = 0; part < 5; ++part) {
        DilemmaTalk talk;
        talk.dilemma = "D1";
        if (part == 0)
            talk.in_favour = "x";
        if (part == 1)
            talk.against = "x";
        if (part == 2)
            talk.agreed = "x";
        if (part == 3)
            talk.drawn = true;
        if (part == 4)
            talk.unknown = R"({"x":1})";
        set_talk(work, talk);
        REQUIRE(talk_on(work, "D1"));
        CHECK(*talk_on(work, "D1") == talk);
        CHECK(work.talks.size() == 1);
    }
    CHECK(!talk_on(work, "D2"));
    DilemmaTalk empty;
    empty.dilemma = "D1";
    set_talk(work, empty);
    CHECK(work.talks.empty());
    set_talk(work, empty);
    CHECK(work.talks.empty());
}

TEST_CASE("a profile, a number of inhabitants or a field of a newer version is worth keeping")
{
    CHECK(!has_route_work({}));
    RouteWork work;
    work.profile_started = true;
    CHECK(has_route_work(work));
    work = {};
    work.profile.form = "B";
    CHECK(has_route_work(work));
    work = {};
    work.inhabitants = 5000;
    CHECK(has_route_work(work));
    work = {};
    work.unknown = R"({"map":1})";
    CHECK(has_route_work(work));
    work = {};
    work.unknown_in_profile = R"({"source":1})";
    CHECK(has_route_work(work));
    work = {};
    set_talk(work, {"D1", "x", {}, {}, false, {}});
    CHECK(has_route_work(work));
}

TEST_SUITE_END();
