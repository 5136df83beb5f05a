// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/document_files.h"
#include "app/documents/questionnaire_files.h"
#include "app/state/choices.h"
#include "app/state/file_bytes.h"
#include "app/state/screens.h"
#include "assessment/session.h"
#include "project/exports.h"
#include "project/follow_up.h"
#include "project/project.h"
#include "project/recalculation.h"
#include "project/report_choices.h"
#include "project/route_work.h"
#include "project/study_plan.h"
#include "project/verdict.h"
#include "report/figures/charts.h"
#include "report/figures/comparison_chart.h"
#include "report/words/distributions.h"
#include "routekaart/filter.h"
#include "routekaart/place.h"
#include "routekaart/practice.h"
#include "survey/codebook.h"
#include "survey/column_change.h"
#include "survey/instrument_edit.h"
#include "survey/mapping.h"
#include "survey/quotes.h"
#include "survey/routing_edit.h"
#include "survey/types.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace wk::app {

// One line per action is what makes this list readable.
// clang-format off

// What a person or the machine did. A view pushes them while it draws; update() applies them between frames.

struct GoTo { Screen screen; };
struct OpenExample {};
struct OpenLetter {};                                      ///< Assets::letter
struct AssetsArrived { Assets assets; };                   ///< what follows after the start is there now
struct AssetsRefused { std::string reason; };              ///< and will not come
struct PickFile {};                                        ///< ask the browser for a file
/// Dropped or picked. place: as the platform numbered it, to write there later; 0: it cannot be written to.
struct FileArrived { std::string name; FileBytes bytes; std::uint32_t place = 0; };
struct FileRefused { std::string name; std::string reason; }; ///< the browser could not read it
/// The next slice of what is being read or written. seconds: now, counted from anywhere.
struct GoOn { double seconds; };
struct StopReading {};
struct StopWriting {};
struct StopChecking {};
/// The file in hand once more, as this says: a delimiter or encoding that is not chosen is found out. See file_in_hand().
struct ReadAgain { project::FileReading reading; };
struct ChooseInstrument { std::size_t instrument; };       ///< index into MappingFacts::instruments
struct NewProject {};
struct Save { bool ask_where = false; };
/// WriteFile::save came to an end: it stands where it should, or the browser was given it as a download (`offered`), of
/// which nobody hears whether it was kept. place: as in FileArrived.
struct Saved { std::string name; std::string at; std::uint32_t save; std::uint32_t place = 0; bool offered = false; };
struct SaveCancelled { std::uint32_t save; };              ///< the user changed their mind
struct SaveFailed { std::string reason; std::uint32_t save = 0; }; ///< 0: it was no project
struct Undo {};
struct Redo {};
struct SetTitle { std::string title; };
struct ChooseSection { Section section; };
struct SetBarStyle { report::BarStyle style; };
struct ChooseKind { std::size_t kind; };                   ///< index into report::kind_groups
struct SetItemOrder { report::ItemOrder order; };
struct ShowFilter { bool shown; };
struct ShowTables { bool shown; };
struct SortTable { std::size_t column; };
struct SortLedger { std::size_t column; };                 ///< of what became of every column
struct KeepLevel { std::string factor; std::string level; bool keep; };
struct KeepAllLevels { std::string factor; };
struct RemoveFrame {};
struct CompareBy { std::string factor; };                   ///< to look at; what is compared stays so
struct DropFactor { std::string factor; };                  ///< no longer compares its groups
struct CorrelateWith { std::size_t variable; };            ///< index into Findings::variables
struct SetAdjustment { std::size_t method; };              ///< index into adjustments()
struct SetCorrelation { std::size_t method; };             ///< index into correlation_methods()
struct SetMinGroup { survey::Count people; };
struct SetWeights { std::size_t choice; };                 ///< index into weight_choices()
struct ShowGrouping { bool shown; };
/// Where a level goes in comparisons: nowhere, to a merged group (one beyond the last: a new one), or on its own.
struct PlaceLevel { std::string factor; std::string level; bool left_out = false; std::optional<std::size_t> group; };
struct NameGroup { std::string factor; std::size_t group; std::string title; };
struct ShowAllSentences { bool shown; };
struct ChooseQuestion { std::size_t question; };           ///< index into the instrument's open questions
struct AskOpenQuestion {};                                 ///< which of them
struct FindQuestions { std::string words; };               ///< among them
struct ChooseOpenTab { OpenTab tab; };
struct ShowAnswers { AnswerFilter show; };
struct FindAnswers { std::string words; };
struct ChooseAnswer { std::size_t row; };                  ///< of the table
struct PickAnswer { std::size_t row; Pick pick; };         ///< in the list
struct FindAlike {};                                       ///< answers like the one in hand
/// What the answers that are chosen get or lose; without a category, whether they can be coded.
struct SetCodes { std::string category; bool given; };
// About the answer in hand:
struct SetCode { std::string category; bool given; };
struct RefuseSuggestion { std::string category; };
struct SetNotCodable { bool not_codable; };
struct AddQuote {};
// About the codebook of the question on screen, categories by id:
struct AddCategory { std::string title; };
struct ChooseCategory { std::string category; };
struct ChangeCategory { survey::Category category; };
struct RemoveCategory { std::string category; };
struct MergeCategory { std::string from; std::string into; };
struct MoveCategory { std::string category; std::size_t position; };
struct SaveCodebooks {};
struct ShowLicences { bool shown; };
struct ChooseLicence { std::size_t licence; };             ///< index into State::licences
struct SetCodingKeys { bool on; };
struct SetCoder { std::string name; };
struct SaveCoding {};
struct ChooseCoder { std::size_t coder; };                 ///< index into Survey::other_coders
struct RemoveCoder { std::size_t coder; };
/// How the answers were coded; changes of one thing (`what`) that follow each other are one step to undo.
struct SetCodingMethod { project::CodingMethod method; std::string what; };
/// The row of the file that a quote or difference is about: the answer to that question comes in hand.
struct GoToAnswer { std::string question; std::size_t row; };
struct ChangeQuote { std::size_t index; survey::Quote quote; };
struct RemoveQuote { std::size_t index; };
struct ShowRules { bool shown; };
struct SetVerdictRules { project::VerdictRules rules; };
struct ChooseVerdictTheme { std::size_t theme; };          ///< index into Findings::themes
struct SetLight { std::optional<project::Light> light; };  ///< of the theme on screen; none takes the verdict away
struct AdoptProposals {};                                  ///< of all themes without a verdict, with what they rest on
struct SetReason { std::string text; };
struct ChooseEvidence { EvidencePick pick; };
struct AddEvidence {};
struct NoteEvidence { std::size_t index; std::string note; };
struct RemoveEvidence { std::size_t index; };
/// Conclusions and recommendations; changes of one thing (`what`) that follow each other are one step to undo.
struct SetFollowUp { project::FollowUp follow_up; std::string what; };
struct ShowFollowUp { FollowUpScreen screen; };
struct OpenEvidence { project::Evidence evidence; };       ///< go to the screen that shows it
struct AdoptEvidence { project::Evidence evidence; };      ///< the document or interview it names becomes a source
/// What is told of the study; changes of one thing (`what`) that follow each other are one step to undo.
struct SetStudy { project::Study study; std::string what; };
struct ShowStudy { StudyScreen screen; };
struct CloseVerification {};                               ///< of a report
struct SetForeignText { std::string text; };               ///< typed or pasted, to be worked out again
struct CheckForeign {};                                    ///< works that text out again
struct ShowAgreeing { bool shown; };                       ///< of a report that was: what is right, too
struct ShowUnchecked { bool shown; };                      ///< and what could not be
struct SaveForeign {};                                     ///< what was found, as csv
struct CloseForeign {};
struct SetRecalculation { project::Recalculation recalculation; };
/// by_hand: `target` is the question, or empty for a column that is not used; else Wijkkompas looks for itself.
struct MapColumn { std::string column; std::string target; bool by_hand = true; };
/// known: the text means what the choice says; else it is no option of the scale.
struct MapOption { survey::OptionChoice option; bool known = true; };
struct ForgetMapping {};
struct ShowMapping { bool all; };
struct UseReference { std::string id; bool used; };        ///< published figures beside the survey
struct AddSource {};                                       ///< ask for a file that stands beside the survey
struct RemoveSource { std::size_t index; };                ///< index into Survey::compared
struct NameSource { std::size_t index; std::string title; }; ///< likewise
struct NameFrame { std::string name; };                    ///< what the address file is called
struct SetMeasure { report::ComparisonMeasure measure; };
struct ChooseComparedTheme { std::size_t theme; };         ///< 0: all; else one beyond the index into Findings::themes
struct MergeSources {};                                    ///< Survey::compared become one
/// svg: of findings that may be shown to others, about the people in `sets`; empty when there are none.
struct SaveFigure { std::string name; std::string svg; std::vector<project::ExportedSet> sets; };
struct SetAudience { project::Audience audience; };
struct SetSmallestGroup { survey::Count people; };         ///< of the audience that is chosen
struct ShareByFactor { std::string factor; bool counted; };
struct ShareWithOthers { bool counted; };
struct ShareCounts {};
struct ShareResults {};
struct ShareQuotes {};
/// What was decided about the report; changes of one thing (`what`) that follow each other are one step to undo.
struct SetReport { project::ReportChoices choices; std::string what; };
struct ChooseReportPart { std::string part; };              ///< id of a chapter
struct MoveReportPart { std::string part; bool later; };    ///< one place on, or back
struct WriteSentence { std::string key; };                  ///< of the sentence to write; empty: done
struct ChooseDocument { DocumentKind kind; DocumentFormat format; };
struct SaveReport { bool paper = false; };                  ///< paper: printed, not kept
struct SaveRouteReport { bool paper = false; };             ///< the notes on the routekaart
/// WriteFile::shared was written; without a file it was printed.
struct Shared { std::uint32_t number; std::string file; std::string at; };
struct WithdrawExport { std::size_t index; bool withdrawn; }; ///< index into Project::exports
// What the screen of the questionnaire shows. Columns by name:
struct ChooseColumn { std::string column; };               ///< this one alone, and it is shown
struct ChooseColumns { std::vector<std::string> columns; }; ///< these, and they are shown
struct PickColumn { std::string column; Pick pick; };
struct FindColumns { std::string words; };
struct ShowColumns { ColumnFilter show; };
struct SortColumns { std::size_t column; };                ///< of the table
struct AskColumns { ColumnAsk ask; };
struct SetRuleDraft { survey::RoutingRule rule; };
struct ChooseScale { std::string scale; };
// About the questionnaire, which becomes the user's own:
struct SetQuestion { survey::ColumnQuestion question; };
/// new_theme: what the chosen columns get; empty when it is one that there is.
struct ChangeColumns { survey::ColumnChange change; std::string new_theme = {}; };
struct StartThemes { std::string titles; };                ///< one for each chosen item, with a semicolon between them
struct SetLevels { std::string factor; std::vector<std::string> levels; }; ///< see survey::with_levels
/// index: into Instrument::routing(). A rule that skips nothing, or nobody, goes.
struct SetRouting { std::size_t index; survey::RoutingRule rule; };
struct SkipColumns { std::optional<std::size_t> index; };  ///< the chosen columns join this rule; none: the draft
struct SetPairs { std::vector<survey::PairIds> pairs; };
struct PairColumns {};                                     ///< the two that are chosen
struct SetInstrumentTitle { std::string title; };
struct SetTheme { survey::Theme theme; };                  ///< without an id it is new
struct RemoveTheme { std::string theme; };
struct SetKindTitle { survey::ItemKind kind; std::string title; }; ///< empty: the name that Wijkkompas gives it
struct SetScale { survey::Scale scale; };
/// Whether a text counts as missing in the answers to the question of a column, by name.
struct SetMissing { std::string column; std::string text; bool missing; };
struct SaveInstrument {};
struct SaveInstrumentAs { QuestionnaireForm form; std::string ending; }; ///< for another tool, or paper; one of its endings
struct GuessInstrument {};                                 ///< a new one from the file, or from State::unknown
// About the routekaart:
struct ShowRoutePart { RoutePart part; };
struct OpenPlace { routekaart::Place place; };
struct ClosePlace {};
struct OpenCode { std::string code; };                     ///< of a place, typed or behind # in the address
struct RouteBack {};
struct RouteForward {};
struct SetMapZoom { float zoom; };
struct SearchRoute { std::string words; };
struct ShowMapFilter { bool shown; };
struct SetRouteFilter { routekaart::RouteFilter filter; };
struct SetMapLayer { MapLayer layer; };
struct SetBeamer { bool on; };
struct ChoosePanelTab { PanelTab tab; };
/// what: the choice that changed; changes of one choice that follow each other are one step to undo.
struct SetProfile { routekaart::Profile profile; int inhabitants = 0; std::string what; };
struct SetPlaceNote { project::PlaceNote note; };
struct SetPracticeFilter { routekaart::PracticeFilter filter; };
struct DrawDilemma {};
struct ChooseDilemma { std::size_t dilemma; };             ///< index into Content::dilemmas
struct SetDilemmaTalk { project::DilemmaTalk talk; };
struct RestartDilemmas {};
struct ShowApproach { bool shown; };
struct ShowSince { bool shown; };
// About the self-assessment. Indices of sessions are into Project::assessments.
struct StartSession { std::size_t questionnaire; std::string team; }; ///< index into AssessmentBook::known
struct JoinSession { std::string code; };                  ///< an invitation: answer on one's own device
struct ChooseSession { std::optional<std::size_t> session; };
struct RemoveSession { std::size_t session; };
/// What changed in the session on screen; changes of one thing (`what`) that follow each other are one step to undo.
struct SetSession { std::shared_ptr<const assessment::Session> session; std::string what; };
struct GoToStage { assessment::Stage stage; };
struct BeginScoring { std::optional<std::size_t> participant; }; ///< index into its participants; none: someone new
struct SetAnswer { assessment::Answer answer; };           ///< of who is scoring
struct SetScorerRole { std::optional<assessment::Role> role; };
struct GoToStatement { std::size_t statement; };
struct HandIn {};
struct LeaveScoring {};
struct AddAnswerCode { std::string code; };
struct AddTypedScores { std::string scores; std::optional<assessment::Role> role; };
/// A picture, one grey byte per pixel: for its QR codes.
struct PictureArrived { std::string name; std::string grey; int width; int height; };
struct OpenCamera {};                                      ///< to read QR codes with; a turn until it is closed
struct CameraRefused { std::string reason; };
/// What the camera sees at a moment, one grey byte per pixel.
struct GlanceArrived { std::string grey; int width; int height; };
struct SetTypedRole { std::optional<assessment::Role> role; };
struct RemoveParticipant { std::size_t participant; };
struct RevealResults {};
struct SaveOwnAnswers {};                                  ///< as a file for the facilitator
struct SaveSummary {};                                     ///< counts for others, as `assess summarise` gives them
struct SavePaperForm {};
struct SaveWorkshopReport { bool paper = false; };         ///< for others: nobody can be read off in it
struct SetRoomBeamer { bool on; };
struct ChooseResults { ResultsTab tab; };
struct ShowAllPriorities { bool shown; };
struct StartTimer {};                                      ///< for the statement that is discussed
struct StopTimer {};
struct Clock { double seconds; };                          ///< now, counted from anywhere; see needs_clock()
struct SaveSessionFigure { std::string name; std::string svg; }; ///< a name on .png: as a picture
struct SetActionStatus { std::size_t session; std::size_t action; assessment::ActionStatus status; };
struct MakeAction { routekaart::Place place; };            ///< what it says, in the actions of a session
struct BringSessions {};                                   ///< ask for another project, for its sessions only
struct RenameTeam { std::size_t team; std::string name; }; ///< index into Project::teams
struct RemoveTeam { std::size_t team; };
struct CopyQuestionnaire { std::size_t questionnaire; };   ///< index into AssessmentBook::known
struct EditQuestionnaire { std::optional<std::size_t> own; }; ///< index into Project::questionnaires; none: no longer
/// The one that is edited becomes this; `what` as in SetSession.
struct SetQuestionnaire { std::shared_ptr<const assessment::Questionnaire> questionnaire; std::string what; };
struct ChooseStatement { std::size_t statement; };         ///< of the one that is edited
struct AddStatement {};
struct MoveStatement { std::size_t to; };                  ///< the chosen one
struct RemoveStatement {};
struct SaveQuestionnaire {};
struct RemoveQuestionnaire {};
struct Moment { std::string day; std::uint64_t chance; };  ///< today as YYYY-MM-DD, and a random number
struct SetAppearance { Appearance appearance; };
struct SetTextSize { int percent; };
struct SystemAppearance { bool dark; };
struct DismissMessage { std::size_t index; };
struct ShowDialog { Dialog dialog; };
struct CloseDialog {};
struct LeaveWithoutSaving {};
struct ReplaceWork {};                                     ///< what waits may take its place
struct RenewAnswers {};                                    ///< what waits takes the place of the answers, and work goes along
struct AskReplaceWork {};                                  ///< what waits is another survey
struct CompareAnswers {};                                  ///< what waits stands beside the survey: another wave
/// offered: as what it was given to the browser as a download; empty when it was not.
struct DraftFound { std::string bytes; std::string at; std::string offered = {}; };
struct DraftsFound { std::string json; };                  ///< recovery copies of tabs that closed, latest first
struct ChooseDraft { std::size_t draft; };                 ///< index into State::drafts
struct DraftTaken {};                                      ///< another tab has it now
struct Typed;                                              ///< what was typed so far in a field; see below
struct FieldLeft {};                                       ///< the keyboard left a control
struct SettingsFound { std::string json; };

