// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/screens.h"
#include "base/result.h"
#include "project/findings.h"
#include "project/project.h"
#include "report/figures/charts.h"
#include "report/words/distributions.h"
#include "survey/responses.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace wk::app {

// What follows from the project and from what is chosen on the screens. Each belongs to a feature.
struct OpenAnswers;
struct VerdictFacts;
struct FollowUpFacts;
struct MappingFacts;
struct LedgerFacts;
struct RenewedFacts;
struct QuestionnaireFacts;
struct ComparisonFacts;
struct PublishedFacts;
struct RecalculationFacts;
struct VerificationFacts;
struct ForeignFacts;
struct SharingFacts;
struct ReportPartFacts;
struct RouteBook;
struct RouteFacts;
struct AssessmentBook;
struct AssessmentFacts;
struct ReportFindings;
struct Basis;    ///< what all of it was last made of
struct Deriving; ///< how far it is made anew

// What is on its way in, and what travels with the program.
struct Waiting;
struct UnknownTable;
struct Reading;
struct Coming;
struct Writing;
struct ProjectWriting;
struct Checking;
struct KeptFile;
struct Licence;

struct Settings {
    Appearance appearance = Appearance::System;
    int text_percent = 100;  ///< 80 to 200
    bool coding_keys = true; ///< single keys give codes on the screen of open answers
    std::string coder;       ///< name of who codes, for another coder

    bool operator==(const Settings&) const = default;
};

enum class MessageKind : std::uint8_t { Done, Attention, Error };

/// Something that was just done or went wrong, until the user dismisses it.
struct Message {
    MessageKind kind = MessageKind::Done;
    std::string text;
    bool about_refused = false; ///< about State::refused: another way to read it is offered with it
};

/// A recovery copy of a tab that closed.
struct DraftCopy {
    std::string key;
    std::string name;
    std::string at; ///< as text
};

/// The file a project stands in, and when it was last written there.
struct SavedFile {
    std::string name;        ///< empty when it was never saved
    std::string at = {};     ///< clock time of the last save, as text; empty when there is none
    bool offered = false;    ///< that save was a download: whether it is there, nobody knows
    std::uint32_t place = 0; ///< see FileArrived
    /// What stands in it; null when it was never saved.
    std::shared_ptr<const project::Project> project = {};
};

/// A file that is being written: a project as it was when that began.
struct Saving {
    std::uint32_t number = 0; ///< WriteFile::save
    std::size_t file = 0;     ///< index into State::files
    std::uint64_t revision = 0;
    std::shared_ptr<const project::Project> project;
    std::shared_ptr<ProjectWriting> writing = {}; ///< how far its bytes are; null once they were handed over
};

/// A project as it was before a change (or, to do again, after it), which of State::files is its file, and what that
/// change is called on the screen.
struct Step {
    project::Project project;
    std::size_t file = 0;
    std::string name = {};
};

/// How often answers were gone through since the start.
struct Analysed {
    std::uint32_t surveys = 0;   ///< whole analyses
    std::uint32_t questions = 0; ///< single open questions, because their coding changed
    std::uint32_t shared = 0;    ///< for what others may see of it in a report
};

/// Of fewer respondents all that follows from a change is made in the frame of that change.
inline constexpr std::size_t RowsInSteps = 20000;

/// The whole application at one moment. Views read it; only update() makes the next one.
struct State {
    Assets assets;
    Actions postponed; ///< asked for before the whole program was there: done when it is
    project::Project project;
    std::vector<Step> undo; ///< earlier projects, latest last
    std::vector<Step> redo;
    /// The files of all projects that were open since the start. A project keeps its file through undo and redo,
    /// so that saving never writes one project over the file of another.
    std::vector<SavedFile> files{SavedFile{}};
    std::size_t file = 0; ///< of the project that is open

    std::shared_ptr<const survey::Responses> responses; ///< of the first survey, made once per table
    std::shared_ptr<const project::Findings> findings;

