// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/assessment_facts.h"
#include "app/example.h"
#include "app/window/commands.h"
#include "assessment/answer_code.h"
#include "assessment/example.h"
#include "base/json.h"
#include "base/phrases.h"
#include "io/project/project_file.h"
#include "report/figures/qr_scene.h"
#include "report/qr_pixels.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using assessment::Answer;
using assessment::AnswerState;
using assessment::Role;
using assessment::Session;
using assessment::Stage;

namespace {

/// The application with a session of the short questionnaire.
State started()
{
    State state = initial_state(platform::carried_assets());
    update(state, Moment{"2026-11-25", 12345});
    update(state, GoTo{Screen::Assessment});
    update(state, StartSession{0, "Team Noord"});
    REQUIRE(current_session(state));
    return state;
}

const Session& session(const State& state)
{
    REQUIRE(current_session(state));
    return *current_session(state);
}

/// Someone scores everything with one score on this device.
void score_on_device(State& state, int score, std::optional<Role> role = {})
{
    update(state, BeginScoring{});
    REQUIRE(current_scorer(state));
    update(state, SetScorerRole{role});
    for (const auto& statement : session(state).questionnaire->statements) {
        Answer answer;
        answer.item = statement.id;
        answer.state = AnswerState::Answered;
        answer.score = score;
        update(state, SetAnswer{answer});
    }
    update(state, HandIn{});
}

/// A file of someone who scored everything with one score.
FileArrived answers_file_with(const State& state, const std::string& code, int score, const std::string& session_id)
{
    auto sheet = tests::sheet_of(*session(state).questionnaire, code, std::vector<int>(11, score));
    sheet.session = session_id;
    return {code + ".json", text_from_json(assessment::answers_json(sheet))};
}

/// The answer code of someone who scored everything with one score.
std::string answer_code_with(const State& state, const std::string& code, int score)
{
    auto sheet = tests::sheet_of(*session(state).questionnaire, code, std::vector<int>(11, score));
    sheet.session = session(state).id;
    return assessment::answer_code(sheet, *session(state).questionnaire);
}

GlanceArrived glance(const tests::Pixels& seen)
{
    return {std::string(seen.grey.begin(), seen.grey.end()), seen.width, seen.height};
}

/// A frame of the camera with a QR code somewhere in it.
tests::Pixels frame_with(const std::string& text)
{
    auto frame = tests::Pixels::blank(640, 480, 200);
    frame.paste(tests::pixels_of(*report::qr_scene(text, 250, "t", "d")), 180, 100);
    return frame;
}

} // namespace

TEST_CASE("a session begins with today, an id of four signs and the questionnaire that was chosen")
{
    const State state = started();
    CHECK(session(state).id.size() == 4);
    CHECK(assessment::session_mark(session(state).id) == session(state).id);
    CHECK(session(state).date == "2026-11-25");
    CHECK(session(state).questionnaire->id == "basisfuncties-kort");
    CHECK(session(state).anonymous);
    CHECK(state.unsaved);
    CHECK(has_work(state));
    State two = state;
    update(two, StartSession{1, {}});
    CHECK(two.project.assessments.size() == 2);
    CHECK(session(two).id != session(state).id);
    CHECK(session(two).questionnaire->statements.size() == 45);
}

TEST_CASE("one turn on the device is one step to undo, and the next begins with nothing of it")
{
    State state = started();
    const std::size_t steps = state.undo.size();
    score_on_device(state, 4, Role::Professional);
    CHECK(state.undo.size() == steps + 1);
    REQUIRE(session(state).participants.size() == 1);
    CHECK(session(state).participants[0].done);
    CHECK(session(state).participants[0].sheet.code == "A1");
    CHECK(session(state).participants[0].sheet.answers.size() == 11);
    CHECK(!current_scorer(state));
    update(state, BeginScoring{});
    CHECK(current_scorer(state)->sheet.code == "B1");
    CHECK(current_scorer(state)->sheet.answers.empty());
    CHECK(!current_scorer(state)->sheet.role);
    CHECK(state.undo.size() == steps + 2);
    update(state, LeaveScoring{});
    update(state, Undo{});
    CHECK(session(state).participants.size() == 1);
    update(state, Undo{});
    CHECK(session(state).participants.empty());
    update(state, Redo{});
    CHECK(session(state).participants.size() == 1);
}

