// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "base/phrases.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk::app {

enum class CommandId : std::uint8_t { New, Open, Save, SaveAs, Print, Undo, Redo, Example };

/// Something that can be asked for from anywhere. Buttons, shortcuts and the mirror all read this one table.
struct Command {
    CommandId id;
    Phrase label;
    std::string_view keys; ///< like "ctrl+shift+z"; empty without a shortcut. cmd counts as ctrl.
};

std::span<const Command> commands();
const Command& command(CommandId id);

/// Whether it can be done now.
bool is_enabled(const State& state, CommandId id);

/// Which step it would take back or do again, in words; empty for other commands, and when it cannot be done.
std::string step_words(const State& state, CommandId id);

/// What doing it means.
Action action_of(CommandId id);

/// The command behind a shortcut, when there is one and it can be done now.
const Command* command_for_keys(const State& state, std::string_view keys);

/// What the keys do now: a command's shortcut, or a single key while open answers are coded and Settings::coding_keys
/// is on. Nothing when they do nothing.
std::optional<Action> action_for_keys(const State& state, std::string_view keys);

} // namespace wk::app
