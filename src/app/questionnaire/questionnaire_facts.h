// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/screens.h"
#include "report/scene/scene.h"
#include "survey/instrument_edit.h"
#include "survey/missing_edit.h"
#include "survey/routing_edit.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wk::app {

struct State;
struct MappedColumn;

/// A column of the file, as the questionnaire asks it.
struct ColumnLine {
    survey::ColumnQuestion question;
    bool unsure = false;                  ///< it is answered on a scale of which nobody said that it is right
    std::string searched;                 ///< as a searcher reads it
    std::vector<report::TableCell> cells; ///< of its row
};

/// A rule about who is not asked what, and what became of it.
struct RoutingFact {
    survey::RoutingRule rule;
    std::string words;
    std::vector<survey::ScalePoint> points; ///< of the item that it rests on
    survey::RoutingOutcome outcome;
};

struct PairFact {
    survey::PairIds ids;
    std::string words;
};

/// What follows from the questionnaire and the answers, whatever is chosen on the screen.
struct QuestionnaireLines {
    std::vector<std::size_t> filled; ///< per column of the file: rows in which something is filled in
    std::vector<ColumnLine> columns; ///< per column of the file
    std::array<std::size_t, std::size_t(ColumnFilter::Unsure) + 1> counts{}; ///< columns that each filter shows
    report::DataTable scales;
    report::DataTable missing; ///< texts that count as missing, per column that answers a question
    std::vector<RoutingFact> routing;
    std::vector<PairFact> pairs;
    std::vector<PairFact> proposals;
    std::vector<std::string> maybe_reversed; ///< columns of items that people answer against the rest of their theme
};

/// What is chosen among the columns.
struct ChosenColumns {
    std::size_t count = 0;
    std::size_t out_of_sight = 0; ///< of these: not shown
    std::size_t items = 0;
    std::size_t skippable = 0;                    ///< items and open questions
    bool all_reversed = false;                    ///< of the items
    const survey::Scale* shared_scale = nullptr;  ///< of the items, when they are all on one; of `responses`
    bool can_pair = false;                        ///< two items on scales with the same codes that are no pair yet
    std::optional<std::size_t> only;              ///< the column, when it is one
    std::vector<std::string> levels;              ///< of that one, when it is a factor
    std::vector<survey::TextUse> texts;           ///< of that one, when it answers a question
    std::size_t on_scale = 0;                     ///< of that one, when it is an item: columns that share its scale
    std::vector<survey::MappingTarget> may_route; ///< items that are not chosen
};

struct QuestionnaireFacts {
    std::shared_ptr<const survey::Responses> responses; ///< that it follows from
    std::shared_ptr<const QuestionnaireLines> lines;
    report::DataTable table;         ///< of the columns that are shown, in their order
    std::vector<std::string> names;  ///< of its rows
    std::vector<std::uint8_t> picks; ///< per row whether it is chosen
    ChosenColumns chosen;
    std::string scale; ///< id of the one on screen; empty when there is none
};

/// Makes State::questionnaire_facts, while its screen is shown.
void make_questionnaire_facts(State& state);

/// How the questionnaire asks a column of the file.
survey::ColumnQuestion question_at(const State& state, const MappedColumn& column);

} // namespace wk::app