TEST_CASE("who scores cannot take back or open what is others'")
{
    State state = started();
    score_on_device(state, 2);
    update(state, BeginScoring{});
    for (const auto id : {CommandId::Undo, CommandId::Redo, CommandId::New, CommandId::Open, CommandId::Example})
        CHECK(!is_enabled(state, id));
    CHECK(is_enabled(state, CommandId::Save));
    update(state, LeaveScoring{});
    CHECK(is_enabled(state, CommandId::Undo));
}

TEST_CASE("the results stay hidden until they are revealed, and until there are enough")
{
    State state = started();
    score_on_device(state, 1);
    score_on_device(state, 3);
    update(state, RevealResults{});
    CHECK(assessment::shown_count(session(state)) == 0);
    CHECK(state.assessment_facts->results.participants == 0);
    score_on_device(state, 5);
    update(state, RevealResults{});
    CHECK(state.assessment_facts->results.participants == 3);
    CHECK(*state.assessment_facts->results.items[0].mean == 3);
    CHECK(state.assessment_facts->order.size() == 11);
    // Whoever is shown stays: taking one away would tell what that one answered.
    update(state, RemoveParticipant{0});
    CHECK(session(state).participants.size() == 3);
    CHECK(state.messages.front().kind == MessageKind::Error);
}

TEST_CASE("files, codes and typed forms come in, each person once, and what does not belong is explained")
{
    State state = started();
    const std::string id = session(state).id;
    update(state, answers_file_with(state, "K7", 4, id));
    REQUIRE(session(state).participants.size() == 1);
    CHECK(session(state).participants[0].source == assessment::Source::File);
    update(state, answers_file_with(state, "K7", 4, id));
    CHECK(session(state).participants.size() == 1);
    CHECK(state.messages.front().kind == MessageKind::Attention);
    // The same person by code, then with another answer.
    auto sheet = session(state).participants[0].sheet;
    update(state, AddAnswerCode{assessment::answer_code(sheet, *session(state).questionnaire)});
    CHECK(session(state).participants.size() == 1);
    sheet.answers[0].score = 1;
    update(state, AddAnswerCode{assessment::answer_code(sheet, *session(state).questionnaire)});
    REQUIRE(session(state).participants.size() == 1);
    CHECK(session(state).participants[0].sheet.answers[0].score == 1);
    update(state, Undo{});
    CHECK(session(state).participants[0].sheet.answers[0].score == 4);
    // A form that is typed over gets a code of its own.
    update(state, AddTypedScores{"12345w n - 1 2 3", Role::Inwoner});
    REQUIRE(session(state).participants.size() == 2);
    CHECK(session(state).participants[1].sheet.role == Role::Inwoner);
    CHECK(session(state).participants[1].source == assessment::Source::Typed);
    // What cannot be used stays where it was typed.
    const std::size_t before = session(state).participants.size();
    update(state, AddTypedScores{"123", {}});
    CHECK(state.assessment.scores == "123");
    update(state, AddAnswerCode{"7K3M-7K3M"});
    CHECK(state.assessment.code == "7K3M-7K3M");
    update(state, answers_file_with(state, "M2", 4, id == "0000" ? "0001" : "0000"));
    CHECK(state.messages.front().text.find("bijeenkomst") != std::string::npos);
    CHECK(session(state).participants.size() == before);
    const auto wrong = FileArrived{"x.json", R"({"schema":"wijkkompas/answers/1","questionnaire":"ander"})"};
    update(state, wrong);
    CHECK(session(state).participants.size() == before);
}

TEST_CASE("the camera is asked for with the words of its dialog, for a session, and a refusal is explained")
{
    State nobody = initial_state(platform::carried_assets());
    CHECK(!tests::find_effect<AskForCamera>(update(nobody, OpenCamera{})));
    State state = started();
    const auto effects = update(state, OpenCamera{});
    const auto* asked = tests::find_effect<AskForCamera>(effects);
    REQUIRE(asked);
    CHECK(asked->title == say(Phrase::CameraTitle));
    CHECK(asked->close == say(Phrase::CameraClose));
    CHECK(tests::find_effect<Announce>(update(state, CameraRefused{"NotFoundError"})));
    CHECK(state.messages.front().text.find("NotFoundError") != std::string::npos);
}

