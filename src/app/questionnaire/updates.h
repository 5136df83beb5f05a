// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/state/state.h"
#include "base/json_text.h"

#include <span>
#include <string>

// What update() does with the actions about columns and answers of the file, and a questionnaire of one's own.

namespace wk::app {

Effects apply(State& state, const MapColumn& action);
Effects apply(State& state, const MapOption& action);
Effects apply(State& state, const ForgetMapping& action);
Effects apply(State& state, const ShowMapping& action);
Effects apply(State& state, const ChooseColumn& action);
Effects apply(State& state, const ChooseColumns& action);
Effects apply(State& state, const PickColumn& action);
Effects apply(State& state, const FindColumns& action);
Effects apply(State& state, const ShowColumns& action);
Effects apply(State& state, const SortColumns& action);
Effects apply(State& state, const AskColumns& action);
Effects apply(State& state, const SetRuleDraft& action);
Effects apply(State& state, const ChooseScale& action);
Effects apply(State& state, const SetQuestion& action);
Effects apply(State& state, const ChangeColumns& action);
Effects apply(State& state, const SkipColumns& action);
Effects apply(State& state, const PairColumns& action);
Effects apply(State& state, const StartThemes& action);
Effects apply(State& state, const SetLevels& action);
Effects apply(State& state, const SetRouting& action);
Effects apply(State& state, const SetPairs& action);
Effects apply(State& state, const SetInstrumentTitle& action);
Effects apply(State& state, const SetTheme& action);
Effects apply(State& state, const RemoveTheme& action);
Effects apply(State& state, const SetKindTitle& action);
Effects apply(State& state, const SetScale& action);
Effects apply(State& state, const SetMissing& action);
Effects apply(State& state, const SaveInstrument& action);
Effects apply(State& state, const SaveInstrumentAs& action);

/// Puts `survey`, whose answers are read in another way than before, in the place of the one on screen. Groups may be
/// other ones then: what no longer fits goes (project/read_anew.h) and is told, and undo brings it back.
Effects change_reading(State& state, project::Survey survey, What what, std::string said);

/// The document becomes the questionnaire on screen; nothing when it is that already. A questionnaire that Wijkkompas
/// carries becomes the user's own: it gets another id, because published figures are about the original.
Effects change_instrument(State& state, Json document, What what, std::string said, survey::Mapping mapping);

/// What was said by hand about columns and questions that belong to each other by name from now on no longer holds.
survey::Mapping without_choices(survey::Mapping mapping, std::span<const survey::ColumnQuestion> questions);

/// The survey on screen gets a questionnaire that is guessed from its table.
Effects guess_instrument(State& state);

} // namespace wk::app
