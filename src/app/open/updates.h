// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"

// What update() does with the actions about open answers.

namespace wk::app {

Effects apply(State& state, const ChooseQuestion& action);
Effects apply(State& state, const AskOpenQuestion& action);
Effects apply(State& state, const FindQuestions& action);
Effects apply(State& state, const ChooseOpenTab& action);
Effects apply(State& state, const ShowAnswers& action);
Effects apply(State& state, const FindAnswers& action);
Effects apply(State& state, const ChooseAnswer& action);
Effects apply(State& state, const PickAnswer& action);
Effects apply(State& state, const FindAlike& action);
Effects apply(State& state, const GoToAnswer& action);
Effects apply(State& state, const SetCodes& action);
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
Effects apply(State& state, const SetCodingMethod& action);
Effects apply(State& state, const ChangeQuote& action);
Effects apply(State& state, const RemoveQuote& action);

/// Puts `coding` in the place of what the question on screen had; nothing when that is the same.
Effects change_coding(State& state, survey::QuestionCoding coding, What what, std::string said);

/// The title of a category of the question on screen.
std::string category_title(const State& state, const std::string& category);

/// Shows other answers; says which one is in hand now.
Effects show_answers(State& state);

} // namespace wk::app