TEST_CASE("the camera adds each code that it sees once, and says nothing of frames that bring nothing new")
{
    State state = started();
    update(state, OpenCamera{});
    const auto nothing = glance(tests::Pixels::blank(640, 480, 200));
    CHECK(update(state, nothing).empty());
    const auto first = glance(frame_with(answer_code_with(state, "K7", 4)));
    CHECK(tests::find_effect<Announce>(update(state, first)));
    REQUIRE(session(state).participants.size() == 1);
    CHECK(session(state).participants[0].source == assessment::Source::Qr);
    CHECK(session(state).participants[0].sheet.answers[0].score == 4);
    const std::size_t messages = state.messages.size();
    CHECK(update(state, first).empty());
    CHECK(update(state, nothing).empty());
    CHECK(update(state, first).empty());
    CHECK(update(state, glance(frame_with(answer_code_with(state, "M9", 2)))).size() > 0);
    CHECK(update(state, first).empty());
    CHECK(session(state).participants.size() == 2);
    CHECK(state.messages.size() == messages + 1);
    // A next turn begins with nothing seen: then it is said that the answers were there already.
    update(state, OpenCamera{});
    CHECK(tests::find_effect<Announce>(update(state, first)));
    CHECK(session(state).participants.size() == 2);
    CHECK(state.messages.front().kind == MessageKind::Attention);
}

TEST_CASE("the camera explains a code of something else once, and one it cannot read once it has had the time")
{
    State state = started();
    update(state, OpenCamera{});
    const auto foreign = glance(frame_with("https://example.org/"));
    CHECK(tests::find_effect<Announce>(update(state, foreign)));
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(update(state, foreign).empty());
    CHECK(state.messages.size() == 1);
    // A code of which much is hidden looks like one, and cannot be read.
    auto hidden = frame_with(answer_code_with(state, "K7", 4));
    hidden.paste(tests::Pixels::blank(100, 100), 280, 200);
    std::size_t said = 0;
    for (int i = 0; i < 40; ++i) {
        said += update(state, glance(hidden)).size();
        if (i == 4)
            CHECK(said == 0);
    }
    CHECK(said == 1);
    CHECK(state.messages.size() == 2);
    CHECK(update(state, glance(frame_with(answer_code_with(state, "K7", 4)))).size() > 0);
    CHECK(session(state).participants.size() == 1);
    update(state, ChooseSession{});
    CHECK(update(state, foreign).empty());
}

TEST_CASE("in an anonymous session shown answers are not replaced")
{
    State state = started();
    const std::string id = session(state).id;
    for (const auto& [code, score] : {std::pair{"A1", 1}, std::pair{"B1", 3}, std::pair{"C1", 5}})
        update(state, answers_file_with(state, code, score, id));
    update(state, RevealResults{});
    update(state, answers_file_with(state, "A1", 5, id));
    CHECK(session(state).participants[0].sheet.answers[0].score == 1);
    CHECK(state.messages.front().kind == MessageKind::Error);
}

