// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "project/proposed_verdict.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::views {

// What a verdict or a conclusion leans on, as the user sees and changes it.

/// What was done with a piece of evidence.
struct EvidenceInput {
    std::optional<std::string> note;
    bool removed = false;
    bool opened = false;  ///< to see it on the screen that shows it
    bool adopted = false; ///< to make a source of what it names
};

/// One piece with its note.
/// key     after "##": keeps its fields apart from those of others
/// found   some screen shows it
EvidenceInput evidence_fields(ui::Ui& ui, const app::State& state, const project::Evidence& evidence, bool found,
                              const std::string& key);

/// What was done with the fields that choose evidence to add.
struct PickInput {
    std::optional<app::EvidencePick> pick;
    bool added = false;
};

/// choices   what there is of the kind that is picked
PickInput evidence_picker(ui::Ui& ui, const app::State& state, const app::EvidencePick& pick,
                          const std::vector<project::Evidence>& choices);

/// Which theme something is about, or none: the survey as a whole. Changes `theme`, an id.
void theme_choice(ui::Ui& ui, const app::State& state, const std::string& label, std::string& theme);

/// What points another way, each with its own light.
void counter_lines(ui::Ui& ui, const app::State& state, const std::vector<project::CounterEvidence>& counter);

} // namespace wk::views