    Screen screen = Screen::Start;
    SurveyScreen survey;
    OpenScreen open;
    VerdictScreen verdict;
    FollowUpScreen follow_up;
    StudyScreen study;
    MappingScreen mapping;
    ComparisonScreen comparison;
    SharingScreen sharing;
    ReportScreen report;
    RouteScreen route;
    AssessmentScreen assessment;
    QuestionnaireScreen questionnaire;
    std::shared_ptr<const OpenAnswers> open_answers;      ///< what the screen of open answers shows
    std::shared_ptr<const VerdictFacts> verdict_facts;    ///< what the stoplicht shows
    std::shared_ptr<const FollowUpFacts> follow_up_facts; ///< what the screen of conclusions shows
    std::shared_ptr<const LedgerFacts> ledger_facts;      ///< what became of every row and column of the file
    std::shared_ptr<const RenewedFacts> renewed_facts;    ///< of the answers on screen, when they replaced others
    std::shared_ptr<const MappingFacts> mapping_facts;    ///< what the mapping screen shows
    std::shared_ptr<const QuestionnaireFacts> questionnaire_facts; ///< what the screen of the questionnaire shows
    std::shared_ptr<const ComparisonFacts> comparison_facts;       ///< what the comparison shows
    std::shared_ptr<const PublishedFacts> published;               ///< what others wrote about its questions and themes
    std::shared_ptr<const RecalculationFacts> recalculation_facts; ///< what became of the printed figures
    std::shared_ptr<const VerificationFacts> verification;         ///< the report that is checked; null when none is
    std::shared_ptr<const ForeignFacts> foreign;                   ///< a report of somebody else that was worked out
    std::string foreign_text;                                      ///< typed so far, to be worked out; never saved
    std::shared_ptr<const SharingFacts> sharing_facts;             ///< what the screen for sharing shows
    std::shared_ptr<const ReportFindings> report_findings;         ///< what may leave of them, while the report is open
    std::shared_ptr<const ReportPartFacts> report_facts;           ///< what the screen of the report shows
    std::shared_ptr<const RouteBook> route_book;                   ///< from when the routekaart is first shown
    std::shared_ptr<const RouteFacts> route_facts;                 ///< what the routekaart shows
    std::shared_ptr<const AssessmentBook> assessment_book;         ///< from when the self-assessment is first shown
    std::shared_ptr<const AssessmentFacts> assessment_facts;       ///< what the self-assessment shows
    std::string today;                                             ///< YYYY-MM-DD; empty when nobody said so
    std::uint64_t chance = 0;                                      ///< a random number; drawn from by draw_chance()
    Settings settings;
    std::shared_ptr<const std::vector<Licence>> licences; ///< of other people's work, while they are shown
    std::size_t licence = 0;                              ///< index into them
    bool system_dark = false;
    std::vector<Message> messages;
    Dialog dialog = Dialog::None;
    std::shared_ptr<const Waiting> waiting; ///< what Dialog::LeaveUnsaved, ReplaceWork or NewAnswers is about
    std::vector<FileArrived> arriving;      ///< files that came in meanwhile
    std::vector<DraftCopy> drafts;          ///< while Dialog::Drafts is open

    std::shared_ptr<const UnknownTable> unknown; ///< while Dialog::MakeQuestionnaire is open

    std::shared_ptr<Reading> reading;     ///< while Dialog::Reading is open; never looked at by undo
    std::shared_ptr<Writing> writing;     ///< a document; the same
    std::shared_ptr<Checking> checking;   ///< a report; the same
    std::shared_ptr<const Coming> coming; ///< was read, and takes its place with the next action
    /// The last file with answers that was taken, when it can be read another way: of the survey on screen when it has its
    /// SHA-256, see kept_source().
    std::shared_ptr<const KeptFile> source;
    std::shared_ptr<const KeptFile> refused; ///< could not be read; while a message about it stands

    bool unsaved = false;
    std::uint64_t revision = 0;   ///< another one after every change of the project
    std::vector<Saving> saving;   ///< not heard of yet
    std::uint32_t saves = 0;      ///< how many were begun
    std::string unsaid;           ///< about what is being typed
    std::uint32_t visit = 0;      ///< to a text field, while Typed is applied; else 0
    std::uint32_t visit_kept = 0; ///< the visit that the last step to undo was made in; 0: in none
    std::string changing;         ///< What::thing of the last change; empty when the next is a step of its own
    /// Makes anew what follows from the project and the screens: derive() of app/window, which alone knows all features.
    /// They call it by refresh(); initial_state() sets it.
    void (*derive)(State& state) = nullptr;
    std::shared_ptr<const Basis> basis;       ///< only derive() looks at it
    std::shared_ptr<const Deriving> deriving; ///< the same; the rest of it is made before anything else is done
    Analysed analysed;
};

/// The survey on screen; none in an empty project.
const project::Survey* current_survey(const State& state);

/// The session on screen; null when there is none.
const assessment::Session* current_session(const State& state);

/// Who scores on this device; null when nobody does.
const assessment::Participant* current_scorer(const State& state);

/// Whether the project holds anything worth keeping.
bool has_work(const State& state);

/// What the content shows, as a word for it: when it changes, reading begins at the top again.
std::string shown_key(const State& state);

/// Dark now, by choice or by the system.
bool is_dark(const State& state);

} // namespace wk::app