TEST_CASE("an own copy answers for a session elsewhere, and hands on a file and a code that fit it")
{
    const State there = started();
    const std::string code = assessment::invitation(*session(there).questionnaire, session(there).id);
    State own = initial_state(platform::carried_assets());
    update(own, Moment{"2026-11-25", 999});
    update(own, GoTo{Screen::Assessment});
    update(own, JoinSession{"ABCD"});
    CHECK(!current_session(own));
    CHECK(own.assessment.invitation == "ABCD");
    update(own, JoinSession{code});
    REQUIRE(current_scorer(own));
    CHECK(session(own).own_copy);
    CHECK(session(own).id == session(there).id);
    Answer answer;
    answer.item = "S3";
    answer.state = AnswerState::Answered;
    answer.score = 2;
    answer.note = "Dat kan beter.";
    update(own, SetAnswer{answer});
    update(own, HandIn{});
    const auto effects = update(own, SaveOwnAnswers{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    State facilitator = there;
    update(facilitator, FileArrived{file->name, file->bytes});
    REQUIRE(session(facilitator).participants.size() == 1);
    CHECK(session(facilitator).participants[0].sheet.find("S3")->note == "Dat kan beter.");
    // Joining once more leads back to the same answers.
    update(own, ChooseSession{});
    update(own, JoinSession{code});
    CHECK(own.project.assessments.size() == 1);
}

TEST_CASE("a whole workshop survives saving and opening")
{
    State state = started();
    for (const int score : {2, 4, 5})
        score_on_device(state, score);
    update(state, RevealResults{});
    Session next = session(state);
    assessment::set_talk(next, {"S3", "Het loket is dicht.", 3, true, {}});
    assessment::set_priority(next, {"S3", 4, 1, 3});
    next.actions.push_back({"Loket open op zaterdag", "Ali", "2027-01-15", "S3", 3, 4, {}, {}});
    update(state, SetSession{std::make_shared<const Session>(next), "all"});
    update(state, GoToStage{Stage::Close});
    State again = initial_state(platform::carried_assets());
    update(again, FileArrived{"noord.wijkkompas", io::write_project(state.project)});
    CHECK(again.screen == Screen::Assessment);
    REQUIRE(again.project.assessments.size() == 1);
    CHECK(io::write_project(again.project) == io::write_project(state.project));
    CHECK(again.assessment_facts->results.participants == 3);
    CHECK(session(again).stage == Stage::Close);
    State recovered = initial_state(platform::carried_assets());
    update(recovered, DraftFound{io::write_project(state.project), "12:09"});
    CHECK(recovered.screen == Screen::Assessment);
    REQUIRE(recovered.assessment_facts);
    CHECK(recovered.assessment_facts->results.participants == 3);
}

TEST_CASE("what leaves for others holds no single answer, and the form holds every statement")
{
    State state = started();
    for (const int score : {2, 4})
        score_on_device(state, score);
    update(state, RevealResults{});
    auto effects = update(state, SaveSummary{});
    const auto* summary = tests::find_effect<WriteFile>(effects);
    REQUIRE(summary);
    CHECK(summary->bytes.find("\"code\"") == std::string::npos);
    const auto json = json_from_text(summary->bytes, "s.json");
    REQUIRE(json);
    REQUIRE((*json)["items"].size() == session(state).questionnaire->statements.size());
    for (const auto& item : (*json)["items"])
        CHECK(item["n"] == 0);
    effects = update(state, SavePaperForm{});
    const auto* form = tests::find_effect<WriteFile>(effects);
    REQUIRE(form);
    for (const auto& statement : session(state).questionnaire->statements)
        CHECK(form->bytes.find(statement.text) != std::string::npos);
}

TEST_CASE("a session can be left, chosen and removed, and removing can be undone")
{
    State state = started();
    update(state, ChooseSession{});
    CHECK(!current_session(state));
    update(state, ChooseSession{0});
    CHECK(current_session(state));
    update(state, RemoveSession{0});
    CHECK(state.project.assessments.empty());
    update(state, Undo{});
    CHECK(state.project.assessments.size() == 1);
    update(state, answers_file_with(state, "A1", 3, session(state).id));
    CHECK(session(state).participants.size() == 1);
}

TEST_CASE("an anonymous session stays anonymous once someone handed in")
{
    State state = started();
    score_on_device(state, 4);
    Session next = session(state);
    next.anonymous = false;
    update(state, SetSession{std::make_shared<const Session>(next), "anonymous"});
    CHECK(session(state).anonymous);
    CHECK(state.messages.front().kind == MessageKind::Error);
    next = session(state);
    next.smallest_group = 2;
    update(state, SetSession{std::make_shared<const Session>(next), "smallest"});
    CHECK(session(state).smallest_group == 3);
    next.smallest_group = 4;
    update(state, SetSession{std::make_shared<const Session>(next), "smallest"});
    CHECK(session(state).smallest_group == 4);
}

TEST_CASE("who goes on later on the shared device does not see what was answered before")
{
    State state = started();
    update(state, BeginScoring{});
    const std::string item = session(state).questionnaire->statements[0].id;
    Answer answer;
    answer.item = item;
    answer.state = AnswerState::Answered;
    answer.score = 5;
    update(state, SetAnswer{answer});
    CHECK(state.assessment.covered.empty()); // not one's own, in the same turn
    update(state, LeaveScoring{});
    update(state, BeginScoring{0});
    CHECK(state.assessment.covered == std::vector<std::string>{item});
    answer.score = 2;
    update(state, SetAnswer{answer});
    CHECK(state.assessment.covered.empty());
    CHECK(current_scorer(state)->sheet.find(item)->score == 2);
    update(state, HandIn{});
    Session open = session(state);
    CHECK(open.participants[0].done);
}

TEST_CASE("answers by file finish the turn that was begun on the device")
{
    State state = started();
    update(state, BeginScoring{});
    for (const auto& statement : session(state).questionnaire->statements)
        update(state, SetAnswer{{statement.id, AnswerState::Answered, 3, {}, {}, {}, {}}});
    update(state, LeaveScoring{});
    CHECK(!session(state).participants[0].done);
    update(state, answers_file_with(state, "A1", 3, session(state).id));
    REQUIRE(session(state).participants.size() == 1);
    CHECK(session(state).participants[0].done);
}

TEST_CASE("undo does not hide what the room has seen")
{
    State state = started();
    for (const int score : {1, 3, 5})
        score_on_device(state, score);
    update(state, RevealResults{});
    update(state, Undo{});
    CHECK(assessment::shown_count(session(state)) == 3);
    update(state, Undo{});
    CHECK(assessment::done_count(session(state)) == 3);
    score_on_device(state, 2);
    CHECK(!assessment::can_reveal(session(state)));
}

TEST_CASE("the clock runs, says when a minute is left and when it is over, and stops with the stage")
{
    State state = started();
    CHECK(!needs_clock(state));
    update(state, StartTimer{});
    CHECK(needs_clock(state));
    CHECK(update(state, Clock{1000}).empty());
    update(state, Clock{1100});
    CHECK(state.assessment.timer->left == 200);
    CHECK(tests::find_effect<Announce>(update(state, Clock{1240.5}))->text == say(Phrase::SaidTimerMinute));
    CHECK(update(state, Clock{1290}).empty());
    CHECK(tests::find_effect<Announce>(update(state, Clock{1300}))->text == say(Phrase::SaidTimerOver));
    CHECK(!needs_clock(state));
    REQUIRE(state.assessment.timer);
    CHECK(state.assessment.timer->left == 0);
    CHECK(update(state, Clock{1400}).empty());
    update(state, GoToStage{Stage::Discuss});
    CHECK(!state.assessment.timer);
    CHECK(!tests::find_effect<KeepDraft>(update(state, StartTimer{})));
    update(state, StopTimer{});
    CHECK(!state.assessment.timer);
}

TEST_CASE("the status of an earlier action is set from the next session, and its score is followed")
{
    State state = started();
    for (const int score : {1, 2, 2})
        score_on_device(state, score);
    update(state, RevealResults{});
    Session next = session(state);
    next.actions.push_back({"Loket open", "Ali", "2026-01-15", "S3", 2, 4, {}, {}});
    update(state, SetSession{std::make_shared<const Session>(next), {}});
    update(state, StartSession{0, "Team Noord"});
    REQUIRE(state.assessment_facts->followed.size() == 1);
    CHECK(state.assessment_facts->followed[0].late);
    CHECK(!state.assessment_facts->followed[0].then);
    for (const int score : {4, 5, 5})
        score_on_device(state, score);
    CHECK(!state.assessment_facts->followed[0].now); // nothing early
    update(state, RevealResults{});
    REQUIRE(state.assessment_facts->followed.size() == 1);
    CHECK(state.assessment_facts->followed[0].moved == assessment::Moved::Reached);
    update(state, SetActionStatus{0, 0, assessment::ActionStatus::Done});
    CHECK(!state.assessment_facts->followed[0].late);
    update(state, Undo{});
    CHECK(state.assessment_facts->followed[0].late);
    update(state, SetActionStatus{0, 9, assessment::ActionStatus::Done});
    update(state, SetActionStatus{9, 0, assessment::ActionStatus::Done});
    CHECK(state.project.assessments[0]->actions.size() == 1);
}

TEST_CASE("beside a statement stands what the routekaart says about it")
{
    const State state = started();
    const auto beside = beside_statement(state, 3);
    CHECK(!beside.lessons.empty());
    CHECK(!beside.examples.empty());
    CHECK(beside.advice.empty()); // nothing is known of the organisation
    CHECK(beside_statement(state, 99).lessons.empty());
    const Session& all = session(state);
    for (std::size_t i = 0; i < all.questionnaire->statements.size(); ++i)
        CHECK(beside_statement(state, i).lessons.size() == all.questionnaire->statements[i].rests_on.size());
}

TEST_SUITE_END();
