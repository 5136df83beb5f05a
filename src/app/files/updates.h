// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/files/reading.h"
#include "app/import/import.h"
#include "app/state/state.h"

// What update() does with the actions about files that come in, what takes the place of something, saving and recovery copies.

namespace wk::app {

Effects apply(State& state, const FileArrived& action);
Effects apply(State& state, const ReadOn& action);
Effects apply(State& state, const StopReading& action);
Effects apply(State& state, const ChooseSheet& action);
Effects apply(State& state, const ChooseInstrument& action);
Effects apply(State& state, const NewProject& action);
Effects apply(State& state, const LeaveWithoutSaving& action);
Effects apply(State& state, const ReplaceWork& action);
Effects apply(State& state, const RenewAnswers& action);
Effects apply(State& state, const AskReplaceWork& action);
Effects apply(State& state, const Save& action);
Effects apply(State& state, const Saved& action);
Effects apply(State& state, const SaveCancelled& action);
Effects apply(State& state, const SaveFailed& action);
Effects apply(State& state, const DraftFound& action);
Effects apply(State& state, const DraftsFound& action);
Effects apply(State& state, const ChooseDraft& action);
Effects apply(State& state, const DraftTaken& action);
Effects apply(State& state, const GuessInstrument& action);

/// What was imported becomes the project, or part of it. Unsaved work that would be replaced is asked about first, and
/// so is work that would be lost within the project.
/// name       of the file it came from
/// workbook   the file, when it has more sheets
Effects take(State& state, Imported imported, std::string name, std::shared_ptr<const KeptWorkbook> workbook = {});

/// Goes where a project is shown that was just opened, with what is shown there.
void show_first_screen(State& state);

} // namespace wk::app
