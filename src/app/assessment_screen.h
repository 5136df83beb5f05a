#pragma once

#include "assessment/change.h"
#include "assessment/questionnaire.h"
#include "assessment/session.h"
#include "assessment/signals.h"
#include "assessment/summary.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

struct State;

/// The questionnaires to choose from: read once, and never changed.
struct AssessmentBook {
    std::vector<assessment::Questionnaire> questionnaires;
};

/// What the screen of the self-assessment shows.
struct AssessmentScreen {
    std::optional<std::size_t> session; ///< index into Project::assessments; none: where one begins
    /// Who scores on this device, as an index into the session's participants; nobody else's answers can then be seen.
    std::optional<std::size_t> scoring;
    /// Shown: while scoring a page (0 a welcome, then the statements, and one to hand in), while discussing an index
    /// into AssessmentFacts::order, while counting hands one into the questionnaire's statements.
    std::size_t statement = 0;
    bool beamer = false;
    // What was typed and could not be used: it stays, to be mended.
    std::string invitation;
    std::string code;
    std::string scores;
    std::optional<assessment::Role> typed_role; ///< of the form that is typed over
    // Since the camera was opened:
    std::vector<std::string> glanced; ///< texts of the QR codes that it saw
    int blurred = 0;                  ///< glances in a row at a code that could not be read; see GlancesOfPatience
    std::string changing;             ///< what changed last, while nothing else did
};

/// What the screen shows of the session: follows from the project and AssessmentScreen.
struct AssessmentFacts {
    assessment::Summary results;
    std::vector<std::size_t> order; ///< all statements: to discuss first, then those without figures
    std::vector<std::size_t> blind_spots;
    std::vector<std::size_t> held_by_nobody;
    std::vector<assessment::Gap> gaps;
    std::optional<std::size_t> earlier;      ///< session that this one is compared with, in Project::assessments
    std::vector<assessment::Change> changes; ///< since then
};

/// The latest session before `before` (an index; none: the latest of all) with results to show of the same kind of
/// questionnaire; nothing when there is none.
/// questionnaire   id; empty: of any
std::optional<std::size_t> session_with_results(const State& state, std::optional<std::size_t> before,
                                                std::string_view questionnaire);

/// The session on screen; null when there is none.
const assessment::Session* current_session(const State& state);

/// Who scores on this device; null when nobody does.
const assessment::Participant* current_scorer(const State& state);

/// What of the self-assessment is shown, as a word for it: see shown_key().
std::string assessment_key(const State& state);

/// Reads the questionnaires when that was not yet done, and makes State::assessment_facts anew.
void refresh_assessment(State& state);

} // namespace wk::app
