// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/updates.h"

#include "app/change/chance.h"
#include "app/change/change.h"
#include "app/change/messages.h"
#include "assessment/answer_code.h"
#include "assessment/collecting.h"
#include "assessment/typed_scores.h"
#include "base/json.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/qr/qr_image.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace wk::app {

using assessment::AnswerSheet;
using assessment::Arrival;
using assessment::Participant;
using assessment::Session;
using assessment::Source;

namespace {

constexpr std::size_t ParticipantBits = 32;
/// Glances at a code that cannot be read before that is said, about three seconds: whoever holds a phone before a
/// camera moves it first.
constexpr int GlancesOfPatience = 12;

std::vector<AnswerSheet> sheets_of(const Session& session)
{
    std::vector<AnswerSheet> out;
    for (const auto& participant : session.participants)
        out.push_back(participant.sheet);
    return out;
}

AnswerSheet empty_sheet(const Session& session, std::string code)
{
    AnswerSheet out;
    out.questionnaire = session.questionnaire->id;
    out.session = session.id;
    out.code = std::move(code);
    return out;
}

/// Changes the sheet of who scores now; all of one turn is one step to undo.
template <class Change>
Effects change_sheet(State& state, Change change)
{
    const Session* session = current_session(state);
    const Participant* scorer = current_scorer(state);
    if (!session || !scorer || !assessment::may_change(*session, *scorer))
        return {};
    Session next = *session;
    AnswerSheet& sheet = next.participants[*state.assessment.scoring].sheet;
    change(sheet);
    if (sheet == scorer->sheet)
        return {};
    const std::string turn = "scoring" + sheet.code;
    return change_session(state, std::move(next), {say(Phrase::StepScores), turn}, {});
}

/// What a participant answered, where the same device goes on later and whoever holds it may be someone else.
std::vector<std::string> answered_items(const Session& session, const Participant& participant)
{
    std::vector<std::string> out;
    if (session.anonymous && !session.own_copy)
        for (const auto& answer : participant.sheet.answers)
            if (assessment::says_something(answer))
                out.push_back(answer.item);
    return out;
}

/// What is said of a sheet that came in.
Phrase arrival_words(Arrival arrival)
{
    switch (arrival) {
    case Arrival::New: return Phrase::SaidAnswersAdded;
    case Arrival::Same: return Phrase::SaidAnswersSame;
    case Arrival::Conflict: break;
    }
    return Phrase::SaidAnswersReplaced;
}

/// The texts of the QR codes in a picture. `file` is its name; empty for what the camera sees.
template <class Picture>
Result<std::vector<std::string>> read_codes(const Picture& picture, std::string_view file)
{
    const std::span grey(reinterpret_cast<const std::uint8_t*>(picture.grey.data()), picture.grey.size());
    return io::read_qr(grey, picture.width, picture.height, file);
}

/// Texts of QR codes as answers for `session`, which is the one on screen; what is none is explained. `file` as above.
Effects take_codes(State& state, const Session& session, const std::vector<std::string>& texts, std::string_view file)
{
    const std::string from = file.empty() ? say(Phrase::WorkFromCode) : std::string(file);
    const std::vector<assessment::Questionnaire> known{*session.questionnaire}; // the session goes with the first
    Effects out;
    for (const auto& text : texts) {
        auto sheet = assessment::answers_of_code(text, known);
        auto effects = sheet ? take_answers(state, *std::move(sheet), Source::Qr, from)
                             : fail(state, problem_at(sheet.error().code, {file}, text, sheet.error().message));
        out.insert(out.end(), effects.begin(), effects.end());
    }
    return out;
}

/// Whether it is time to say that a code cannot be read: once for as long as the camera is open.
bool lost_patience(AssessmentScreen& screen, bool blurred)
{
    if (screen.blurred == GlancesOfPatience)
        return false; // it was said
    screen.blurred = blurred ? screen.blurred + 1 : 0;
    return screen.blurred == GlancesOfPatience;
}

} // namespace

Effects apply(State& state, const BeginScoring& action)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    state.assessment.statement = 0;
    state.assessment.covered.clear();
    forget_done(state);
    if (action.participant) {
        const bool can = *action.participant < session->participants.size() &&
                         assessment::may_change(*session, session->participants[*action.participant]);
        if (can) {
            state.assessment.scoring = action.participant;
            state.assessment.covered = answered_items(*session, session->participants[*action.participant]);
        }
        return {};
    }
    Session next = *session;
    const std::string code = next.own_copy ? assessment::drawn_participant(draw_chance(state, ParticipantBits))
                                           : assessment::free_code(sheets_of(next));
    next.participants.push_back({empty_sheet(next, code), Source::Device, false, false, {}});
    state.assessment.scoring = next.participants.size() - 1;
    return change_session(state, std::move(next), {say(Phrase::StepScores), "scoring" + code},
                          say(Phrase::SaidScoring, {code}));
}

Effects apply(State& state, const SetAnswer& action)
{
    std::erase(state.assessment.covered, action.answer.item);
    return change_sheet(state, [&](AnswerSheet& sheet) { sheet.at(action.answer.item) = action.answer; });
}

Effects apply(State& state, const SetScorerRole& action)
{
    return change_sheet(state, [&](AnswerSheet& sheet) { sheet.role = action.role; });
}

Effects apply(State& state, const GoToStatement& action)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    // Who scores has a page before and one after the statements.
    const std::size_t statements = session->questionnaire->statements.size();
    state.assessment.statement = std::min(action.statement, current_scorer(state) ? statements + 1 : statements - 1);
    return {};
}

