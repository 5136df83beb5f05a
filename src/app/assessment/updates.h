// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about the self-assessment: sessions, scoring, teams, questionnaires of one's own.

namespace wk::app {

Effects apply(State& state, const Moment& action);
Effects apply(State& state, const StartSession& action);
Effects apply(State& state, const JoinSession& action);
Effects apply(State& state, const ChooseSession& action);
Effects apply(State& state, const RemoveSession& action);
Effects apply(State& state, const SetSession& action);
Effects apply(State& state, const GoToStage& action);
Effects apply(State& state, const RevealResults& action);
Effects apply(State& state, const RemoveParticipant& action);
Effects apply(State& state, const SetRoomBeamer& action);
Effects apply(State& state, const SaveSummary& action);
Effects apply(State& state, const SaveSessionFigure& action);
Effects apply(State& state, const ChooseResults& action);
Effects apply(State& state, const ShowAllPriorities& action);
Effects apply(State& state, const SetActionStatus& action);
Effects apply(State& state, const MakeAction& action);
Effects apply(State& state, const StartTimer& action);
Effects apply(State& state, const StopTimer& action);
Effects apply(State& state, const Clock& action);
Effects apply(State& state, const SaveWorkshopReport& action);
Effects apply(State& state, const SavePaperForm& action);
Effects apply(State& state, const BeginScoring& action);
Effects apply(State& state, const SetAnswer& action);
Effects apply(State& state, const SetScorerRole& action);
Effects apply(State& state, const GoToStatement& action);
Effects apply(State& state, const HandIn& action);
Effects apply(State& state, const LeaveScoring& action);
Effects apply(State& state, const AddAnswerCode& action);
Effects apply(State& state, const AddTypedScores& action);
Effects apply(State& state, const PictureArrived& action);
Effects apply(State& state, const OpenCamera& action);
Effects apply(State& state, const CameraRefused& action);
Effects apply(State& state, const GlanceArrived& action);
Effects apply(State& state, const SetTypedRole& action);
Effects apply(State& state, const SaveOwnAnswers& action);
Effects apply(State& state, const CopyQuestionnaire& action);
Effects apply(State& state, const EditQuestionnaire& action);
Effects apply(State& state, const SetQuestionnaire& action);
Effects apply(State& state, const ChooseStatement& action);
Effects apply(State& state, const AddStatement& action);
Effects apply(State& state, const MoveStatement& action);
Effects apply(State& state, const RemoveStatement& action);
Effects apply(State& state, const SaveQuestionnaire& action);
Effects apply(State& state, const RemoveQuestionnaire& action);
Effects apply(State& state, const BringSessions& action);
Effects apply(State& state, const RenameTeam& action);
Effects apply(State& state, const RemoveTeam& action);

/// Reads the questionnaires and the routekaart when they were not yet, and makes what follows from them.
void open_assessment(State& state);

/// An id that no session of the project has.
std::string new_session_id(State& state);

/// The page of the self-assessment where one begins.
void show_assessment_start(State& state);

/// Puts `next` in the place of the session on screen. What::thing: of that session.
Effects change_session(State& state, assessment::Session next, What what, std::string said);

/// A sheet that came in from elsewhere, for the session on screen.
Effects take_answers(State& state, assessment::AnswerSheet sheet, assessment::Source source, std::string_view from);

/// Files with the answers of a participant.
Effects answers_arrived(State& state, const FileArrived& action);

} // namespace wk::app
