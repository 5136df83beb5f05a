#pragma once

#include "app/actions.h"
#include "app/state.h"

// The parts of update(), one file per feature. Only update.cpp and the parts themselves include this.

namespace wk::app {

// update_project.cpp: files, saving, undo
Effects apply(State& state, const OpenExample& action);
Effects apply(State& state, const AssetsArrived& action);
Effects apply(State& state, const AssetsRefused& action);
Effects apply(State& state, const PickFile& action);
Effects apply(State& state, const FileArrived& action);
Effects apply(State& state, const FileRefused& action);
Effects apply(State& state, const NewProject& action);
Effects apply(State& state, const Save& action);
Effects apply(State& state, const Saved& action);
Effects apply(State& state, const SaveFailed& action);
Effects apply(State& state, const Undo& action);
Effects apply(State& state, const Redo& action);
Effects apply(State& state, const SetTitle& action);
Effects apply(State& state, const LeaveWithoutSaving& action);
Effects apply(State& state, const DraftFound& action);

// update_survey.cpp: filters, sections, figures
Effects apply(State& state, const ChooseSection& action);
Effects apply(State& state, const SetBarStyle& action);
Effects apply(State& state, const ShowFilter& action);
Effects apply(State& state, const ShowTables& action);
Effects apply(State& state, const SortTable& action);
Effects apply(State& state, const KeepLevel& action);
Effects apply(State& state, const KeepAllLevels& action);
Effects apply(State& state, const RemoveFrame& action);
Effects apply(State& state, const SaveFigure& action);

// update_analysis.cpp: what is tested, and how
Effects apply(State& state, const CompareBy& action);
Effects apply(State& state, const CorrelateWith& action);
Effects apply(State& state, const SetAdjustment& action);
Effects apply(State& state, const SetCorrelation& action);
Effects apply(State& state, const SetMinGroup& action);
Effects apply(State& state, const ShowGrouping& action);
Effects apply(State& state, const PlaceLevel& action);
Effects apply(State& state, const NameGroup& action);
Effects apply(State& state, const ShowAllSentences& action);

// update_settings.cpp: screens, look, messages
Effects apply(State& state, const GoTo& action);
Effects apply(State& state, const SetAppearance& action);
Effects apply(State& state, const SetTextSize& action);
Effects apply(State& state, const SystemAppearance& action);
Effects apply(State& state, const DismissMessage& action);
Effects apply(State& state, const ShowDialog& action);
Effects apply(State& state, const CloseDialog& action);
Effects apply(State& state, const SettingsFound& action);

/// Puts `next` in the project's place, the old one on the undo list, and computes the findings anew.
/// `said` is what the live region tells about it.
Effects change_project(State& state, project::Project next, std::string said);

/// Computes what the project's survey shows, and only what changed: answers once per table, findings at every
/// change. A survey that cannot be analysed gives a message and no findings.
void refresh(State& state);

/// What was only good news need not be read twice: it goes when the user moves on.
void forget_done(State& state);

/// Adds a message on top; the last five stay.
void tell(State& state, MessageKind kind, std::string text);

} // namespace wk::app