// clang-format on

/// A list of kinds of actions.
template <class... Its>
struct ActionKinds {
    template <class It>
    static constexpr bool has = (std::is_same_v<It, Its> || ...);

    /// The place of a kind in the list.
    template <class It>
    static consteval std::size_t index_of()
    {
        std::size_t out = 0;
        bool found = false;
        ((found = found || std::is_same_v<It, Its>, out += !found), ...);
        return out;
    }
};
using AllActions = ActionKinds<
    GoTo, OpenExample, OpenLetter, PickFile, FileArrived, FileRefused, NewProject, Save, Saved, SaveFailed, Undo, Redo,
    SetTitle, ChooseSection, SetBarStyle, ShowFilter, ShowTables, SortTable, SortLedger, KeepLevel, KeepAllLevels,
    RemoveFrame, SaveFigure, SetAppearance, SetTextSize, SystemAppearance, DismissMessage, ShowDialog, CloseDialog,
    LeaveWithoutSaving, DraftFound, SettingsFound, AssetsArrived, AssetsRefused, CompareBy, DropFactor, CorrelateWith,
    SetAdjustment, SetCorrelation, SetMinGroup, SetWeights, ShowGrouping, PlaceLevel, NameGroup, ShowAllSentences,
    ChooseQuestion, ChooseOpenTab, ShowAnswers, FindAnswers, ChooseAnswer, SetCode, RefuseSuggestion, SetNotCodable,
    AddQuote, AddCategory, ChooseCategory, ChangeCategory, RemoveCategory, MergeCategory, MoveCategory, SaveCodebooks,
    SetCodingKeys, SetCoder, SaveCoding, ChooseCoder, RemoveCoder, ChangeQuote, RemoveQuote, ShowRules, SetVerdictRules,
    ChooseVerdictTheme, SetLight, SetReason, ChooseEvidence, AddEvidence, NoteEvidence, RemoveEvidence,
    SetRecalculation, ChooseKind, SetItemOrder, MapColumn, MapOption, ForgetMapping, ShowMapping, GoOn, StopReading,
    StopWriting, ReadAgain, ChooseInstrument, UseReference, AddSource, RemoveSource, NameSource, NameFrame, SetMeasure,
    ChooseComparedTheme, MergeSources, SetAudience, SetSmallestGroup, ShareByFactor, ShareWithOthers, ShareCounts,
    ShareResults, ShareQuotes, Shared, WithdrawExport, ChooseColumn, PickColumn, FindColumns, ShowColumns, SortColumns,
    AskColumns, SetRuleDraft, ChooseScale, SetQuestion, ChangeColumns, SetLevels, SetRouting, SkipColumns, SetPairs,
    PairColumns, SetInstrumentTitle, SetTheme, RemoveTheme, SetScale, SaveInstrument, SaveInstrumentAs, GuessInstrument,
    ShowRoutePart, OpenPlace, ClosePlace, OpenCode, RouteBack, RouteForward, SetMapZoom, SearchRoute, ShowMapFilter,
    SetRouteFilter, SetMapLayer, SetBeamer, ChoosePanelTab, SetProfile, SetPlaceNote, SetPracticeFilter, DrawDilemma,
    ChooseDilemma, SetDilemmaTalk, RestartDilemmas, ShowApproach, ShowSince, MakeAction, StartSession, JoinSession,
    ChooseSession, RemoveSession, SetSession, GoToStage, BeginScoring, SetAnswer, SetScorerRole, GoToStatement, HandIn,
    LeaveScoring, AddAnswerCode, AddTypedScores, SetTypedRole, PictureArrived, RemoveParticipant, RevealResults,
    SaveOwnAnswers, SaveSummary, SavePaperForm, SetRoomBeamer, Moment, ChooseResults, ShowAllPriorities, StartTimer,
    StopTimer, Clock, SaveSessionFigure, SetActionStatus, BringSessions, RenameTeam, RemoveTeam, CopyQuestionnaire,
    EditQuestionnaire, SetQuestionnaire, ChooseStatement, AddStatement, MoveStatement, RemoveStatement,
    SaveQuestionnaire, RemoveQuestionnaire, SaveWorkshopReport, SetFollowUp, ShowFollowUp, OpenEvidence, AdoptEvidence,
    SetStudy, ShowStudy, SetReport, ChooseReportPart, MoveReportPart, WriteSentence, ChooseDocument, SaveReport,
    SaveRouteReport, OpenCamera, CameraRefused, GlanceArrived, SaveCancelled, ReplaceWork, RenewAnswers, AskReplaceWork,
    CompareAnswers, SetMissing, DraftsFound, ChooseDraft, DraftTaken, Typed, FieldLeft, ShowLicences, ChooseLicence,
    CloseVerification, AskOpenQuestion, FindQuestions, PickAnswer, FindAlike, SetCodes, SetCodingMethod, GoToAnswer,
    SetKindTitle, StopChecking, ChooseColumns, StartThemes, AdoptProposals, SetForeignText, CheckForeign, ShowAgreeing,
    SaveForeign, CloseForeign, ShowUnchecked>;

