// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/choices.h"
#include "assessment/change.h"
#include "assessment/questionnaire.h"
#include "assessment/reviewed_actions.h"
#include "assessment/session.h"
#include "assessment/signals.h"
#include "assessment/summary.h"
#include "assessment/trend.h"
#include "routekaart/advice.h"
#include "routekaart/place.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

struct State;

/// The questionnaires to choose from.
struct AssessmentBook {
    std::vector<assessment::Questionnaire> known; ///< those that Wijkkompas carries, then the project's own
    std::size_t carried = 0;                      ///< how many it carries
};

/// What the screen shows of the session: follows from the project and AssessmentScreen.
struct AssessmentFacts {
    assessment::Summary results;
    std::vector<std::size_t> order; ///< all statements: to discuss first, then those without figures
    std::vector<std::size_t> blind_spots;
    std::vector<std::size_t> held_by_nobody;
    std::vector<assessment::Gap> gaps;
    std::vector<std::size_t> before;         ///< sessions it is set beside, into Project::assessments: the last in full
    std::vector<assessment::Change> changes; ///< since the last of them
    assessment::Trend trend;                 ///< over all of them and this one; empty with fewer than three
    std::vector<assessment::ReviewedAction> followed; ///< what became of its actions
    std::vector<std::size_t> priorities; ///< statements to choose from while prioritising, unless all are shown
};

/// What the routekaart says about a statement.
struct Beside {
    std::vector<routekaart::Place> lessons;      ///< and requirements, that it rests on
    std::vector<routekaart::Place> examples;     ///< of its step
    std::vector<routekaart::AdviceGroup> advice; ///< about its step, for this organisation
};

/// Of a statement of the session on screen, by its index; nothing before the routekaart was read.
Beside beside_statement(const State& state, std::size_t statement);

/// The sessions that the one on screen is set beside, the oldest first.
std::vector<const assessment::Session*> sessions_before(const State& state);

/// The questionnaire that is edited; null when none is.
const assessment::Questionnaire* edited_questionnaire(const State& state);

/// Whether Clock has to come once a second.
bool needs_clock(const State& state);

/// Makes State::assessment_book, from when the self-assessment is first shown.
void read_assessment_book(State& state);
/// The same, when there is one and the project's own questionnaires are others now.
void make_assessment_book(State& state);

/// Makes State::assessment_facts anew, and leaves what is not there any more; nothing before there is a book.
void make_assessment_facts(State& state);

} // namespace wk::app
