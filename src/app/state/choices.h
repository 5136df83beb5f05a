// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wk::app {

// What can be chosen, shown and asked: the words in which State and Action speak.

enum class Screen : std::uint8_t { Start, Route, Assessment, Survey, Recalculation, Settings };

/// Parts of the routekaart's screen.
enum class RoutePart : std::uint8_t {
    Map,
    List,
    Organisation,
    Practice,
    Dilemmas,
    Notes,
    Judgements ///< what rekenkamers found: a page of the practice
};

/// What is laid over the map.
enum class MapLayer : std::uint8_t { None, Advice, Assessment, Survey, Notes };

/// What the panel shows about a step.
enum class PanelTab : std::uint8_t { Lessons, Requirements, Dilemmas, Practice };

/// What of the results of a self-assessment is shown.
enum class ResultsTab : std::uint8_t { Statements, Groups, Roles, Holders, Signals };

/// Whom a figure tells of: who answered and not what, what all of them answered, or groups of them apart.
enum class Shows : std::uint8_t { Response, Everybody, Groups };

/// Light and dark as chosen; System follows the machine.
enum class Appearance : std::uint8_t { System, Light, Dark };

/// A file that the program carries with it, as text.
struct Asset {
    std::string_view text;
    std::string_view name;
};

/// Files that the program carries with it, as text. They outlive the state. In the browser they follow a
/// moment after the start; they are empty until then.
struct Assets {
    std::string_view instrument;
    std::string_view instrument_name;
    std::string_view example;
    std::string_view example_name;
    std::string_view example_frame;
    std::string_view example_frame_name;
    std::string_view codebooks = {}; ///< start codebooks of the instrument
    std::string_view codebooks_name = {};
    std::vector<Asset> other_instruments = {}; ///< questionnaires to choose beside `instrument`
    std::vector<Asset> references = {};        ///< published figures to compare with
    std::vector<Asset> open_references = {};   ///< published counts of open answers
    Asset beloften = {};                       ///< what the beloften mean
    Asset letter = {};                         ///< a project: a report with what the college answered
    routekaart::ContentFiles routekaart = {};  ///< what the routekaart says, with its rules
    std::vector<Asset> questionnaires = {};    ///< of the self-assessment, the short one first
    std::string_view notice = {};              ///< whose work travels in the program: the file NOTICE

    /// Whether they are there, and with them all of the program (see needs_everything).
    bool complete() const { return !instrument.empty() && !example.empty() && !example_frame.empty(); }
};

/// What was done with a row that can be chosen.
enum class Pick : std::uint8_t {
    Only,   ///< this one and no other
    Toggle, ///< this one as well, or no longer
    Extend, ///< all between the last one that was picked and this one
    All,    ///< all that are shown
    None
};

/// What the survey screen shows.
enum class SectionKind : std::uint8_t {
    Overview,
    Data,
    Mapping,
    Response,
    Theme,
    Distributions,
    Groups,
    Correlations,
    Pairs,
    Reliability,
    Comparison,
    Open,
    Verdicts,
    Questionnaire,
    Sharing,
    Report,
    FollowUp,
    Study
};

struct Section {
    SectionKind kind = SectionKind::Data;
    std::size_t theme = 0; ///< index into Findings::themes

    bool operator==(const Section&) const = default;
};

/// A question that has to be answered before work goes on.
enum class Dialog : std::uint8_t {
    None,
    LeaveUnsaved,      ///< a new or other project would replace unsaved work
    ReplaceWork,       ///< a file would replace work within the project
    NewAnswers,        ///< what a file with answers is to the survey on screen
    Drafts,            ///< which of several recovery copies to go on with
    Silence,           ///< how to check that nothing leaves this device
    Reading,           ///< a large file is being read
    Writing,           ///< a document is being written for a while
    Checking,          ///< a report is being checked for a while
    ReadOtherwise,     ///< how to read a file that could not be read as it was
    MakeQuestionnaire, ///< a file belongs to no questionnaire: make one of it?
    Columns,           ///< what the chosen columns of a questionnaire get
    OpenQuestion,      ///< which open question to code
};

} // namespace wk::app
