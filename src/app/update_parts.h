// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/actions.h"
#include "app/change.h"
#include "app/import.h"
#include "app/state.h"

// The parts of update(), one file per feature. Only update.cpp and the parts themselves include this.

namespace wk::app {

// update_project.cpp: the program itself
Effects apply(State& state, const OpenExample& action);
Effects apply(State& state, const AssetsArrived& action);
Effects apply(State& state, const AssetsRefused& action);
Effects apply(State& state, const PickFile& action);
Effects apply(State& state, const FileRefused& action);
Effects apply(State& state, const SetTitle& action);
Effects apply(State& state, const Typed& action);
Effects apply(State& state, const FieldLeft& action);

// change.cpp: undo
Effects apply(State& state, const Undo& action);
Effects apply(State& state, const Redo& action);

// update_saving.cpp: saving and recovery copies
Effects apply(State& state, const Save& action);
Effects apply(State& state, const Saved& action);
Effects apply(State& state, const SaveCancelled& action);
Effects apply(State& state, const SaveFailed& action);
Effects apply(State& state, const DraftFound& action);
Effects apply(State& state, const DraftsFound& action);
Effects apply(State& state, const ChooseDraft& action);
Effects apply(State& state, const DraftTaken& action);

// update_waiting.cpp: what takes the place of something, and the questions before it
Effects apply(State& state, const NewProject& action);
Effects apply(State& state, const LeaveWithoutSaving& action);
Effects apply(State& state, const ReplaceWork& action);

// update_reading.cpp: files that come in
Effects apply(State& state, const FileArrived& action);
Effects apply(State& state, const ReadOn& action);
Effects apply(State& state, const StopReading& action);
Effects apply(State& state, const ChooseSheet& action);
Effects apply(State& state, const ChooseInstrument& action);

// update_survey.cpp: filters, sections, figures
Effects apply(State& state, const ChooseSection& action);
Effects apply(State& state, const SetBarStyle& action);
Effects apply(State& state, const ChooseKind& action);
Effects apply(State& state, const SetItemOrder& action);
Effects apply(State& state, const ShowFilter& action);
Effects apply(State& state, const ShowTables& action);
Effects apply(State& state, const SortTable& action);
Effects apply(State& state, const KeepLevel& action);
Effects apply(State& state, const KeepAllLevels& action);
Effects apply(State& state, const RemoveFrame& action);

// update_analysis.cpp: what is tested, and how
Effects apply(State& state, const CompareBy& action);
Effects apply(State& state, const CorrelateWith& action);
Effects apply(State& state, const SetAdjustment& action);
Effects apply(State& state, const SetCorrelation& action);
Effects apply(State& state, const SetMinGroup& action);
Effects apply(State& state, const ShowGrouping& action);
Effects apply(State& state, const PlaceLevel& action);
Effects apply(State& state, const NameGroup& action);
Effects apply(State& state, const ShowAllSentences& action);

// update_open.cpp: open answers
Effects apply(State& state, const ChooseQuestion& action);
Effects apply(State& state, const ChooseOpenTab& action);
Effects apply(State& state, const ShowAnswers& action);
Effects apply(State& state, const FindAnswers& action);
Effects apply(State& state, const ChooseAnswer& action);
Effects apply(State& state, const SetCode& action);
Effects apply(State& state, const RefuseSuggestion& action);
Effects apply(State& state, const SetNotCodable& action);
Effects apply(State& state, const AddQuote& action);
Effects apply(State& state, const AddCategory& action);
Effects apply(State& state, const ChooseCategory& action);
Effects apply(State& state, const ChangeCategory& action);
Effects apply(State& state, const RemoveCategory& action);
Effects apply(State& state, const MergeCategory& action);
Effects apply(State& state, const MoveCategory& action);
Effects apply(State& state, const SaveCodebooks& action);
Effects apply(State& state, const SaveCoding& action);
Effects apply(State& state, const ChooseCoder& action);
Effects apply(State& state, const RemoveCoder& action);
Effects apply(State& state, const ChangeQuote& action);
Effects apply(State& state, const RemoveQuote& action);

// update_verdicts.cpp: the stoplicht
Effects apply(State& state, const ShowRules& action);
Effects apply(State& state, const SetVerdictRules& action);
Effects apply(State& state, const ChooseVerdictTheme& action);
Effects apply(State& state, const SetLight& action);
Effects apply(State& state, const SetReason& action);
Effects apply(State& state, const ChooseEvidence& action);
Effects apply(State& state, const AddEvidence& action);
Effects apply(State& state, const NoteEvidence& action);
Effects apply(State& state, const RemoveEvidence& action);

// update_follow_up.cpp: conclusions, recommendations and what became of them
Effects apply(State& state, const SetFollowUp& action);
Effects apply(State& state, const ShowFollowUp& action);
Effects apply(State& state, const OpenEvidence& action);

// update_mapping.cpp: columns and answers of the file
Effects apply(State& state, const MapColumn& action);
Effects apply(State& state, const MapOption& action);
Effects apply(State& state, const ForgetMapping& action);
Effects apply(State& state, const ShowMapping& action);

// update_comparison.cpp: other surveys and published figures beside this one
Effects apply(State& state, const UseReference& action);
Effects apply(State& state, const AddSource& action);
Effects apply(State& state, const RemoveSource& action);
Effects apply(State& state, const SetMeasure& action);
Effects apply(State& state, const ChooseComparedTheme& action);

Effects apply(State& state, const MergeSources& action);

/// Puts what a file holds beside the survey on screen.
Effects add_source(State& state, const FileArrived& action);
Effects add_source(State& state, Result<project::ComparisonSource> source);
/// A file with counts while there is no survey to put it beside.
Effects counts_without_survey(State& state, const std::string& name);

// update_sharing.cpp: what leaves for others
Effects apply(State& state, const SaveFigure& action);
Effects apply(State& state, const SetAudience& action);
Effects apply(State& state, const SetSmallestGroup& action);
Effects apply(State& state, const ShareByFactor& action);
Effects apply(State& state, const ShareWithOthers& action);
Effects apply(State& state, const ShareCounts& action);
Effects apply(State& state, const ShareResults& action);
Effects apply(State& state, const ShareQuotes& action);
Effects apply(State& state, const Shared& action);
Effects apply(State& state, const WithdrawExport& action);
Effects apply(State& state, const SaveReport& action);

// update_report.cpp: what is in the report
Effects apply(State& state, const SetReport& action);
Effects apply(State& state, const ChooseReportPart& action);
Effects apply(State& state, const MoveReportPart& action);
Effects apply(State& state, const WriteSentence& action);
Effects apply(State& state, const ChooseDocument& action);

// update_questionnaire.cpp: a questionnaire of one's own
Effects apply(State& state, const ChooseColumn& action);
Effects apply(State& state, const SetQuestion& action);
Effects apply(State& state, const SetInstrumentTitle& action);
Effects apply(State& state, const SetTheme& action);
Effects apply(State& state, const RemoveTheme& action);
Effects apply(State& state, const SetScale& action);
Effects apply(State& state, const SaveInstrument& action);
Effects apply(State& state, const GuessInstrument& action);

// update_route.cpp: the routekaart
Effects apply(State& state, const ShowRoutePart& action);
Effects apply(State& state, const OpenPlace& action);
Effects apply(State& state, const ClosePlace& action);
Effects apply(State& state, const OpenCode& action);
Effects apply(State& state, const RouteBack& action);
Effects apply(State& state, const RouteForward& action);
Effects apply(State& state, const SetMapZoom& action);
Effects apply(State& state, const SearchRoute& action);
Effects apply(State& state, const ShowMapFilter& action);
Effects apply(State& state, const SetRouteFilter& action);
Effects apply(State& state, const SetMapLayer& action);
Effects apply(State& state, const SetBeamer& action);
Effects apply(State& state, const ChoosePanelTab& action);
Effects apply(State& state, const SetProfile& action);
Effects apply(State& state, const SetPlaceNote& action);
Effects apply(State& state, const SetPracticeFilter& action);
Effects apply(State& state, const DrawDilemma& action);
Effects apply(State& state, const ChooseDilemma& action);
Effects apply(State& state, const SetDilemmaTalk& action);
Effects apply(State& state, const RestartDilemmas& action);
Effects apply(State& state, const ShowApproach& action);
Effects apply(State& state, const SaveRouteReport& action);

// update_recalculation.cpp
Effects apply(State& state, const SetRecalculation& action);

// update_settings.cpp: screens, look, messages
Effects apply(State& state, const GoTo& action);
Effects apply(State& state, const SetAppearance& action);
Effects apply(State& state, const SetTextSize& action);
Effects apply(State& state, const SystemAppearance& action);
Effects apply(State& state, const DismissMessage& action);
Effects apply(State& state, const ShowDialog& action);
Effects apply(State& state, const CloseDialog& action);
Effects apply(State& state, const SettingsFound& action);
Effects apply(State& state, const ShowLicences& action);
Effects apply(State& state, const ChooseLicence& action);
Effects apply(State& state, const SetCodingKeys& action);
Effects apply(State& state, const SetCoder& action);

/// Does what needs_everything(): in a function of its own, which the browser fetches after the start.
[[gnu::noinline]] Effects update_with_everything(State& state, const Action& action);

/// Puts `survey`, whose answers are read in another way than before, in the place of the one on screen. Groups may be
/// other ones then: filters, comparisons and address file that no longer fit go, and undo brings them back.
Effects change_reading(State& state, project::Survey survey, What what, std::string said);

/// What was imported becomes the project, or part of it. Unsaved work that would be replaced is asked about first, and
/// so is work that would be lost within the project.
/// name       of the file it came from
/// workbook   the file, when it has more sheets
Effects take(State& state, Imported imported, std::string name, std::shared_ptr<const KeptWorkbook> workbook = {});

/// What waits takes its place; then the files come in that were dropped meanwhile.
/// said   instead of what its import said; may be empty
Effects take_waiting(State& state, std::string said);

/// Puts a whole other project in place: one just made, opened or restored. The old one stays on the undo list.
/// file   where it stands; without a name nowhere yet
Effects replace_project(State& state, project::Project next, SavedFile file, What what, std::string said);

/// Goes where a project is shown that was just opened, with what is shown there.
void show_first_screen(State& state);

/// The recovery copy as it has to be kept now, and what it is called.
KeepDraft draft_of(const State& state);
std::string draft_name(const State& state);

/// The page of the self-assessment where one begins.
void show_assessment_start(State& state);

/// Tells and says what went wrong.
Effects fail(State& state, const Error& error);

/// Recalculates the project's figures.
void make_recalculation(State& state);

/// What was only good news need not be read twice: it goes when the user moves on.
void forget_done(State& state);

/// Adds a message on top; the last five stay.
void tell(State& state, MessageKind kind, std::string text);

// update_assessment.cpp and update_scoring.cpp: the self-assessment
Effects apply(State& state, const StartSession& action);
Effects apply(State& state, const JoinSession& action);
Effects apply(State& state, const ChooseSession& action);
Effects apply(State& state, const RemoveSession& action);
Effects apply(State& state, const SetSession& action);
Effects apply(State& state, const GoToStage& action);
Effects apply(State& state, const RevealResults& action);
Effects apply(State& state, const RemoveParticipant& action);
Effects apply(State& state, const SaveSummary& action);
Effects apply(State& state, const SavePaperForm& action);
Effects apply(State& state, const SaveWorkshopReport& action);
Effects apply(State& state, const SetRoomBeamer& action);
Effects apply(State& state, const Moment& action);
Effects apply(State& state, const ChooseResults& action);
Effects apply(State& state, const ShowAllPriorities& action);
Effects apply(State& state, const StartTimer& action);
Effects apply(State& state, const StopTimer& action);
Effects apply(State& state, const Clock& action);
Effects apply(State& state, const SaveSessionFigure& action);
Effects apply(State& state, const SetActionStatus& action);
Effects apply(State& state, const BeginScoring& action);
Effects apply(State& state, const SetAnswer& action);
Effects apply(State& state, const SetScorerRole& action);
Effects apply(State& state, const GoToStatement& action);
Effects apply(State& state, const HandIn& action);
Effects apply(State& state, const LeaveScoring& action);
Effects apply(State& state, const AddAnswerCode& action);
Effects apply(State& state, const AddTypedScores& action);
Effects apply(State& state, const SetTypedRole& action);
Effects apply(State& state, const PictureArrived& action);
Effects apply(State& state, const OpenCamera& action);
Effects apply(State& state, const CameraRefused& action);
Effects apply(State& state, const GlanceArrived& action);
Effects apply(State& state, const SaveOwnAnswers& action);

// update_teams.cpp: sessions and teams of elsewhere, questionnaires of one's own
Effects apply(State& state, const BringSessions& action);
Effects apply(State& state, const RenameTeam& action);
Effects apply(State& state, const RemoveTeam& action);
Effects apply(State& state, const CopyQuestionnaire& action);
Effects apply(State& state, const EditQuestionnaire& action);
Effects apply(State& state, const SetQuestionnaire& action);
Effects apply(State& state, const ChooseStatement& action);
Effects apply(State& state, const AddStatement& action);
Effects apply(State& state, const MoveStatement& action);
Effects apply(State& state, const RemoveStatement& action);
Effects apply(State& state, const SaveQuestionnaire& action);
Effects apply(State& state, const RemoveQuestionnaire& action);

/// Files that stand beside the sessions: another project of which only the sessions are wanted, a questionnaire,
/// results of a team.
Effects sessions_arrived(State& state, const FileArrived& action);
Effects statements_arrived(State& state, const FileArrived& action);
Effects team_arrived(State& state, const FileArrived& action);

/// A document in the form that is chosen for documents; its name is made safe and gets the ending of that form.
/// findings   of the survey it tells of: they go into a ZIP as well; may be null
WriteFile saved_document(const State& state, const report::Document& document, const std::string& stem,
                         const project::Findings* findings = nullptr);

/// Hands a file with figures of the survey to the browser; it is noted as shared when the browser has written it.
/// sets   whose figures it holds
Effects share(State& state, WriteFile file, std::vector<project::ExportedSet> sets);

/// An id of four signs, drawn.
std::string drawn_id(State& state);

/// Puts `next` in the place of the session on screen. What::thing: of that session.
Effects change_session(State& state, assessment::Session next, What what, std::string said);

/// A sheet that came in from elsewhere, for the session on screen.
Effects take_answers(State& state, assessment::AnswerSheet sheet, assessment::Source source, std::string_view from);

/// Files with the answers of a participant.
Effects answers_arrived(State& state, const FileArrived& action);

/// `bits` random bits from State::chance, which moves on.
std::uint64_t draw_chance(State& state, std::size_t bits);

} // namespace wk::app