/// Any one action: shared and never changed, so that copying is cheap whatever it holds. Not a variant of all kinds,
/// which makes a score of functions for each of them in every file that pushes one.
class Action {
public:
    template <class It>
    requires(AllActions::has<It>) Action(It it)
        : m_kind(AllActions::index_of<It>()), m_value(static_cast<const void*>(new It(std::move(it))), destroy<It>)
    {
    }

    /// What it is, when it is of this kind; else null.
    template <class It>
    const It* as() const
    {
        return m_kind == AllActions::index_of<It>() ? static_cast<const It*>(m_value.get()) : nullptr;
    }

private:
    template <class It>
    static void destroy(const void* it)
    {
        delete static_cast<const It*>(it);
    }

    std::size_t m_kind;
    std::shared_ptr<const void> m_value;
};

using Actions = std::vector<Action>;

/// Does `action`, for what was typed so far in a text field. All of one visit to the field is one step to undo, and
/// what there is to say about it waits for FieldLeft.
struct Typed {
    std::uint32_t visit; ///< not 0
    Action action;
};

/// Whether an action can only be done when the whole program is there. In the browser its first part can show the
/// first screen and the settings (src/platform/gates.txt); the rest and the assets follow together a moment later.
bool needs_everything(const Action& action);

// What the platform is asked to do afterwards.
// clang-format off

