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
Effects apply(State& state, const StopReading& action);
Effects apply(State& state, const ReadAgain& action);
Effects apply(State& state, const ChooseInstrument& action);
Effects apply(State& state, const NewProject& action);
Effects apply(State& state, const LeaveWithoutSaving& action);
Effects apply(State& state, const ReplaceWork& action);
Effects apply(State& state, const RenewAnswers& action);
Effects apply(State& state, const AskReplaceWork& action);
Effects apply(State& state, const CompareAnswers& action);
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
/// so is work that would be lost within the project, and what answers are to the survey that is open.
/// name     of the file it came from
/// source   the file, when it can be read another way
/// again    it is that of the survey on screen, read another way: nothing is asked when all work goes along
Effects take(State& state, Imported imported, std::string name, std::shared_ptr<const KeptFile> source = {},
             bool again = false);

/// The same in a frame of its own when there are many answers.
Effects take_next(State& state, Imported imported, std::string name, std::shared_ptr<const KeptFile> source = {},
                  bool again = false);
/// What comes takes its place now.
Effects take_coming(State& state);

/// Whether there is a project of which somebody asked that it is saved, and that is not written yet.
bool saves_on(const State& state);
/// Writes a slice of it, and hands it over with the last.
Effects save_on(State& state);

/// The next slice of what is being read; nothing when nothing is.
Effects read_on(State& state);

/// The files come in that were dropped meanwhile, unless something still has to be answered first.
/// effects   so far
Effects let_arrive(State& state, Effects effects);

/// What waits is another survey than the one that is open.
Effects take_other_survey(State& state, const Waiting& waiting);

/// Goes where a project is shown that was just opened, with what is shown there.
void show_first_screen(State& state);

} // namespace wk::app
