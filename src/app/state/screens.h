// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/document_files.h"
#include "app/state/choices.h"
#include "assessment/session.h"
#include "project/exports.h"
#include "project/verdict.h"
#include "report/figures/charts.h"
#include "report/figures/comparison_chart.h"
#include "report/words/distributions.h"
#include "routekaart/filter.h"
#include "routekaart/place.h"
#include "routekaart/practice.h"
#include "survey/routing_edit.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What is chosen on each screen, and what is half done there: no part of the project, and not saved.

namespace wk::app {

struct TableSort {
    std::size_t column = 0;
    bool descending = false;
    bool active = false; ///< false: the order of the instrument

    bool operator==(const TableSort&) const = default;

    /// After a press on the head of `column`: ascending, then descending, then back to the order without sorting.
    TableSort pressed(std::size_t pressed_column) const
    {
        if (!active || column != pressed_column)
            return {pressed_column, false, true};
        return descending ? TableSort{} : TableSort{column, true, true};
    }
};

struct SurveyScreen {
    Section section;
    report::BarStyle bar_style = report::BarStyle::Stacked;
    bool show_filter = false;
    bool show_tables = false;
    bool show_grouping = false;
    bool all_sentences = false; ///< in words about every item, not only those that stand out
    std::string factor = {};    ///< of the groups that are looked at; empty, or not compared: the first
    std::size_t variable = 0;   ///< that correlations are shown with: index into Findings::variables
    std::size_t kind = 0;       ///< of Distributions: index into report::kind_groups
    report::ItemOrder order = report::ItemOrder::Instrument;
    TableSort sort;
    TableSort ledger_sort; ///< of what became of every column
};

/// Parts of the screen of open answers.
enum class OpenTab : std::uint8_t { Code, Results, Codebook, Agreement, Quotes };

/// Which answers are shown.
enum class AnswerFilter : std::uint8_t { All, Uncoded, Suggested, Coded, NotCodable, Alike };

/// Where the coder is.
struct OpenScreen {
    std::size_t question = 0; ///< index into the instrument's open questions
    OpenTab tab = OpenTab::Code;
    AnswerFilter show = AnswerFilter::All;
    std::string words;               ///< searched for
    std::optional<std::size_t> row;  ///< of the answer in hand
    std::vector<std::size_t> chosen; ///< rows that are chosen in the list, ascending
    std::size_t anchor = 0;          ///< row that was picked last: choosing goes on from it
    std::size_t like = 0;            ///< with AnswerFilter::Alike: row of the answer that the others are like
    std::string category;            ///< id of the one being edited; empty: the first
    std::size_t coder = 0;           ///< index into Survey::other_coders
    std::string question_words;      ///< looked for among the questions, in Dialog::OpenQuestion
};

/// Evidence that is being chosen, for a verdict or a conclusion.
struct EvidencePick {
    project::EvidenceKind kind = project::EvidenceKind::Item;
    std::size_t choice = 0; ///< index into what there is of that kind
    std::string name;       ///< of a document or interview

    bool operator==(const EvidencePick&) const = default;
};

/// What the stoplicht screen shows and what is being added.
struct VerdictScreen {
    std::size_t theme = 0; ///< index into Findings::themes
    bool show_rules = false;
    EvidencePick pick; ///< its choice: index into VerdictFacts::choices
};

/// Parts of the screen of conclusions and recommendations.
enum class FollowUpTab : std::uint8_t { Conclusions, Recommendations, Timeline };

/// Where the user is on it, and what evidence is being added.
struct FollowUpScreen {
    FollowUpTab tab = FollowUpTab::Conclusions;
    std::size_t conclusion = 0;     ///< index into FollowUp::conclusions
    std::size_t recommendation = 0; ///< index into FollowUp::recommendations
    EvidencePick pick;              ///< its choice: index into FollowUpFacts::choices
};

/// Parts of the screen of the study.
enum class StudyTab : std::uint8_t { Story, Sources };

/// Where the user is on it.
struct StudyScreen {
    StudyTab tab = StudyTab::Story;
    std::size_t source = 0; ///< index into Study::sources; beyond the last: the last

    bool operator==(const StudyScreen&) const = default;
};

/// What the mapping screen shows.
struct MappingScreen {
    bool all = false; ///< also the columns that have a place
};

/// Which columns of the file the questionnaire shows.
enum class ColumnFilter : std::uint8_t { All, Items, Factors, Numeric, Open, Unused, Unsure };

/// What Dialog::Columns asks about the columns that are chosen.
enum class ColumnAsk : std::uint8_t { Use, Scale, Theme, Kind, Skip, Favourable };

/// What the screen of the questionnaire shows, and which columns are chosen there, by name.
struct QuestionnaireScreen {
    std::vector<std::string> chosen; ///< in the order of the file
    std::string anchor;              ///< the one that was picked last: choosing goes on from it
    std::string words;               ///< that are looked for
    ColumnFilter show = ColumnFilter::All;
    TableSort sort;
    std::string scale; ///< id of the one on screen; empty: that of the chosen column, else the first
    ColumnAsk ask = ColumnAsk::Use;
    survey::RoutingRule rule; ///< that is being made