Effects apply(State& state, const HandIn&)
{
    const Session* session = current_session(state);
    const Participant* scorer = current_scorer(state);
    if (!session || !scorer)
        return {};
    Session next = *session;
    Participant& participant = next.participants[*state.assessment.scoring];
    participant.done = true;
    const std::string code = participant.sheet.code;
    state.assessment.scoring.reset();
    state.assessment.covered.clear();
    state.assessment.statement = 0;
    auto effects =
        change_session(state, std::move(next), {say(Phrase::StepScores), "scoring" + code}, say(Phrase::SaidHandedIn));
    begin_step(state);
    return effects;
}

Effects apply(State& state, const LeaveScoring&)
{
    state.assessment.scoring.reset();
    state.assessment.covered.clear();
    state.assessment.statement = 0;
    begin_step(state);
    return {};
}

Effects take_answers(State& state, AnswerSheet sheet, Source source, std::string_view from)
{
    const Session* session = current_session(state);
    if (!session)
        return fail(state, {"no-session", say(Phrase::WorkNoSession, {from})});
    if (const auto problem = assessment::mismatch(sheet, *session->questionnaire, from))
        return fail(state, *problem);
    if (const auto problem = assessment::other_session(sheet, session->id, from))
        return fail(state, *problem);
    Session next = *session;
    auto sheets = sheets_of(next);
    if (sheet.code.empty())
        sheet.code = assessment::free_code(sheets);
    const auto [arrival, index] = assessment::arriving(sheets, sheet);
    const std::string code = sheet.code;
    if (arrival == Arrival::Conflict && !assessment::may_change(next, next.participants[index]))
        return fail(state, {"shown-already", say(Phrase::WorkShownOther, {code})});
    assessment::collect(sheets, std::move(sheet));
    if (arrival == Arrival::New)
        next.participants.push_back({sheets.back(), source, true, false, {}});
    else
        next.participants[index].sheet = sheets[index];
    if (arrival == Arrival::Conflict || (arrival == Arrival::Same && !next.participants[index].done)) {
        next.participants[index].source = source;
        next.participants[index].done = true;
    }
    const std::string said = say(arrival_words(arrival), {code, from});
    auto effects = change_session(state, std::move(next), {say(Phrase::StepArrived)}, said);
    tell(state, arrival == Arrival::New ? MessageKind::Done : MessageKind::Attention, said);
    return effects;
}

Effects apply(State& state, const AddAnswerCode& action)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    const std::vector<assessment::Questionnaire> known{*session->questionnaire};
    state.assessment.code = action.code;
    auto sheet = assessment::answers_of_code(action.code, known);
    if (!sheet)
        return fail(state, sheet.error());
    state.assessment.code.clear();
    return take_answers(state, *std::move(sheet), Source::Code, say(Phrase::WorkFromCode));
}

Effects apply(State& state, const AddTypedScores& action)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    state.assessment.scores = action.scores;
    auto answers = assessment::answers_from_typed(action.scores, *session->questionnaire);
    if (!answers)
        return fail(state, answers.error());
    state.assessment.scores.clear();
    AnswerSheet sheet = empty_sheet(*session, {});
    sheet.role = action.role;
    sheet.answers = *std::move(answers);
    return take_answers(state, std::move(sheet), Source::Typed, say(Phrase::WorkFromPaper));
}

Effects apply(State& state, const PictureArrived& action)
{
    const Session* session = current_session(state);
    if (!session)
        return fail(state, {"no-session", say(Phrase::WorkNoSession, {action.name})});
    const auto texts = read_codes(action, action.name);
    return texts ? take_codes(state, *session, *texts, action.name) : fail(state, texts.error());
}

Effects apply(State& state, const OpenCamera&)
{
    if (!current_session(state))
        return {};
    state.assessment.glanced.clear();
    state.assessment.blurred = 0;
    return {AskForCamera{say(Phrase::CameraTitle), say(Phrase::CameraClose)}};
}

Effects apply(State& state, const CameraRefused& action)
{
    return fail(state, {"camera", say(Phrase::CameraRefused, {action.reason})});
}

Effects apply(State& state, const GlanceArrived& action)
{
    const Session* session = current_session(state);
    if (!session)
        return {};
    auto texts = read_codes(action, {});
    if (lost_patience(state.assessment, !texts && texts.error().code != "no-qr"))
        return fail(state, texts.error());
    if (!texts)
        return {};
    auto& glanced = state.assessment.glanced;
    std::erase_if(*texts,
                  [&](const auto& it) { return std::find(glanced.begin(), glanced.end(), it) != glanced.end(); });
    glanced.insert(glanced.end(), texts->begin(), texts->end());
    return take_codes(state, *session, *texts, {});
}

Effects apply(State& state, const SetTypedRole& action)
{
    state.assessment.typed_role = action.role;
    return {};
}

Effects answers_arrived(State& state, const FileArrived& action)
{
    auto sheet = assessment::answers_from_json(action.bytes, action.name);
    if (!sheet)
        return fail(state, sheet.error());
    if (!state.assessment_book)
        open_assessment(state);
    state.screen = Screen::Assessment;
    return take_answers(state, *std::move(sheet), Source::File, action.name);
}

Effects apply(State& state, const SaveOwnAnswers&)
{
    const Session* session = current_session(state);
    if (!session || session->participants.empty())
        return {};
    const AnswerSheet& sheet = session->participants.back().sheet;
    return {WriteFile{say(Phrase::WorkAnswersFile, {session->id, sheet.code}) + ".json",
                      text_from_json(assessment::answers_json(sheet)), "application/json"}};
}

} // namespace wk::app
