// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/assessment_facts.h"
#include "app/example.h"
#include "assessment/answer_code.h"
#include "assessment/example.h"
#include "base/json.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using assessment::Questionnaire;

namespace {

State at_start()
{
    State state = initial_state(platform::carried_assets());
    update(state, Moment{"2026-11-25", 4711});
    update(state, GoTo{Screen::Assessment});
    return state;
}

/// The project of someone who held a session on a day.
std::string project_of(const std::string& day, std::uint64_t chance, const std::string& team)
{
    State state = initial_state(platform::carried_assets());
    update(state, Moment{day, chance});
    update(state, StartSession{0, team});
    return io::write_project(state.project);
}

/// The results of a team as a file, with so many people of each score.
FileArrived team_file(const std::string& team, const std::vector<int>& people)
{
    State state = at_start();
    update(state, StartSession{0, team});
    for (const int score : people) {
        update(state, BeginScoring{});
        for (const auto& statement : current_session(state)->questionnaire->statements)
            update(state, SetAnswer{{statement.id, assessment::AnswerState::Answered, score, {}, {}, {}, {}}});
        update(state, HandIn{});
    }
    update(state, RevealResults{});
    const auto effects = update(state, SaveSummary{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    return {file->name, file->bytes};
}

} // namespace

TEST_CASE("a copy is edited, used in a session, saved as a file, and that file is known elsewhere")
{
    State state = at_start();
    update(state, CopyQuestionnaire{0});
    REQUIRE(edited_questionnaire(state));
    Questionnaire next = *edited_questionnaire(state);
    CHECK(next.id.starts_with("eigen-"));
    next.title = "Onze lijst";
    update(state, SetQuestionnaire{std::make_shared<const Questionnaire>(next), "about"});
    update(state, AddStatement{});
    CHECK(edited_questionnaire(state)->statements.size() == 12);
    CHECK(state.assessment.edited == 11);
    update(state, MoveStatement{0});
    CHECK(state.assessment.edited == 0);
    CHECK(edited_questionnaire(state)->statements[1].id == next.statements[0].id);
    update(state, RemoveStatement{});
    CHECK(edited_questionnaire(state)->statements == next.statements);
    update(state, Undo{});
    CHECK(edited_questionnaire(state)->statements.size() == 12);
    const auto effects = update(state, SaveQuestionnaire{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->name == "vragenlijst-Onze lijst.json");

    State other = at_start();
    update(other, FileArrived{file->name, file->bytes});
    REQUIRE(other.project.questionnaires.size() == 1);
    CHECK(*other.project.questionnaires[0] == *edited_questionnaire(state));
    update(other, FileArrived{file->name, file->bytes});
    CHECK(other.project.questionnaires.size() == 1);

    // A session with it, and someone who joins on an own device.
    update(state, EditQuestionnaire{});
    CHECK(!edited_questionnaire(state));
    update(state, StartSession{state.assessment_book->carried, "Noord"});
    REQUIRE(current_session(state));
    CHECK(current_session(state)->questionnaire->title == "Onze lijst");
    const auto code = assessment::invitation(*current_session(state)->questionnaire, current_session(state)->id);
    State stranger = at_start();
    update(stranger, JoinSession{code});
    CHECK(!current_session(stranger)); // the questionnaire is not known there
    update(other, JoinSession{code});
    REQUIRE(current_session(other));
    CHECK(current_session(other)->questionnaire->statements.size() == 12);
}

TEST_CASE("what a session asked is another version when it is changed afterwards; the session keeps what it was")
{
    State state = at_start();
    update(state, CopyQuestionnaire{0});
    update(state, StartSession{state.assessment_book->carried, {}});
    update(state, EditQuestionnaire{0});
    Questionnaire next = *edited_questionnaire(state);
    next.title = "Alleen de titel";
    update(state, SetQuestionnaire{std::make_shared<const Questionnaire>(next), "about"});
    CHECK(edited_questionnaire(state)->version == 1);
    next.statements[0].text = "Iets anders.";
    update(state, SetQuestionnaire{std::make_shared<const Questionnaire>(next), "text"});
    CHECK(edited_questionnaire(state)->version == 2);
    update(state, AddStatement{});
    CHECK(edited_questionnaire(state)->version == 2); // of which no session is
    CHECK(state.project.assessments[0]->questionnaire->statements.size() == 11);
    update(state, RemoveQuestionnaire{});
    CHECK(state.project.questionnaires.empty());
    CHECK(state.project.assessments.size() == 1);
    update(state, Undo{});
    CHECK(state.project.questionnaires.size() == 1);
}

TEST_CASE("a questionnaire file that takes the place of another says so, and none takes that of our own")
{
    State state = at_start();
    auto list = tests::plain_questionnaire(3);
    const auto file = [&] { return FileArrived{"lijst.json", text_from_json(assessment::questionnaire_json(list))}; };
    update(state, file());
    CHECK(state.screen == Screen::Assessment);
    REQUIRE(state.project.questionnaires.size() == 1);
    list.title = "Anders";
    update(state, file());
    CHECK(state.project.questionnaires[0]->title != "Anders"); // what is there may be the user's work
    update(state, ReplaceWork{});
    REQUIRE(state.project.questionnaires.size() == 1);
    CHECK(state.project.questionnaires[0]->title == "Anders");
    update(state, Undo{});
    CHECK(state.project.questionnaires[0]->title != "Anders");
    list.id = "basisfuncties-kort";
    update(state, file());
    CHECK(state.project.questionnaires.size() == 1);
    CHECK(state.messages.front().kind == MessageKind::Error);
    update(state,
           FileArrived{"stuk.json", R"({"schema":"wijkkompas/questionnaire/1","id":"x","title":"x","statements":[]})"});
    CHECK(state.messages.front().kind == MessageKind::Error);
}

TEST_CASE("sessions of another project come beside those that are there, each once, in the order of their days")
{
    State state = at_start();
    update(state, StartSession{0, "Nu"});
    const std::string before = project_of("2025-11-25", 99, "Vorig jaar");
    update(state, BringSessions{});
    CHECK(state.assessment.bringing);
    update(state, FileArrived{"vorig.wijkkompas", before});
    REQUIRE(state.project.assessments.size() == 2);
    CHECK(state.project.assessments[0]->team == "Vorig jaar");
    CHECK(!state.assessment.bringing);
    CHECK(state.dialog == Dialog::None);
    update(state, BringSessions{});
    update(state, FileArrived{"vorig.wijkkompas", before});
    CHECK(state.project.assessments.size() == 2);
    CHECK(state.messages.front().kind == MessageKind::Error);
    // Without asking for it a project is opened as ever.
    update(state, FileArrived{"vorig.wijkkompas", before});
    CHECK(state.dialog == Dialog::LeaveUnsaved);
    update(state, CloseDialog{});
    update(state, BringSessions{});
    update(state, GoTo{Screen::Start});
    CHECK(!state.assessment.bringing);
}

TEST_CASE("teams stand side by side, each once, can be named, and say nothing of a person")
{
    State state = at_start();
    const auto north = team_file("Noord", {1, 3, 5, 5});
    CHECK(std::string_view(north.bytes).find("\"code\"") == std::string::npos);
    update(state, north);
    update(state, team_file("", {2, 2, 3}));
    REQUIRE(state.project.teams.size() == 2);
    CHECK(state.project.teams[0]->name == "Noord");
    CHECK(state.project.teams[1]->name == "team 2");
    CHECK(*state.project.teams[0]->basisfuncties[0].figures.mean == 3.5);
    update(state, north);
    CHECK(state.project.teams.size() == 2);
    update(state, RenameTeam{1, "Zuid"});
    CHECK(state.project.teams[1]->name == "Zuid");
    update(state, RemoveTeam{0});
    REQUIRE(state.project.teams.size() == 1);
    update(state, Undo{});
    CHECK(state.project.teams.size() == 2);
    update(state, RemoveTeam{7});
    CHECK(state.project.teams.size() == 2);
    State again = at_start();
    update(again, FileArrived{"p.wijkkompas", io::write_project(state.project)});
    CHECK(again.project.teams.size() == 2);
}

TEST_SUITE_END();