struct AskForFile {};
struct AskForCamera { std::string title; std::string close; }; ///< the words of its dialog
struct Continue { bool alone = false; }; ///< do GoOn after the next frame; alone: after one in which nothing else is done
struct FetchAssets {}; ///< what follows after the start, should it not be on its way
/// save: not 0 for a project; Saved, SaveCancelled or SaveFailed with this number follows.
/// place: of a project, where it was opened from or written to before (FileArrived, Saved); 0: ask, else download with
/// a date.
/// shared: not 0 for what others may read; Shared with this number follows when it was written.
struct WriteFile { std::string name; std::string bytes; std::string type; std::uint32_t save = 0;
                   std::uint32_t place = 0; std::uint32_t shared = 0; bool paper = false; };
struct ShowAddress { std::string code; }; ///< the code of what is shown, behind # in the address; empty: none
/// What the recovery copy of this tab has to hold, within a second and before the page goes (DraftWriter).
/// name: for whoever has to choose between several; offered: as in DraftFound.
struct KeepDraft { std::shared_ptr<const project::Project> project; std::string name = {}; std::string offered = {}; };
struct DropDraft {};
struct AdoptDraft {};                    ///< the draft that was found is this tab's own from now on
struct ReadDraft { std::string key; };   ///< DraftFound or DraftTaken follows
struct KeepSettings { std::string json; };
/// For the live region: said once, politely.
struct Announce { std::string text; };

// clang-format on

using Effect = std::variant<AskForFile, Continue, FetchAssets, WriteFile, KeepDraft, DropDraft, KeepSettings,
                            ShowAddress, Announce, AskForCamera, AdoptDraft, ReadDraft>;
using Effects = std::vector<Effect>;

/// Those of both, in this order. Moves them: a file can be large.
Effects with(Effects first, Effects then);

} // namespace wk::app
