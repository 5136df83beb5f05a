// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_assessment.h"

#include "assessment/example.h"
#include "base/json.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;
using namespace wk::assessment;

namespace {

/// A session with something of everything.
Session whole_session()
{
    Session out;
    out.id = "7K3M";
    out.team = "Noord";
    out.date = "2026-11-25";
    out.facilitator = "Noor";
    out.timekeeper = "Tess";
    out.writer = "Wim";
    out.starts = "13:30";
    out.talk_minutes = 7;
    out.questionnaire = std::make_shared<const Questionnaire>(tests::questionnaire("basisfuncties-kort"));
    out.anonymous = false;
    out.smallest_group = 4;
    out.stage = Stage::Discuss;
    out.minutes[3] = 12;
    tests::Draw draw(1);
    for (int i = 0; i < 3; ++i) {
        Participant participant{tests::drawn_sheet(*out.questionnaire, draw, true), Source::Code, i > 0, i > 1, {}};
        out.participants.push_back(participant);
    }
    out.participants[1].unknown = R"({"later":1})";
    RoomCount count{"S3", {}};
    count.tally.scores = {0, 1, 2, 0, 0};
    count.tally.dont_know = 2;
    out.room.push_back(count);
    out.talks.push_back({"S2", "dit is gezegd", 3, true, R"({"later":true})"});
    out.priorities.push_back({"S2", 4, 1, 3});
    out.dots = 5;
    out.actions.push_back({"bellen", "Ali", "2027-01-15", "S2", 2, 4, ActionStatus::Busy, R"({"later":2})"});
    out.notes = "tot slot";
    out.unknown = R"({"kleur":"rood"})";
    return out;
}

Json written_session(const Session& session)
{
    Json out = Json::object();
    project::Project project;
    project.assessments.push_back(std::make_shared<const Session>(session));
    io::add_assessments(project, out);
    return out;
}

std::string assessments_complaint(const Json& document)
{
    JsonCheck check("project", "p.wijkkompas");
    project::Project project;
    io::read_assessments(check, document, project);
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("a session is written and read the same, unknown fields included")
{
    const Json document = written_session(whole_session());
    JsonCheck check("project", "p.wijkkompas");
    project::Project project;
    io::read_assessments(check, document, project);
    const auto& read = project.assessments;
    REQUIRE_MESSAGE(check.ok(), check.error().message);
    REQUIRE(read.size() == 1);
    CHECK(written_session(*read[0]) == document);
    CHECK(read[0]->participants == whole_session().participants);
    CHECK(read[0]->talks == whole_session().talks);
    CHECK(read[0]->actions == whole_session().actions);
    CHECK(read[0]->room == whole_session().room);
    CHECK(*read[0]->questionnaire == *whole_session().questionnaire);
    CHECK(read[0]->stage == Stage::Discuss);
    CHECK(read[0]->minutes == whole_session().minutes);
    CHECK(read[0]->talk_minutes == 7);
    CHECK(read[0]->starts == "13:30");
    CHECK(read[0]->timekeeper == "Tess");
    CHECK(read[0]->writer == "Wim");
}

TEST_CASE("questionnaires of one's own and results of teams are kept, and complaints name their place")
{
    project::Project project;
    auto own = tests::questionnaire("basisfuncties-kort");
    own.id = "eigen-1";
    project.questionnaires.push_back(std::make_shared<const Questionnaire>(own));
    const auto result = team_result_from_json(
        R"({"schema":"wijkkompas/assessment/1","questionnaire":"q","version":1,"participants":4,"later":true,
            "steps":[{"step":3,"n":4,"counts":{"1":1,"2":3}}]})",
        "t.json");
    REQUIRE(result);
    TeamResult team = *result;
    team.name = "Noord";
    project.teams.push_back(std::make_shared<const TeamResult>(team));
    const auto again = io::read_project(io::write_project(project), "p.wijkkompas");
    REQUIRE(again);
    REQUIRE(again->questionnaires.size() == 1);
    CHECK(*again->questionnaires[0] == own);
    REQUIRE(again->teams.size() == 1);
    CHECK(*again->teams[0] == team);
    CHECK(json_from_kept(again->teams[0]->document)["later"] == true);
    CHECK(*again->teams[0]->steps[0].figures.mean == 1.75);
    Json twice = Json::parse(io::write_project(project), nullptr, false);
    twice["questionnaires"].push_back(twice["questionnaires"][0]);
    CHECK(assessments_complaint(twice).find("questionnaires[1].id") != std::string::npos);
    twice["questionnaires"].erase(1);
    twice["teams"][0]["result"]["steps"][0]["n"] = 9;
    CHECK(assessments_complaint(twice).find("teams[0].result.steps[0].counts") != std::string::npos);
}

TEST_CASE("no sessions leave no trace, and a project keeps its sessions")
{
    Json empty = Json::object();
    io::add_assessments({}, empty);
    CHECK(empty.empty());
    project::Project project;
    project.title = "P";
    project.assessments.push_back(std::make_shared<const Session>(whole_session()));
    const auto again = io::read_project(io::write_project(project), "p.wijkkompas");
    REQUIRE(again);
    REQUIRE(again->assessments.size() == 1);
    CHECK(io::write_project(*again) == io::write_project(project));
}

TEST_CASE("what is wrong is said with its place")
{
    const auto says = [](void (*change)(Json&), std::string_view words) {
        Json document = written_session(whole_session());
        change(document["assessments"][0]);
        const std::string message = assessments_complaint(document);
        CHECK_MESSAGE(message.find(words) != std::string::npos, message);
    };
    CHECK(assessments_complaint(written_session(whole_session())).empty());
    says([](Json& it) { it.erase("id"); }, "assessments[0].id");
    says([](Json& it) { it["stage"] = "eten"; }, "assessments[0].stage");
    says([](Json& it) { it["minutes"] = {1, 2}; }, "assessments[0].minutes");
    says([](Json& it) { it["room"][0]["counts"][2] = -1; }, "assessments[0].room[0].counts");
    says([](Json& it) { it["participants"][1]["answers"]["answers"][0]["state"] = "x"; },
         "assessments[0].participants[1].answers.answers[0].state");
    says([](Json& it) { it["questionnaire"]["statements"][0].erase("id"); },
         "assessments[0].questionnaire.statements[0].id");
    says([](Json& it) { it["actions"][0]["status"] = "x"; }, "assessments[0].actions[0].status");
    Json twice = written_session(whole_session());
    twice["assessments"].push_back(Json(twice["assessments"][0]));
    CHECK(assessments_complaint(twice).find("assessments[1].id") != std::string::npos);
}

TEST_SUITE_END();