    bool operator==(const QuestionnaireScreen&) const = default;
};

/// What the comparison screen shows.
struct ComparisonScreen {
    report::ComparisonMeasure measure = report::ComparisonMeasure::Mean;
    std::size_t theme = 0; ///< 0: all; else one beyond the index into Findings::themes
    bool adding = false;   ///< the next file that comes in stands beside the survey instead of taking its place
};

/// Before that, work that goes in slices needs no sign of progress.
inline constexpr double SecondsWithoutSign = 0.3;

/// A file that the browser is writing, and what goes on the log when it did.
struct PendingExport {
    std::uint32_t number = 0; ///< WriteFile::shared
    std::size_t file = 0;     ///< index into State::files, of the project that it was made of
    project::ExportRecord record;
};

/// What is chosen on the screen from which things leave, and what is on its way out.
struct SharingScreen {
    std::optional<std::vector<std::string>> factors; ///< ids counted in a file with counts; none: those compared
    bool with_others = false;                        ///< the sources of the comparison are added up with it
    std::uint32_t number = 0;                        ///< of the last file that was handed to the browser
    std::vector<PendingExport> pending;              ///< until the browser has written them
};

/// What the screen of the report shows, and what is being changed.
struct ReportScreen {
    DocumentKind kind = DocumentKind::Report;
    DocumentFormat format = DocumentFormat::Html;
    std::string part;     ///< id of the chapter on screen; the first one when there is none of this name
    std::string sentence; ///< key of the sentence that is being written; empty: none
};

/// Where someone was on the routekaart.
struct RouteVisit {
    RoutePart part = RoutePart::Map;
    std::optional<routekaart::Place> open;

    bool operator==(const RouteVisit&) const = default;
};

/// What the routekaart's screen shows.
struct RouteScreen {
    RoutePart part = RoutePart::Map;
    std::optional<routekaart::Place> open; ///< in the panel
    PanelTab tab = PanelTab::Lessons;
    float zoom = 1;
    std::string words; ///< that are looked for
    bool show_filter = false;
    routekaart::RouteFilter filter;
    MapLayer layer = MapLayer::None;
    bool beamer = false;
    std::vector<RouteVisit> back, forward;
    routekaart::PracticeFilter practice;
    std::optional<std::size_t> dilemma; ///< the card on the table
    bool show_approach = false;
    bool show_since = false; ///< what changed since the report, in the panels of what it touches
};

/// The clock of a discussion.
struct DiscussionTimer {
    double seconds = 0;         ///< that were given
    std::optional<double> ends; ///< in the seconds of Clock; none until the first of it
    double left = 0;            ///< 0: the time is over

    bool runs() const { return left > 0; }
};

/// What the screen of the self-assessment shows.
struct AssessmentScreen {
    std::optional<std::size_t> session; ///< index into Project::assessments; none: where one begins
    bool at_start = false;              ///< where one begins, also while there is only one session
    /// Who scores on this device, as an index into the session's participants; nobody else's answers can then be seen.
    std::optional<std::size_t> scoring;
    /// Shown: while scoring a page (0 a welcome, then the statements, and one to hand in), while discussing an index
    /// into AssessmentFacts::order, while counting hands one into the questionnaire's statements.
    std::size_t statement = 0;
    /// Statements that who scores answered before a pause: not shown, because someone else may be looking now.
    std::vector<std::string> covered;
    bool beamer = false;
    ResultsTab results = ResultsTab::Statements;
    bool all_priorities = false;
    std::optional<DiscussionTimer> timer;
    bool bringing = false;              ///< the next project file that comes in gives its sessions only
    std::optional<std::size_t> editing; ///< index into Project::questionnaires
    std::size_t edited = 0;             ///< its statement in hand
    // What was typed and could not be used: it stays, to be mended.
    std::string invitation;
    std::string code;
    std::string scores;
    std::optional<assessment::Role> typed_role; ///< of the form that is typed over
    // Since the camera was opened:
    std::vector<std::string> glanced; ///< texts of the QR codes that it saw
    int blurred = 0;                  ///< glances in a row at a code that could not be read; see GlancesOfPatience
};

} // namespace wk::app
